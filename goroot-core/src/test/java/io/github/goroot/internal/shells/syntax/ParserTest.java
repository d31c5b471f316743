package io.github.goroot.internal.shells.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

    @Test
    void readsAssignmentsWithTheirQuotes() {
        Command.Simple simple = only("GOROOT=\"$HOME/my go\"'x'\\ ");

        assertThat(simple.words()).isEmpty();
        assertThat(simple.assignments()).singleElement().satisfies(assignment -> {
            assertThat(assignment.name()).isEqualTo("GOROOT");
            assertThat(assignment.value().parts())
                    .containsExactly(new Word.Parameter("HOME", "", null, true), new Word.Literal("/my gox ", true));
        });
    }

    @Test
    void readsExpansionsWithOperators() {
        Command.Simple simple = only("x=${A:-b}${C%/*}");

        assertThat(simple.assignments().get(0).value().parts())
                .containsExactly(
                        new Word.Parameter("A", ":-", new Word(List.of(new Word.Literal("b", false))), false),
                        new Word.Parameter("C", "%", new Word(List.of(new Word.Literal("/*", false))), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if a; then b; elif c; then d; else e; fi",
                "case $x in a|b) c;; (d) e ;; *) f; esac",
                "for i in a b; do c; done",
                "for i; do c; done",
                "while a; do b; done < file",
                "until a\ndo\nb\ndone",
                "f() { a; }",
                "f ()\n{\na\n}",
                "{ a; b; } > c 2>&1",
                "(a; b) | c && d || ! e &",
                "cat <<EOF; b\nif then )\nEOF\nc",
                "cat <<-'EOF'\n\tif\n\tEOF",
                "x=$(case a in a) b;; esac) y=`c \\`d\\``",
                "a \"$(b \"$(c)\")\" # d )",
                "echo a\\\nb"
            })
    void readsWhatAllShellsRead(String script) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(Parser.parse(dialect, script, 1).broken())
                    .as("%s", dialect)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[ -d $x && ( a == b* || ! -f c ) ]]",
                "function f { a; }",
                "function f() { a; }",
                "((i++))",
                "for ((i = 0; i < 3; i++)); do a; done",
                "path=(a $b \"c d\")",
                "source <(kubectl completion bash)",
                "a &> b; c |& d; e <<< f",
                "x=$'a\\'b'"
            })
    void readsWhatOnlyTheLargerShellsRead(String script) {
        assertThat(Parser.parse(Dialect.BASH, script, 1).broken()).isEmpty();
        assertThat(Parser.parse(Dialect.ZSH, script, 1).broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"if a; then fi", "fi", "a )", "case x in", "\"", "'", "${", "$(", "`", "{ a", "a <<E\nb", "a &&"
            })
    void keepsWhatStandsBeforeAPlaceThatCannotBeRead(String bad) {
        Script script = Parser.parse(Dialect.BASH, "export A=1\n" + bad, 1);

        assertThat(script.broken()).isPresent();
        assertThat(script.block().commands()).hasSize(1);
    }

    @Test
    void tellsTheLine() {
        Script script = Parser.parse(Dialect.BASH, "a\n\nif b; then\nc\nfi\n)", 1);

        assertThat(script.block().commands()).extracting(Command::line).containsExactly(1, 3);
        assertThat(script.broken().orElseThrow().line()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"if a; then ", "( ", "{ ", "$(", "x=${a:-", "x=\"${a:-", "! ", "case x in a) ", "f() {", "x=(a=("
            })
    void endsWhereItIsNestedTooDeeply(String piece) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(Parser.parse(dialect, piece.repeat(10_000), 1).broken()).isPresent();
        }
        assertThat(FishParser.parse(piece.repeat(10_000), 1)).isNotNull();
    }

    @Test
    void endsOnAnyInput() {
        Random random = new Random(20240801);
        String pieces =
                "if then else fi for in do done case esac { } ( ) $( ${ ` \" ' \\ ; & | && || < > << EOF = + [[ ]] # ~ * $ a B 1 \n"
                        + " end begin switch set function [ ] :- %% @";
        String[] words = pieces.split(" ");
        for (int i = 0; i < 3000; i++) {
            StringBuilder script = new StringBuilder();
            int length = random.nextInt(40);
            for (int k = 0; k < length; k++) {
                script.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            for (Dialect dialect : Dialect.values()) {
                assertThat(Parser.parse(dialect, script.toString(), 1)).isNotNull();
            }
            assertThat(FishParser.parse(script.toString(), 1)).isNotNull();
        }
    }

    private static Command.Simple only(String text) {
        Script script = Parser.parse(Dialect.BASH, text, 1);
        assertThat(script.broken()).isEmpty();
        assertThat(script.block().commands()).hasSize(1);
        return (Command.Simple) script.block().commands().get(0);
    }
}
