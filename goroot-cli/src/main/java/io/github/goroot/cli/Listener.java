package io.github.goroot.cli;

import io.github.goroot.host.Host;
import io.github.goroot.host.recording.Recorder;
import io.github.goroot.host.recording.Recording;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes down what finders ask of a host; several finders ask the same one. */
final class Listener implements UnaryOperator<Host> {

    /** By these a redaction knows whose home it is, also where nothing that was asked needed to know. */
    private static final List<String> HOMES = List.of("HOME", "USERPROFILE");

    private @Nullable Recorder recorder;

    @Override
    public Host apply(Host host) {
        if (recorder == null) {
            recorder = new Recorder(host);
        }
        return recorder.host();
    }

    /** Gives what was heard. */
    Recording recording() {
        Recorder heard = Objects.requireNonNull(recorder, "no finder was made");
        for (String name : HOMES) {
            heard.host().environment().get(name).ifPresent(home -> realPath(heard.host(), home));
        }
        return heard.recording();
    }

    /** Paths in a home that is a link may be spelled either way. */
    private static void realPath(Host host, String home) {
        host.path(home).path().ifPresent(path -> {
            try {
                host.files().realPath(path);
            } catch (IOException e) {
                // What is not there has one spelling; the recorder has heard it.
                return;
            }
        });
    }
}
