package io.github.goroot.cli.answer;

import java.util.List;

/**
 * A place that a person named, and what is there.
 *
 * @param path the place as the person wrote it
 * @param files what is there: one, or in a folder of files one for each that is worth telling about, ordered by path
 * @param isFolder whether it is a folder whose files were read
 * @param others how many other files are in the folder, which are no Go programs
 */
public record InspectedPlace(String path, List<Inspected> files, boolean isFolder, long others) {

    /** Keeps the parts. */
    public InspectedPlace {
        files = List.copyOf(files);
    }

    /** Makes a place that is one thing. */
    public static InspectedPlace of(Inspected file) {
        return new InspectedPlace(file.path(), List.of(file), false, 0);
    }

    /** Makes a folder of files. */
    public static InspectedPlace folder(String path, List<Inspected> files, long others) {
        return new InspectedPlace(path, files, true, others);
    }
}
