package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WideArgumentsTest {

    private static final String COMMAND = "io.github.goroot.cli.GorootCommand";

    @Test
    void whatWasTypedCountsWhereCharactersWereLost() {
        assertThat(arguments(
                        new String[] {"inspect", "C:\\G\u00f6??", "--json"},
                        "java.exe",
                        "-cp",
                        "C:\\lib\\*",
                        COMMAND,
                        "inspect",
                        "C:\\G\u00f6\u65e5\u672c",
                        "--json"))
                .containsExactly("inspect", "C:\\G\u00f6\u65e5\u672c", "--json");
    }

    /** What Java found for the question marks may well be names without any. */
    @Test
    void nameThatJavaTookForPatternIsWhatWasTyped() {
        String[] typed =
                WideArguments.of(new String[] {"inspect", "C:\\jre", "C:\\lib"}, COMMAND + " inspect C:\\???", () ->
                        new String[] {"java.exe", COMMAND, "inspect", "C:\\\u65e5\u672c\u8a9e"});

        assertThat(typed).containsExactly("inspect", "C:\\\u65e5\u672c\u8a9e");
    }

    @Test
    void patternsAreReplacedByJava() {
        String[] given = {"inspect", "C:\\a", "C:\\\u00f6"};

        assertThat(arguments(given, "java.exe", COMMAND, "inspect", "C:\\*")).isSameAs(given);
    }

    @Test
    void plainArgumentsAskNobody() {
        String[] given = {"find", ">=1.22"};

        assertThat(WideArguments.of(given, COMMAND + " find >=1.22", () -> {
                    throw new AssertionError("asked");
                }))
                .isSameAs(given);
    }

    @Test
    void lineOfAnotherProgramSaysNothing() {
        String[] given = {"inspect", "?"};

        assertThat(arguments(given, "ide.exe", "inspect", "x")).isSameAs(given);
        assertThat(arguments(given)).isSameAs(given);
    }

    private static String[] arguments(String[] given, String... line) {
        return WideArguments.of(given, "", () -> line);
    }
}
