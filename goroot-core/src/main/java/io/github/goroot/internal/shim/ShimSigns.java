package io.github.goroot.internal.shim;

import io.github.goroot.host.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** By what a program may be told to be a shim before anybody looks into it. */
public final class ShimSigns {

    /** Programs that a link called {@code go} may lead to, which then do what the link's name tells them. */
    private static final Set<String> MULTIPLE = Set.of("mise", "snap", "aqua-proxy");

    private ShimSigns() {}

    /**
     * Tells whether {@link Shims} must be asked about a program before its links are followed, for they may lead past what
     * it is: to the manager that a shim is a link to.
     *
     * @param program its absolute path, links not followed
     * @return whether it lies where shims do, or is a link to a program that serves under many names
     */
    public static boolean areOn(Path program, Host host) {
        Path folder = program.getParent();
        if (folder == null || folder.endsWith("shims") || folder.endsWith("snap/bin")) {
            return true;
        }
        if (host.platform().isWindows()) {
            return false;
        }
        try {
            Path name = host.files().realPath(program).getFileName();
            String text = String.valueOf(name).toLowerCase(Locale.ROOT);
            return MULTIPLE.contains(text) || text.startsWith("mise-");
        } catch (IOException e) {
            // Whoever asks follows the links next, and explains why that fails.
            return false;
        }
    }
}
