package io.github.goroot.diagnosis;

import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A {@code go} on PATH.
 *
 * @param file its path, links not followed
 * @param entry the entry of PATH
 * @param shim what it starts, if it is a shim
 * @param home the GOROOT that it leads to, links followed; empty if it leads to none
 * @param toolchain the toolchain there, if it was accepted
 */
record GoOnPath(
        Path file, Location entry, Optional<ShimAnswer> shim, Optional<Path> home, Optional<GoToolchain> toolchain) {

    boolean isShim() {
        return shim.isPresent();
    }

    /** Names it with its version, for a sentence. */
    String describe() {
        String what = toolchain.map(known -> known.version().text()).orElse(isShim() ? "a shim" : "of unknown version");
        return file + " (" + (isShim() && toolchain.isPresent() ? "a shim for " + what : what) + ")";
    }
}
