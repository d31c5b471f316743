package io.github.goroot.cli;

import io.github.goroot.host.Host;
import io.github.goroot.model.HostId;
import io.github.goroot.wsl.Translation;
import io.github.goroot.wsl.Wsl;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a machine what the other side of WSL calls a path, as {@code wslpath} does. */
final class PathQuestion {

    private final Host host;
    private final Wsl wsl;

    PathQuestion(Host host) {
        this.host = host;
        this.wsl = Wsl.detect(host);
    }

    Wsl wsl() {
        return wsl;
    }

    /** Gives the translation by the text alone. */
    Translation translate(String path, boolean toWindows) {
        if (!wsl.isInside()) {
            String who = host.id().equals(HostId.local())
                    ? "this machine"
                    : host.id().toString();
            return new Translation.Untranslatable(
                    "\"" + path + "\" cannot be translated: " + who + " is not inside WSL, "
                            + (host.platform().isWindows()
                                    ? "and only inside a distribution its mount table tells. Ask there."
                                    : "so no other side shares its files."));
        }
        String here = host.workingDirectory().toString();
        return toWindows ? wsl.paths().toWindows(path, here) : wsl.paths().toLinux(path, here);
    }

    /** Follows the links of a Linux path that exists; a separator at its end stays. */
    String followed(String path) throws IOException {
        Optional<Path> absolute =
                wsl.isInside() && !path.isEmpty() ? host.path(path).path() : Optional.empty();
        if (absolute.isEmpty()) {
            return path;
        }
        try {
            String real = host.files().realPath(absolute.get()).toString();
            return path.endsWith("/") && !real.endsWith("/") ? real + "/" : real;
        } catch (NoSuchFileException e) {
            return path;
        }
    }
}
