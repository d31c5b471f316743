package io.github.goroot.selection;

import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.model.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends the prediction where {@code go} would end with an error; the message is the line it would print. */
final class Fatal extends Exception {

    private static final long serialVersionUID = 1L;

    private final End end;
    private final @Nullable String version;
    private final transient @Nullable Location location;

    Fatal(String line) {
        this(line, End.ERROR, null, null);
    }

    private Fatal(String line, End end, @Nullable String version, @Nullable Location location) {
        super(line, null, false, false);
        this.end = end;
        this.version = version;
        this.location = location;
    }

    /** What it is that ends the prediction. */
    enum End {
        /** An error of {@code go}, or of what should start it. */
        ERROR,
        /** A version manager that downloads a Go before anything else. */
        INSTALLATION,
        /** Nobody knows what would happen. */
        UNKNOWN
    }

    /** Ends the prediction at a shim that starts nothing that is there. */
    static Fatal at(ShimAnswer.Nothing shim) {
        String line = shim.issue().message();
        Location location = shim.issue().location().orElse(null);
        if (shim instanceof ShimAnswer.Installs installs) {
            return new Fatal(line, End.INSTALLATION, installs.version(), location);
        }
        return new Fatal(line, shim instanceof ShimAnswer.Unknown ? End.UNKNOWN : End.ERROR, null, location);
    }

    End end() {
        return end;
    }

    Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    /** Gives the version that would be downloaded, as it was asked for. */
    Optional<String> version() {
        return Optional.ofNullable(version);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
