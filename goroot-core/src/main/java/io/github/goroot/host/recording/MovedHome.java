package io.github.goroot.host.recording;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the home of the user was when a recording was made, and where a redacted one says that it is.
 *
 * @param before the directory that the recorded variables name; empty if they name none
 * @param now the directory that replaces it
 * @param separator what stands between the parts of a path
 */
record MovedHome(Optional<String> before, String now, String separator) {

    static MovedHome of(Recording recording) {
        boolean windows = recording.platform().isWindows();
        Optional<String> before = Stream.of(windows ? "USERPROFILE" : "HOME")
                .flatMap(name -> recording.answer(Question.of(Ports.VARIABLE, name)).stream())
                .flatMap(answer -> answer.values().stream())
                .filter(text -> text.length() > 1)
                .findFirst();
        String elsewhere = recording.platform().system().goos().equals("darwin") ? "/Users/user" : "/home/user";
        return new MovedHome(before, windows ? "C:\\Users\\user" : elsewhere, windows ? "\\" : "/");
    }
}
