package io.github.goroot.cli.answer;

import io.github.goroot.selection.ProjectPin;
import io.github.goroot.selection.Selection;
import java.util.List;

/**
 * What {@code go} would run in a directory, and what version managers choose for it besides.
 *
 * @param selection what {@code go} would run
 * @param pins what the managers choose, by their names
 */
public record SelectedGo(Selection selection, List<ProjectPin> pins) {

    /** Keeps the pins as they are. */
    public SelectedGo {
        pins = List.copyOf(pins);
    }
}
