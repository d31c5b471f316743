package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests that need Windows, in a Java for Windows that runs in Wine. */
class WindowsTest {

    private static final WindowsJava JAVA = new WindowsJava(Wine.SHARED);

    @BeforeAll
    static void needsWineAndJava() throws Exception {
        JAVA.require();
    }

    @AfterAll
    static void endsItsServer() throws Exception {
        Wine.end();
    }

    @TestFactory
    Stream<DynamicTest> theRegistryOfWindows() throws Exception {
        return JAVA.tests(RegistryOfWindows.class);
    }

    @TestFactory
    Stream<DynamicTest> theDistributionsOfWindows() throws Exception {
        return JAVA.tests(DistributionsOfWindows.class);
    }

    @Test
    void theCommandListsWhatTheRegistryNames() throws Exception {
        GoOnDisk.make(Wine.file("corp/go"), ".exe", "windows_amd64");
        String key = "HKLM\\SOFTWARE\\GoLang";
        Wine.run("reg", "add", key + "\\Go", "/v", "InstallPath", "/d", "C:\\corp\\go", "/f", "/reg:32");
        String printed;
        try {
            printed = JAVA.run("io.github.goroot.cli.GorootCommand", "list");
        } finally {
            Wine.run("reg", "delete", key, "/f", "/reg:32");
        }

        assertThat(printed)
                .contains("go1.22.5", "windows/amd64", "C:\\corp\\go", "windows-registry")
                .contains("HKEY_LOCAL_MACHINE\\SOFTWARE\\GoLang\\Go\\InstallPath (32-bit view)");
    }
}
