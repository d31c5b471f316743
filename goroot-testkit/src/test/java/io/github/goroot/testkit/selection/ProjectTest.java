package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.GoVersion;
import io.github.goroot.selection.ProjectPin;
import io.github.goroot.selection.Satisfaction;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project wants besides, and what would do for it. */
class ProjectTest {

    private final FakeHost host = FakeHost.linux()
            .home("/home/gopher")
            .go("go1.22.5", "/usr/local/go")
            .searchPath("/usr/local/go/bin")
            .directory("/p/sub");

    private List<ProjectPin> pins() {
        return ToolchainSelector.of(host.build()).pins(SelectionRequest.in(host.path("/p/sub")));
    }

    @Test
    void everyManagerHasItsOwnPin() {
        host.file("/p/.go-version", "1.21.3\n")
                .file("/p/.tool-versions", "golang 1.22.5 1.20.1\n")
                .file("/p/mise.toml", "[tools]\ngo = \"1.23\"\n")
                .file("/p/.prototools", "go = \"1.24.1\"\n")
                .directory("/home/gopher/.local/share/mise")
                .directory("/home/gopher/.proto");

        assertThat(pins()).extracting(ProjectPin::manager).containsExactly("asdf", "goenv", "mise", "proto");
        assertThat(pins())
                .extracting(ProjectPin::versions)
                .containsExactly(List.of("1.22.5", "1.20.1"), List.of("1.21.3"), List.of("1.23"), List.of("1.24.1"));
        assertThat(pins().get(0).location().describe()).isEqualTo("/p/.tool-versions:1: golang 1.22.5 1.20.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # .vfox.toml                                       | vfox.toml                  | pin
            '[tools]⏎golang = "1.21.13"⏎'                      |                            | 1.21.13
            '[tools.golang]⏎version = "1.21.13"⏎link = true⏎'  |                            | 1.21.13
            '[tools]⏎golang = { version = "1.21.13" }⏎'        | '[tools]⏎golang = "1.20"⏎' | 1.21.13
                                                               | '[tools]⏎golang = "1.20"⏎' | 1.20
            '[tools]⏎nodejs = "20"⏎'                           | '[tools]⏎golang = "1.20"⏎' |
            '[tools]⏎golang = 1.20⏎'                           |                            |
            '[tools⏎'                                          |                            |
            'golang = "1.20"⏎'                                 |                            |
            """)
    void vfoxReadsItsOwnFileInTheDirectoryAlone(String hidden, String plain, String pin) {
        if (hidden != null) {
            host.file("/p/sub/.vfox.toml", hidden.replace('⏎', '\n'));
        }
        if (plain != null) {
            host.file("/p/sub/vfox.toml", plain.replace('⏎', '\n'));
        }
        host.file("/p/.vfox.toml", "[tools]\ngolang = \"1.19\"\n");

        assertThat(pins())
                .extracting(found -> found.manager() + " " + String.join(" ", found.versions()))
                .isEqualTo(pin == null ? List.of() : List.of("vfox " + pin));
    }

    @Test
    void managersThatAreNotThereAreNotSaidToBe() {
        host.file("/p/.go-version", "1.21.3\n")
                .file("/p/mise.toml", "[tools]\ngo = \"1.23\"\n")
                .file("/p/.prototools", "go = \"1.24.1\"\n");

        assertThat(pins()).extracting(ProjectPin::manager).containsExactly("goenv", "mise", "proto");
        assertThat(pins()).noneMatch(ProjectPin::installed);
        host.directory("/home/gopher/.goenv").directory("/home/gopher/.proto");
        assertThat(pins()).extracting(ProjectPin::installed).containsExactly(true, false, true);
    }

    @Test
    void secondGoenvReadsNoToolVersions() {
        host.file("/p/.tool-versions", "golang 1.21.3\n").directory("/home/gopher/.goenv");

        assertThat(pins()).extracting(ProjectPin::manager).containsExactly("asdf", "goenv", "mise");
        host.file("/home/gopher/.goenv/libexec/goenv-version-file", "#!/usr/bin/env bash\n");
        assertThat(pins()).extracting(ProjectPin::manager).containsExactly("asdf", "mise");
    }

    @Test
    void conflictsAreNamed() {
        host.file("/p/.go-version", "1.21.3\n").file("/p/.tool-versions", "golang 1.22\n");
        Selection selection = ToolchainSelector.of(host.build()).select(SelectionRequest.in(host.path("/p/sub")));

        assertThat(pins().stream().flatMap(pin -> pin.conflictWith(selection).stream()))
                .containsExactly(
                        "The choice of goenv is 1.21.3 (/p/.go-version:1: 1.21.3), but go runs go1.22.5 in /p/sub.");
        assertThat(selection.toolchain()).contains("go1.22.5");
    }

    @ParameterizedTest
    @CsvSource({"~1.21, true", "~1.21.3, true", "~1.22, false", "~1.22.9, false", "~1, false", "^1.21, false"})
    void aPinOfProtoWithATildeConflictsWithEveryOtherLine(String pin, boolean conflicts) {
        host.file("/p/.prototools", "go = \"" + pin + "\"\n");
        Selection selection = ToolchainSelector.of(host.build()).select(SelectionRequest.in(host.path("/p/sub")));

        assertThat(pins().get(0).conflictWith(selection).isPresent()).isEqualTo(conflicts);
    }

    @Test
    void aPinIsFoundAboveADirectoryThatIsALinkWhereItsManagerFollowsThat() {
        host.file("/p/mise.toml", "[tools]\ngo = \"1.23\"\n")
                .file("/q/.tool-versions", "golang 1.21.0\n")
                .link("/q/link", "/p/sub");
        List<ProjectPin> pins = ToolchainSelector.of(host.build()).pins(SelectionRequest.in(host.path("/q/link")));

        assertThat(pins).extracting(ProjectPin::manager).contains("asdf", "mise");
        assertThat(pins.stream()
                        .filter(pin -> pin.manager().equals("mise"))
                        .findFirst()
                        .orElseThrow()
                        .versions())
                .containsExactly("1.23");
    }

    @Test
    void choicesForAllDirectoriesAndLinesOfGoAreNoPins() {
        host.file("/home/gopher/.goenv/version", "1.20.1\n")
                .file("/home/gopher/.tool-versions", "golang 1.20.1\n")
                .file("/p/go.mod", "module m\n\ngo 1.20\n");

        assertThat(pins()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.30, 1.39.2, 1.39.2, 1.39.2",
        "1.38, 1.39.2, 1.39.2, 1.39.2",
        "1.38.1, 1.39.2, 1.39.2, 1.39.2",
        "1.39, 1.39.2, 1.39.2, 1.39.2",
        "1.39.2, 1.39.2, 1.39.2, 1.39.2",
        "1.39.3, 1.40.0, 1.40.2, 1.40.2",
        "1.40, 1.40.0, 1.40.2, 1.40.2",
        "1.40.1, , 1.40.2, 1.40.2",
        "1.41, , , 1.41rc1",
        "1.41.0, , , ",
    })
    void theBestIsTheOneThatGoWouldTake(String need, String of0, String of2, String ofRc) {
        List<String> rel0 = List.of("1.39.0", "1.39.1", "1.39.2", "1.40.0");
        List<String> rel2 = List.of("1.39.0", "1.39.1", "1.39.2", "1.40.0", "1.40.1", "1.40.2");
        List<String> rc = List.of("1.41rc1", "1.39.0", "1.39.1", "1.39.2", "1.40.0", "1.40.1", "1.40.2");

        assertThat(best(need, rel0)).isEqualTo(of0);
        assertThat(best(need, rel2)).isEqualTo(of2);
        assertThat(best(need, rc)).isEqualTo(ofRc);
    }

    private static String best(String need, List<String> versions) {
        return Satisfaction.of(need, toolchains(versions)).toolchains().stream()
                .findFirst()
                .flatMap(toolchain -> toolchain.version().gover())
                .orElse(null);
    }

    private static List<GoToolchain> toolchains(List<String> versions) {
        FakeHost machine = FakeHost.linux().home("/h");
        versions.forEach(version -> machine.go("go" + version, "/h/sdk/go" + version));
        return GoToolchains.builder()
                .host(machine.build())
                .classLoaders()
                .build()
                .discover()
                .toolchains();
    }

    @Test
    void theOthersFollowTheNewestFirst() {
        assertThat(Satisfaction.of("1.21", toolchains(List.of("1.20.1", "1.21rc2", "1.21.0", "1.22.1", "1.23.0")))
                        .toolchains())
                .extracting(GoToolchain::version)
                .extracting(GoVersion::text)
                .containsExactly("go1.22.1", "go1.23.0", "go1.21.0", "go1.21rc2");
    }

    @Test
    void whatIsMissingIsTheOldestThatWouldDo() {
        List<GoToolchain> old = toolchains(List.of("1.20.1"));

        assertThat(Satisfaction.of("1.24.1", old).missing()).contains("go1.24.1");
        assertThat(Satisfaction.of("1.24", old).missing()).contains("go1.24.0");
        assertThat(Satisfaction.of("1.20", old).missing()).isEmpty();
        assertThatThrownBy(() -> Satisfaction.of("1.24.1 // x", old))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.24.1 // x");
    }
}
