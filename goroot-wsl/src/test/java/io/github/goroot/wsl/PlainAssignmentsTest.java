package io.github.goroot.wsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainAssignmentsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "export GOROOT=/opt/go | /opt/go",
                "GOROOT=/opt/go | /opt/go",
                "  export  GOROOT=\"$HOME/go\" | /home/me/go",
                "export GOROOT=${HOME}/go # mine | /home/me/go",
                "export GOROOT=~/go | /home/me/go",
                "GOROOT='$HOME/go' | $HOME/go",
                "GOROOT=/opt/my\\ go | /opt/my go",
                "GOROOT=\"/opt/my go\"; export GOROOT | /opt/my go",
                "GOROOT=/opt/\"my go\"/'x' | /opt/my go/x",
                "GOROOT= | ``",
                "GOROOT=$NOTHING/go | /go",
            },
            delimiter = '|')
    void readsWordsThatAShellNeedNotRun(String line, String value) {
        assertThat(ofScript(line)).containsEntry("GOROOT", value);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "export GOROOT=$(go env GOROOT)",
                "GOROOT=`` + whatever",
                "GOROOT=/opt/go cmd",
                "GOROOT=${HOME:-/x}/go",
                "GOROOT=\"/opt/go",
                "GOROOT=/opt/go | tee",
                "# GOROOT=/opt/go",
                "echo GOROOT=/opt/go",
                "unset GOROOT",
                "GOROOT=/opt/go && other",
                "export GOROOT",
                "GOROOT+=/x",
            },
            delimiter = '\u0001')
    void passesOverWhatOnlyAShellKnows(String line) {
        assertThat(ofScript(line)).doesNotContainKey("GOROOT");
    }

    @Test
    void passesOverWhatStandsUnderACondition() {
        assertThat(ofScript("""
                if [ -d /x ]; then
                    GOROOT=/x
                fi
                use() {
                  GOROOT=/y
                }
                for d in a b; do GOROOT=$d; done
                GOPATH=/after
                """)).doesNotContainKey("GOROOT").containsEntry("GOPATH", "/after");
    }

    @Test
    void doesNotMindTheLineEndsOfWindows() {
        assertThat(ofScript("export GOROOT=/opt/go\r\n")).containsEntry("GOROOT", "/opt/go");
    }

    @Test
    void addsToWhatIsSet() {
        assertThat(ofScript("export PATH=$PATH:/usr/local/go/bin\nPATH=~/bin:$PATH\n"))
                .containsEntry("PATH", "/home/me/bin:/bin:/usr/local/go/bin");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "A=\"a b\", a b",
                "A=\"a, a",
                "A='a\", a",
                "A=a\", a\"",
                "A=\"a#b\", a",
                "A=a # mine, a",
                "export A=a, a",
            })
    void takesQuotesAndCommentsAwayAsPamDoes(String line, String value) {
        Map<String, String> variables = new TreeMap<>();

        new PlainAssignments(variables, false).read(line);

        assertThat(variables).containsExactly(Map.entry("A", value));
    }

    @Test
    void readsTheFileOfPamWordForWord() {
        Map<String, String> variables = variables();
        new PlainAssignments(variables, false)
                .read("# all\nPATH=\"/usr/bin:$HOME\"\nGOROOT=/opt/go # new\nexport GOPATH='/x y'\n");

        assertThat(variables)
                .containsEntry("PATH", "/usr/bin:$HOME")
                .containsEntry("GOROOT", "/opt/go")
                .containsEntry("GOPATH", "/x y");
    }

    @Test
    void endsWithEveryText() {
        Random random = new Random(11);
        String alphabet = "GOROOT=$ {}\"'`\\;#\n~()|&if fi";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("GOROOT=");
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(ofScript(text.toString())).containsKey("HOME");
        }
    }

    @Test
    void doesNotGrowWithoutEnd() {
        String doubling = "A=x\n" + "A=$A$A\n".repeat(100);

        assertThat(ofScript(doubling).get("A").length()).isLessThanOrEqualTo(32 * 1024);
    }

    private static Map<String, String> ofScript(String text) {
        Map<String, String> variables = variables();
        new PlainAssignments(variables, true).read(text);
        return variables;
    }

    private static Map<String, String> variables() {
        return new TreeMap<>(Map.of("HOME", "/home/me", "PATH", "/bin"));
    }
}
