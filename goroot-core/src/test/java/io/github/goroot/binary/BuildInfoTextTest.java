package io.github.goroot.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of build info, as {@code ParseBuildInfo} reads it. */
class BuildInfoTextTest {

    @Test
    void readsEveryKindOfLine() throws Exception {
        BuildInfo info = read("""
                path\texample.com/a/cmd
                mod\texample.com/a\t(devel)\t
                dep\texample.com/b\tv1.0.0\th1:bb=
                dep\texample.com/c\tv1.0.0
                =>\t./c\t\t
                build\t-compiler=gc
                build\tGOOS=linux
                unknown\tline
                """);

        assertThat(info.path()).isEqualTo("example.com/a/cmd");
        assertThat(info.mainModule()).contains(GoModule.of("example.com/a", "(devel)", ""));
        assertThat(info.dependencies())
                .containsExactly(
                        GoModule.of("example.com/b", "v1.0.0", "h1:bb="),
                        GoModule.of("example.com/c", "v1.0.0", "").replacedBy(GoModule.of("./c", "", "")));
        assertThat(info.settings())
                .containsExactly(new BuildSetting("-compiler", "gc"), new BuildSetting("GOOS", "linux"));
        assertThat(info.setting("GOOS")).contains("linux");
        assertThat(info.setting("GOARCH")).isEmpty();
        assertThat(info).hasToString("example.com/a/cmd of example.com/a@(devel), 2 dependencies, 2 settings");
    }

    @Test
    void theMainModuleMayBeReplaced() throws Exception {
        BuildInfo info = read("mod\ta\tv1\n=>\tb\tv2\th1:x\n");

        assertThat(info.mainModule().orElseThrow().replacement()).contains(GoModule.of("b", "v2", "h1:x"));
        assertThat(info.mainModule().orElseThrow()).hasToString("a@v1 => b@v2");
    }

    @Test
    void aLastLineThatDoesNotEndIsNotRead() throws Exception {
        assertThat(read("path\ta\npath\tb").path()).isEqualTo("a");
        assertThat(read("").path()).isEmpty();
    }

    @Test
    void readsSettingsInQuotes() throws Exception {
        BuildInfo info = read("""
                build\t"a b"=c
                build\t`=`=
                build\t-ldflags="-X \\"main.v=1 2\\""
                build\tvalue=a=b
                build\traw=`a"b`
                """);

        assertThat(info.settings())
                .containsExactly(
                        new BuildSetting("a b", "c"),
                        new BuildSetting("=", ""),
                        new BuildSetting("-ldflags", "-X \"main.v=1 2\""),
                        new BuildSetting("value", "a=b"),
                        new BuildSetting("raw", "a\"b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mod~a                | in 1 columns",
                "mod~a~b~c~d          | in 4 columns",
                "dep~a                | two or three",
                "=>~a~b~c             | no module stands before it",
                "build~               | has no \"=\"",
                "build~a              | has no \"=\"",
                "build~=b             | has no name",
                "build~\"a=b          | does not end",
                "build~\"a\"          | no \"=\" behind the name",
                "build~\"a\"b=c       | no \"=\" behind the name",
                "build~a b=c          | name that should be in quotes",
                "build~a`b=c          | name that should be in quotes",
                "build~a=b c          | value that should be in quotes",
                "build~a=\"b          | damaged quotes",
                "build~a=\"b\"c       | damaged quotes"
            })
    void refusesWhatGoRefusesWithThePlace(String line, String reason) {
        String before = "path\tx\n";

        assertThatThrownBy(() -> read(before + line.replace('~', '\t') + "\n"))
                .isInstanceOfSatisfying(
                        MalformedBinaryException.class,
                        e -> assertThat(e.offset()).isEqualTo(before.length()))
                .hasMessageStartingWith("A line of Go's build info ")
                .hasMessageContaining(reason);
    }

    @Test
    void aReplacementNeedsThreeColumnsAndReplacesOnce() {
        assertThatThrownBy(() -> read("dep\ta\tb\n=>\ta\tb\n")).hasMessageContaining("in 2 columns instead of three");
        assertThatThrownBy(() -> read("dep\ta\tb\n=>\ta\tb\tc\n=>\ta\tb\tc\n"))
                .hasMessageContaining("no module stands before it");
    }

    private static BuildInfo read(String text) throws MalformedBinaryException {
        return BuildInfoText.read(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), new Allowance());
    }
}
