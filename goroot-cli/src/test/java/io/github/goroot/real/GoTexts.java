package io.github.goroot.real;

import java.util.ArrayList;
import java.util.List;

/** Makes up what {@code go} reads to choose a toolchain: module files, its settings and the values of GOTOOLCHAIN. */
final class GoTexts {

    private static final List<String> VERSIONS = List.of(
            "1.15",
            "1.20",
            "1.21",
            "1.21.0",
            "1.21rc2",
            "1.21.13",
            "1.21.14",
            "1.22",
            "1.22.0",
            "1.22.12",
            "1.23",
            "1.23.5",
            "1.24.4",
            "1.24",
            "1.24.9",
            "1.25.12",
            "1.26.10",
            "1.27.3",
            "1.28.0",
            "1.30.0",
            "1.40rc1",
            "1.99",
            "1.99.0",
            "1.21.99",
            "1.999999999999999999999",
            "2.0",
            "2.1.0");

    private static final List<String> ODD = List.of(
            "",
            "x",
            "\"1.99\"",
            "(",
            "1.99 extra",
            "v1.99",
            "1.99.0+x",
            "01.99",
            "1.021",
            "1.99.0rc1",
            "go1.99.0",
            ".",
            "1",
            "1.99\u00a0",
            "1.99.0 // comment",
            "1.99.0// comment",
            "1.99.0\t",
            "latest");

    private static final List<String> NAMES = List.of(
            "default",
            "local",
            "go1.20",
            "go1.21.99",
            "go1.22.12",
            "go1.23.5",
            "go1.24.4",
            "go1.25.12",
            "go1.26.10",
            "go1.27.3",
            "go1.21.13",
            "go1.28.0",
            "go1.30.0",
            "go1.99.0",
            "go1.99",
            "go1.22",
            "go1.21",
            "go1.24.9",
            "go1.800-bigcorp",
            "go1.26.4-bigcorp",
            "go1.26.4-Bigcorp",
            "go1.23.0-x_y",
            "go1.30.0 (x)",
            "go1.40rc1",
            "go1.25.1",
            "go2.0.0",
            "gccgo-go1.23",
            "go1.24.4+auto",
            "go1.99.0-a/b",
            "go1.99.0-a+b",
            "go1.99.0-a..b",
            "go1.27.3-x",
            "go1",
            "golang",
            "\"go1.99.0\"",
            "go1.99.0-..");

    private static final List<String> SETTINGS = List.of(
            "auto",
            "auto",
            "auto",
            "path",
            "local",
            "local+auto",
            "local+path",
            "auto+path",
            "auto+auto",
            "+auto",
            "+",
            "go1.99.0+",
            "go1.99.0+x",
            "go1.22.12+auto",
            "go1.22.12+path",
            "go1.20+auto",
            "go1.19.8",
            "go1.15.15",
            "go1.30.0+path",
            "bash",
            " auto",
            "AUTO",
            "go1.21.13+auto",
            "go1.26.10+auto",
            "go1.30.0+auto",
            "default");

    private final Dice dice;
    private final OracleMachine machine;

    GoTexts(Dice dice, OracleMachine machine) {
        this.dice = dice;
        this.machine = machine;
    }

    /** Gives what {@code go env -w} may have written, or somebody by hand. */
    String userFile() {
        StringBuilder text = new StringBuilder();
        for (int i = dice.below(3); i >= 0; i--) {
            text.append(dice.one(List.of(
                    "GOTOOLCHAIN=" + setting() + "\n",
                    "GOTOOLCHAIN=" + setting() + "\n",
                    "GOTOOLCHAIN=\n",
                    "GOWORK=off\n",
                    "GOFLAGS=-mod=mod\n",
                    "GO111MODULE=" + dice.one(List.of("on", "off", "auto")) + "\n",
                    "# GOTOOLCHAIN=go1.99.0\n",
                    " GOTOOLCHAIN=go1.99.0\n",
                    "goTOOLCHAIN=go1.99.0\n",
                    "GOTOOLCHAIN= auto\n",
                    "GOTOOLCHAIN=local\r\n",
                    "GOROOT="
                            + (dice.chance(30) ? dice.one(machine.toolchains()).home() : "") + "\n")));
        }
        return text.toString();
    }

    /** Gives a value of GOTOOLCHAIN. */
    String setting() {
        return dice.chance(45)
                ? name()
                : dice.chance(40) ? dice.one(List.of("auto", "path", "local+path")) : dice.one(SETTINGS);
    }

    /** Gives the content of a go.mod or go.work. */
    String content() {
        String end = dice.chance(15) ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        List<String> lines = new ArrayList<>(List.of("module example.com/m"));
        if (dice.chance(80)) {
            lines.add(blanks() + "go" + gap() + (dice.chance(20) ? dice.one(ODD) : version()) + blanks());
        }
        if (dice.chance(40)) {
            lines.add(blanks() + "toolchain" + gap() + name() + (dice.chance(10) ? " // why" : ""));
        }
        if (dice.chance(25)) {
            lines.add(
                    dice.below(lines.size()),
                    dice.one(List.of(
                            "// go 1.99.0",
                            "/*",
                            "go 1.99",
                            "toolchain go1.24.4",
                            "gofoo 1.2",
                            "godebug default=go1.21",
                            "go (",
                            "1.99",
                            "go",
                            "toolchain",
                            "require (",
                            "\tgo 1.28.0",
                            "\ufeffgo 1.99.0",
                            "toolchain\tdefault",
                            "go\u00a01.99.0",
                            "\u2003go 1.28.0",
                            "go //1.99",
                            "toolchain //x")));
        }
        lines.forEach(line -> text.append(line).append(end));
        return dice.chance(10) ? text.toString().stripTrailing() : text.toString();
    }

    private String version() {
        return dice.chance(50) ? name().substring(2) : dice.one(VERSIONS);
    }

    /** Half of the names are of toolchains that are there. */
    private String name() {
        return dice.chance(50) ? OracleMachine.version(dice.one(machine.toolchains())) : dice.one(NAMES);
    }

    private String blanks() {
        return dice.chance(85) ? "" : dice.one(List.of(" ", "\t", "  \t", "\u000b"));
    }

    private String gap() {
        return dice.chance(90) ? " " : dice.one(List.of("\t", "  ", "\u000b"));
    }
}
