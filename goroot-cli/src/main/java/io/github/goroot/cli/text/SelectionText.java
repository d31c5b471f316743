package io.github.goroot.cli.text;

import io.github.goroot.cli.answer.SelectedGo;
import io.github.goroot.model.Location;
import io.github.goroot.selection.ProjectPin;
import io.github.goroot.selection.Reason;
import io.github.goroot.selection.Selection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells which toolchain would run.
 *
 * @param answer what is told
 * @param style how it may look
 */
public record SelectionText(SelectedGo answer, Style style) {

    /** Gives the answer in one line. */
    public String line() {
        Selection selection = answer.selection();
        String text = selection.toolchain().orElse("go")
                + selection
                        .decision()
                        .flatMap(Reason::location)
                        .map(SelectionText::from)
                        .orElse("")
                + switch (selection.outcome()) {
                    case LOCAL ->
                        ", the local toolchain "
                                + selection.go().map(Object::toString).orElse("");
                    case PATH ->
                        ", on PATH: "
                                + selection.executable().map(Object::toString).orElse("");
                    case CACHED -> ", in the module cache";
                    case DOWNLOAD ->
                        selection.go().isPresent()
                                ? ", to be downloaded"
                                : ", to be downloaded by the version manager whose shim is on PATH";
                    case ERROR -> ", which ends with an error";
                };
        return Printable.line(text) + "\n";
    }

    private static String from(Location location) {
        String place = location.file().or(location::variable).orElse(location.describe());
        if (location.kind() != Location.Kind.FILE || location.line().isEmpty()) {
            return " from " + place;
        }
        return " from " + place + ":" + location.line().getAsInt() + " (" + keyword(location.value()) + ")";
    }

    /** A line of go.mod begins with its keyword, one of an env file with the name of the variable. */
    private static String keyword(String line) {
        return line.split("[ \t=]", 2)[0];
    }

    /** Gives every step, one to a line. */
    public String chain() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Reason reason : answer.selection().reasons()) {
            number++;
            text.append("  ").append(number).append(". ").append(Printable.line(reason.text()));
            reason.location()
                    .map(location -> " [" + Printable.line(location.describe()) + "]")
                    .ifPresent(place -> text.append(style.faint(place)));
            text.append('\n');
        }
        return text.toString();
    }

    /** Gives what version managers choose, one choice to a line. */
    public String pins() {
        StringBuilder text = new StringBuilder();
        for (ProjectPin pin : choices()) {
            String line = "  Not asked by go: the choice of " + pin.manager() + " is "
                    + String.join(", then ", pin.versions()) + ".";
            text.append(Printable.line(line))
                    .append(style.faint(" [" + Printable.line(pin.location().describe()) + "]"))
                    .append('\n');
        }
        return text.toString();
    }

    /** Gives where version managers and go disagree, one choice to a line. */
    public String conflicts() {
        StringBuilder text = new StringBuilder();
        for (ProjectPin pin : choices()) {
            if (!pin.installed()) {
                // Whom the file is for is not here, and go is right to go by what is.
                continue;
            }
            pin.conflictWith(answer.selection())
                    .ifPresent(conflict -> text.append(Printable.line(conflict)).append('\n'));
        }
        return text.toString();
    }

    /** Joins the managers that read the same line, those that are installed if there are any. */
    private Collection<ProjectPin> choices() {
        Map<Location, ProjectPin> choices = new LinkedHashMap<>();
        for (ProjectPin pin : answer.pins()) {
            choices.merge(pin.location(), pin, SelectionText::joined);
        }
        return choices.values();
    }

    private static ProjectPin joined(ProjectPin one, ProjectPin other) {
        if (one.installed() != other.installed()) {
            return one.installed() ? one : other;
        }
        return new ProjectPin(one.manager() + ", " + other.manager(), one.versions(), one.location(), one.installed());
    }
}
