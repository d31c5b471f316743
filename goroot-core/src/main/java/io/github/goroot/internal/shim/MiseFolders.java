package io.github.goroot.internal.shim;

import io.github.goroot.host.OperatingSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where mise keeps things ({@code src/env.rs}, {@code src/dirs.rs}).
 *
 * @param call the call that asks
 */
record MiseFolders(ShimCall call) {

    /** Gives the folders of installed tools, the user's first. */
    List<Path> installs() {
        List<Path> installs = new ArrayList<>();
        call.named("MISE_INSTALLS_DIR")
                .or(() -> data().map(data -> data.resolve("installs")))
                .ifPresent(installs::add);
        systemData().map(data -> data.resolve("installs")).ifPresent(installs::add);
        installs.addAll(call.paths("MISE_SHARED_INSTALL_DIRS"));
        return installs;
    }

    /** Tells whether a folder is one of those that mise keeps its shims in, perhaps by another name. */
    boolean isShims(Path folder) throws IOException {
        List<Path> shims = new ArrayList<>();
        call.named("MISE_SHIMS_DIR")
                .or(() -> data().map(data -> data.resolve("shims")))
                .ifPresent(shims::add);
        systemData().map(data -> data.resolve("shims")).ifPresent(shims::add);
        if (shims.contains(folder)) {
            return true;
        }
        Path real = call.host().files().realPath(folder);
        for (Path own : shims) {
            if (call.files().isDirectory(own)
                    && call.host().files().realPath(own).equals(real)) {
                return true;
            }
        }
        return false;
    }

    /** Gives the folder of the user's settings. */
    Optional<Path> config() {
        return call.named("MISE_CONFIG_DIR").or(this::usualConfig);
    }

    /** Gives the folder that the user's settings are in if nothing else is said. */
    Optional<Path> usualConfig() {
        return call.folder("XDG_CONFIG_HOME", ".config").map(config -> config.resolve("mise"));
    }

    /** Gives the folder of the machine's settings. */
    Optional<Path> systemConfig() {
        return call.named("MISE_SYSTEM_CONFIG_DIR")
                .or(() -> call.named("MISE_SYSTEM_DIR"))
                .or(() -> call.onWindows()
                        ? Optional.empty()
                        : call.host().path("/etc/mise").path());
    }

    /** Gives the folder in which mise marks what it is unpacking. */
    Optional<Path> cache() {
        return call.named("MISE_CACHE_DIR").or(() -> caches().map(caches -> caches.resolve("mise")));
    }

    private Optional<Path> caches() {
        if (call.onWindows()) {
            return call.named("XDG_CACHE_HOME").or(() -> call.named("TEMP"));
        }
        boolean mac = call.host().platform().system() == OperatingSystem.MACOS;
        return call.folder("XDG_CACHE_HOME", mac ? "Library/Caches" : ".cache");
    }

    Optional<Path> data() {
        return call.named("MISE_DATA_DIR").or(() -> dataHome().map(data -> data.resolve("mise")));
    }

    private Optional<Path> systemData() {
        return call.named("MISE_SYSTEM_DATA_DIR")
                .or(() -> call.onWindows()
                        ? Optional.empty()
                        : call.host().path("/usr/local/share/mise").path());
    }

    private Optional<Path> dataHome() {
        return call.onWindows()
                ? call.named("XDG_DATA_HOME").or(() -> call.folder("LOCALAPPDATA", "AppData/Local"))
                : call.folder("XDG_DATA_HOME", ".local/share");
    }
}
