package io.github.goroot.cli.text;

import io.github.goroot.cli.answer.InspectedPlace;
import io.github.goroot.model.GoToolchain;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what is at the places that a person named, one block for each. */
public final class InspectionText {

    private static final String INDENT = "    ";

    private InspectionText() {}

    /** Gives a block for each place, with empty lines between. */
    public static String of(List<InspectedPlace> places, Style style) {
        return places.stream().map(place -> block(place, style)).collect(Collectors.joining("\n"));
    }

    private static String block(InspectedPlace place, Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.strong(Printable.line(place.path()))).append('\n');
        place.inspection().toolchain().ifPresent(toolchain -> text.append(toolchain(toolchain, style)));
        place.inspection().refusal().ifPresent(issue -> text.append(ProblemText.of(issue, INDENT, style)));
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
