package io.github.goroot.internal.inspection;

import io.github.goroot.host.Host;
import io.github.goroot.model.GoToolchain;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The installation that a directory stands for whose parts are links into it.
 *
 * <p>stefanmaric's g makes {@code ~/.go} so ({@code bin/g}, set_version), Bazel the repository of a Go that is installed
 * ({@code go/private/sdk.bzl} of rules_go). Its path is its own real path, and yet nothing of it is there twice.
 */
final class LinkedHome {

    private LinkedHome() {}

    /**
     * Gives the GOROOT that the command, the tools, the sources and VERSION of another all lie in; empty if they are its
     * own. Distributions keep the sources alone elsewhere, which costs them one operation.
     */
    static Optional<Path> of(Host host, GoToolchain toolchain) throws IOException {
        Path own = toolchain.realHome();
        if (toolchain.sourceRoot().equals(own.resolve("src"))) {
            return Optional.empty();
        }
        Path executable = host.files().realPath(toolchain.executable());
        if (!isInBin(executable)) {
            return Optional.empty();
        }
        Path other = GorootRule.ancestor(executable, 2);
        if (other.equals(own)) {
            return Optional.empty();
        }
        boolean all = leads(host, other.resolve("src"), toolchain.sourceRoot())
                && leads(host, other.resolve("pkg"), host.files().realPath(own.resolve("pkg")))
                && sameVersionFile(host, own, other);
        return all ? Optional.of(other) : Optional.empty();
    }

    private static boolean isInBin(Path executable) {
        Path bin = executable.getParent();
        return executable.getNameCount() > 2 && bin != null && bin.endsWith("bin");
    }

    private static boolean sameVersionFile(Host host, Path own, Path other) throws IOException {
        try {
            return leads(host, other.resolve("VERSION"), host.files().realPath(own.resolve("VERSION")));
        } catch (NoSuchFileException e) {
            // Without one of its own it says nothing else than the other.
            return true;
        }
    }

    private static boolean leads(Host host, Path path, Path real) throws IOException {
        try {
            return host.files().realPath(path).equals(real);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
