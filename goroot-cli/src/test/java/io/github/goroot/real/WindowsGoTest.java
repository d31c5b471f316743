package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.registry.EnvironmentLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests on a Windows that has a real Go where its installer puts it, whose answers are the truth.
 *
 * <p>The Windows is one of its own, for other tests put Go of their own into that place.
 */
class WindowsGoTest {

    private static final WinePrefix WINE = new WinePrefix("wine-go");
    private static final WindowsJava JAVA = new WindowsJava(WINE);

    private static final Path SDK = Path.of(System.getProperty(
            "goroot.test.windows-go",
            System.getenv()
                    .getOrDefault(
                            "GOROOT_TEST_WINDOWS_GO",
                            System.getProperty("user.home") + "/.cache/goroot-tests/windows-go")));

    @BeforeAll
    static void needsGo() throws IOException, InterruptedException {
        JAVA.require();
        Ring.WINDOWS_GO.requires(
                Files.exists(SDK.resolve("go/bin/go.exe")),
                "there is no Go for Windows in " + SDK + ", where .ci/windows-go puts it");
        // A copy, for Windows would follow a link to where it has no name.
        Path home = WINE.file("Program Files/Go");
        if (!Files.exists(WINE.file("installed"))) {
            assertThat(new ProcessBuilder("cp", "-rT", SDK.resolve("go").toString(), home.toString())
                            .inheritIO()
                            .start()
                            .waitFor())
                    .isZero();
            Files.createFile(WINE.file("installed"));
        }
        Path library = WINE.file("windows/system32/bcryptprimitives.dll");
        if (!Files.exists(library)) {
            Files.copy(SDK.resolve("system/bcryptprimitives.dll"), library, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @AfterAll
    static void endsItsServer() throws IOException, InterruptedException {
        WINE.end();
    }

    @TestFactory
    Stream<DynamicTest> whatGoItselfSays() throws IOException, InterruptedException {
        return JAVA.tests(GoOfWindows.class);
    }

    @TestFactory
    Stream<DynamicTest> processes() throws IOException, InterruptedException {
        return JAVA.tests(ProcessesOfWindows.class);
    }

    /** What a program sees that is started from outside of this Windows is what a new console sees. */
    @Test
    void aProgramThatIsStartedFreshSeesNoDifference() throws IOException, InterruptedException {
        String user = EnvironmentLayer.USER.key().toString();
        String path = "%USERPROFILE%\\go\\bin;C:\\sdk\\bin";
        WINE.run("reg", "add", user, "/v", "PATH", "/t", "REG_EXPAND_SZ", "/d", path, "/f");
        WINE.run("reg", "add", user, "/v", "GOPATH", "/t", "REG_EXPAND_SZ", "/d", "%USERPROFILE%\\go", "/f");
        String printed;
        try {
            printed = JAVA.run(FreshEnvironment.class.getName(), "PATH", "GOPATH", "GOROOT", "windir");
        } finally {
            WINE.run("reg", "delete", user, "/v", "PATH", "/f");
            WINE.run("reg", "delete", user, "/v", "GOPATH", "/f");
        }

        assertThat(printed.lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("same "))
                .anyMatch(line -> line.contains("\\go\\bin;C:\\sdk\\bin"));
    }

    @Test
    void theCommandFindsWhereGoIs() throws IOException, InterruptedException {
        String home = WINE.run("C:\\Program Files\\Go\\bin\\go.exe", "env", "GOROOT");

        assertThat(JAVA.run("io.github.goroot.cli.GorootCommand", "find").strip())
                .isEqualTo("C:\\Program Files\\Go")
                .isEqualTo(home.strip());
    }
}
