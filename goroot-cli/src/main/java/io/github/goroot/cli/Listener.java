package io.github.goroot.cli;

import io.github.goroot.host.Host;
import io.github.goroot.host.recording.Recorder;
import io.github.goroot.host.recording.Recording;
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
        HOMES.forEach(heard.host().environment()::get);
        return heard.recording();
    }
}
