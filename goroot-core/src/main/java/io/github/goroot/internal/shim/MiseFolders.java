package io.github.goroot.internal.shim;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where mise keeps things ({@code src/env.rs}).
 *
 * @param call the call that asks
 */
record MiseFolders(ShimCall call) {

    /** Gives the folders of installed tools, the user's first. */
    List<Path> installs() {
        Optional<Path> own = call.named("MISE_INSTALLS_DIR").or(() -> data().map(data -> data.resolve("installs")));
        Optional<Path> system = call.named("MISE_SYSTEM_DATA_DIR")
                .or(() -> onWindows()
                        ? Optional.empty()
                        : call.host().path("/usr/local/share/mise").path())
                .map(data -> data.resolve("installs"));
        return Stream.of(own, system).flatMap(Optional::stream).toList();
    }

    Optional<Path> shims() {
        return call.named("MISE_SHIMS_DIR").or(() -> data().map(data -> data.resolve("shims")));
    }

    /** Gives the folder of the user's settings. */
    Optional<Path> config() {
        return call.named("MISE_CONFIG_DIR")
                .or(() -> call.folder("XDG_CONFIG_HOME", ".config").map(config -> config.resolve("mise")));
    }

    private Optional<Path> data() {
        return call.named("MISE_DATA_DIR").or(() -> dataHome().map(data -> data.resolve("mise")));
    }

    private Optional<Path> dataHome() {
        return onWindows()
                ? call.named("XDG_DATA_HOME").or(() -> call.folder("LOCALAPPDATA", "AppData/Local"))
                : call.folder("XDG_DATA_HOME", ".local/share");
    }

    private boolean onWindows() {
        return call.host().platform().isWindows();
    }
}
