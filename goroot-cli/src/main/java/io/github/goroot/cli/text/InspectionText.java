package io.github.goroot.cli.text;

import io.github.goroot.cli.answer.Inspected;
import io.github.goroot.cli.answer.InspectedPlace;
import io.github.goroot.cli.answer.ReadProgram;
import io.github.goroot.model.GoToolchain;
import java.util.List;

/** Tells what is at the places that a person named. */
public final class InspectionText {

    private static final String INDENT = "    ";

    private InspectionText() {}

    /** Gives a block for each place and a table for each folder of files, with empty lines between. */
    public static String of(List<InspectedPlace> places, Style style) {
        StringBuilder text = new StringBuilder();
        for (InspectedPlace place : places) {
            if (text.length() > 0) {
                text.append('\n');
            }
            if (place.isFolder()) {
                text.append(table(place, style));
            } else {
                place.files().forEach(file -> text.append(block(file, style)));
            }
        }
        return text.toString();
    }

    /** Gives what is to be told beside the data: files of folders that cannot be read and, to a person, numbers. */
    public static String remarks(List<InspectedPlace> places, Style style) {
        StringBuilder text = new StringBuilder();
        for (InspectedPlace place : places) {
            if (place.isFolder()) {
                for (Inspected file : place.files()) {
                    if (file instanceof Inspected.Failed failed) {
                        text.append(ProblemText.of(failed.issue(), "", style));
                    }
                }
                text.append(style.tabular() ? numbers(place, style) : "");
            }
        }
        return style.tabular() && text.length() > 0 ? "\n" + text : text.toString();
    }

    private static String numbers(InspectedPlace place, Style style) {
        long programs = place.files().stream().filter(Inspected::isFound).count();
        long failed = place.files().size() - programs;
        return style.strong(count(programs, "Go program")) + " in " + Printable.line(place.path()) + ", "
                + count(place.others(), "other file")
                + (failed > 0 ? ", " + failed + " that could not be read" : "") + ".\n";
    }

    private static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String table(InspectedPlace place, Style style) {
        Table table = new Table(style, "", "VERSION", "PLATFORM", "MODULE", "FILE");
        for (Inspected file : place.files()) {
            if (file instanceof Inspected.Program found) {
                ReadProgram program = found.program();
                table.row(
                        program.binary().goVersion().orElse(ProgramText.ABSENT),
                        program.platform(),
                        ProgramText.main(program),
                        found.path());
            }
        }
        return table.render();
    }

    private static String block(Inspected file, Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.strong(Printable.line(file.path()))).append('\n');
        if (file instanceof Inspected.Goroot goroot) {
            text.append(toolchain(goroot.toolchain(), style));
        } else if (file instanceof Inspected.Program program) {
            ProgramText.lines(program.program(), style, (name, value) -> line(text, name, value));
            program.issues().forEach(issue -> text.append(ProblemText.of(issue, INDENT, style)));
        } else if (file instanceof Inspected.NotGo other) {
            line(text, "what", "no Go program");
            line(text, "why", other.reason());
            other.issue().ifPresent(issue -> text.append(ProblemText.of(issue, INDENT, style)));
        } else if (file instanceof Inspected.Failed failed) {
            text.append(ProblemText.of(failed.issue(), INDENT, style));
        }
        return text.toString();
    }

    private static String toolchain(GoToolchain toolchain, Style style) {
        StringBuilder text = new StringBuilder();
        line(text, "what", "Go toolchain" + (toolchain.runsOnHost() ? "" : ", which cannot run on this host"));
        line(text, "version", toolchain.version());
        line(text, "platform", toolchain.platform());
        line(text, "home", toolchain.homeText());
        toolchain.stableHome().ifPresent(path -> line(text, "stable home", path));
        line(text, "real home", toolchain.realHome());
        line(text, "go", toolchain.executable());
        toolchain.gofmt().ifPresent(path -> line(text, "gofmt", path));
        line(text, "source root", toolchain.sourceRoot());
        line(text, "tools", toolchain.toolDirectory());
        toolchain.releaseTime().ifPresent(time -> line(text, "released", time));
        toolchain.issues().forEach(issue -> text.append(ProblemText.of(issue, INDENT, style)));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(INDENT)
                .append(name)
                .append(':')
                .append(" ".repeat(Math.max(1, 13 - name.length())))
                .append(Printable.line(value.toString()))
                .append('\n');
    }
}
