package io.github.goroot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.NotAnsweringException;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of {@code docs/issues.md} are what the library really says; the machine of each is made up here. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the examples speak of Unix paths")
class IssueExamplesTest {

    @TempDir
    private Path directory;

    private final PaperHost paper = new PaperHost();

    /** What the registry and WSL give is for the tests of goroot-windows and goroot-wsl, which have their locators. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "REGISTRY_UNAVAILABLE",
                "REGISTRY_VALUE_UNUSABLE",
                "OF_THE_OTHER_SIDE",
                "REACHED_THROUGH_INTEROP",
                "GO_EXE_ON_PATH",
                "PATH_NOT_TRANSLATABLE"
            })
    void examplesAreVerbatim(IssueCode code) throws IOException {
        String documented = Documents.sections("docs/issues.md").stream()
                .filter(section -> section.title().equals(code.name()))
                .map(Documents.Section::firstBlock)
                .findFirst()
                .orElseThrow();

        assertThat(example(code)).isEqualTo(documented);
    }

    private String example(IssueCode code) throws IOException {
        return switch (code) {
            case GOROOT_MISSING -> ofGoroot(code, "/usr/local/go1.21");
            case GOROOT_NOT_A_DIRECTORY -> {
                paper.toolchain("/usr/local/go", "go1.22.5", "linux_amd64");
                yield ofGoroot(code, "/usr/local/go/bin/go");
            }
            case UNREADABLE -> {
                paper.failing("/srv/go", new AccessDeniedException("/srv/go"));
                yield ofGoroot(code, "/srv/go");
            }
            case LINK_LOOP -> {
                paper.link("/opt/go/current", "current")
                        .failing("/opt/go/current", new FileSystemException("/opt/go/current"));
                yield ofGoroot(code, "/opt/go/current");
            }
            case PATH_ILLEGAL -> of(code, builder().explicitPath(""));
            case GOROOT_RELATIVE -> {
                paper.toolchain("/home/ann/project/tools/go", "go1.22.5", "linux_amd64");
                yield ofGoroot(code, "tools/go");
            }
            case NOT_ANSWERING -> {
                paper.failing(
                        "/mnt/nas/go",
                        new NotAnsweringException("/mnt/nas did not answer when asked for /mnt/nas/go."));
                yield ofGoroot(code, "/mnt/nas/go");
            }
            case NOT_A_GOROOT -> {
                paper.directory("/home/ann/go/pkg/mod");
                yield ofGoroot(code, "/home/ann/go");
            }
            case COMPILER_MISSING -> ofIncomplete(code, "/usr/local/go", "pkg/tool/linux_amd64/compile");
            case GO_MISSING -> ofIncomplete(code, "/usr/lib/go-1.22", "bin");
            case GO_NOT_A_FILE -> {
                paper.device("/home/ann/bin/go");
                yield ofPath(code, "/home/ann/bin");
            }
            case GO_NOT_EXECUTABLE -> {
                paper.toolchain("/home/ann/sdk/go1.22.5", "go1.22.5", "linux_amd64")
                        .file("/home/ann/sdk/go1.22.5/bin/go", "");
                yield of(code, builder());
            }
            case STANDARD_LIBRARY_MISSING -> ofIncomplete(code, "/usr/lib/go-1.22", "src");
            case VERSION_MISSING -> {
                paper.toolchain("/opt/go", "", "linux_amd64").without("/opt/go/VERSION");
                yield ofPath(code, "/opt/go/bin");
            }
            case VERSION_INVALID -> {
                paper.toolchain("/opt/go", "1.22.5\n", "linux_amd64");
                yield ofGoroot(code, "/opt/go");
            }
            case RELEASES_MIXED -> {
                paper.toolchain("/usr/local/go", "go1.25.3", "linux_amd64")
                        .file("/usr/local/go/src/runtime/internal/sys/consts.go", "");
                yield of(code, builder());
            }
            case DOWNLOAD_INCOMPLETE -> {
                paper.toolchain("/home/ann/.go/go1.22.5", "go1.22.5", "linux_amd64");
                yield of(code, builder());
            }
            case FOREIGN_PLATFORM -> {
                paper.toolchain("/home/ann/sdk/go1.22.5", "go1.22.5", "windows_amd64");
                yield of(code, builder());
            }
            case NO_GOROOT_AROUND_EXECUTABLE -> {
                paper.program("/usr/local/bin/go", "\u007fELF");
                yield ofPath(code, "/usr/local/bin");
            }
            case GO_IS_A_SCRIPT -> {
                paper.program("/home/ann/bin/go", "#!/usr/bin/env bash\n");
                yield ofPath(code, "/home/ann/bin");
            }
            case SHIM_UNRESOLVED -> {
                paper.program("/home/ann/.asdf/shims/go", "#!/usr/bin/env bash\n# asdf-plugin: golang 1.22.5\n")
                        .file("/home/ann/project/.tool-versions", "golang 1.23.1\n");
                yield ofPath(code, "/home/ann/.asdf/shims");
            }
            case GO_IS_GCCGO -> {
                paper.program("/usr/bin/go-14", "\u007fELF libgo.so.23").link("/usr/bin/go", "go-14");
                yield ofPath(code, "/usr/bin");
            }
            case GO_IS_ANOTHER_PROGRAM -> {
                paper.program("/home/ann/bin/go", TinyElf.program("go1.22.5", "path\texample.com/tools/go\n"));
                yield ofPath(code, "/home/ann/bin");
            }
            case BINARIES_DISAGREE -> {
                paper.toolchain("/usr/local/go", "go1.22.5", "linux_amd64")
                        .program("/usr/local/go/bin/go", TinyElf.program("go1.21.13", "path\tcmd/go\n"));
                GoToolchains toolchains = builder().build();
                yield shown(toolchains
                        .verify(toolchains.inspect("/usr/local/go").toolchain().orElseThrow())
                        .get(0));
            }
            case GO_NOT_A_PROGRAM -> {
                paper.program("/home/ann/bin/go", "");
                yield ofPath(code, "/home/ann/bin");
            }
            case NO_GOROOT_IN_FOLDER -> {
                paper.directory("/home/ann/projects/shop");
                yield ofPicked("/home/ann/projects");
            }
            case SEVERAL_GOROOTS -> {
                paper.toolchain("/home/ann/sdk/go1.21.13", "go1.21.13", "linux_amd64")
                        .toolchain("/home/ann/sdk/go1.22.5", "go1.22.5", "linux_amd64");
                yield ofPicked("/home/ann/sdk");
            }
            case REQUIREMENT_NOT_MET -> {
                paper.toolchain("/usr/local/go", "go1.19.8", "linux_amd64");
                GoRequirement requirement = GoRequirement.parse(">=1.22");
                yield builder()
                        .build()
                        .discover()
                        .describe(requirement)
                        .lines()
                        .filter(line -> line.contains(code.name()))
                        .findFirst()
                        .orElseThrow()
                        .strip();
            }
            case REGISTRY_UNAVAILABLE,
                    REGISTRY_VALUE_UNUSABLE,
                    OF_THE_OTHER_SIDE,
                    REACHED_THROUGH_INTEROP,
                    GO_EXE_ON_PATH,
                    PATH_NOT_TRANSLATABLE -> throw new IllegalArgumentException(code.name());
            case LOCATOR_FAILED -> of(code, builder().addLocator(new CompanyLocator()));
            case PROVIDER_BROKEN -> {
                Path services = Files.createDirectories(directory.resolve("META-INF/services"));
                Files.writeString(services.resolve(GoToolchainLocator.class.getName()), "com.example.CompanyLocator\n");
                URL[] classPath = {directory.toUri().toURL()};
                try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
                    yield of(code, builder().classLoaders(loader));
                }
            }
        };
    }

    private GoToolchainsBuilder builder() {
        return GoToolchains.builder()
                .classLoaders()
                .host(paper.variable("HOME", "/home/ann").host());
    }

    private String ofGoroot(IssueCode code, String value) {
        paper.variable("GOROOT", value);
        return of(code, builder());
    }

    private String ofPath(IssueCode code, String value) {
        paper.variable("PATH", value);
        return of(code, builder());
    }

    private String ofIncomplete(IssueCode code, String home, String lost) {
        paper.toolchain(home, "go1.22.5", "linux_amd64").without(home + "/" + lost);
        return of(code, builder());
    }

    private String ofPicked(String path) {
        return shown(builder().build().inspect(path).refusal().orElseThrow());
    }

    private static String of(IssueCode code, GoToolchainsBuilder builder) {
        List<Issue> issues = builder.build().discover().issues();
        return issues.stream()
                .filter(issue -> issue.code() == code)
                .map(IssueExamplesTest::shown)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No issue is " + code + ": " + issues));
    }

    private static String shown(Issue issue) {
        return issue.severity().name().toLowerCase(Locale.ROOT) + ": " + issue + "\n→ "
                + issue.remedy().orElseThrow();
    }

    private static final class CompanyLocator implements GoToolchainLocator {
        @Override
        public String id() {
            return "company";
        }

        @Override
        public String displayName() {
            return "Company inventory";
        }

        @Override
        public LocatorPriority priority() {
            return LocatorPriority.MANAGERS;
        }

        @Override
        public Stream<Candidate> locate(LocatorContext context) {
            throw new IllegalStateException("the inventory has no Go section");
        }
    }
}
