package io.github.goroot.wsl;

import io.github.goroot.host.Port;
import io.github.goroot.host.ReparsePoint;
import io.github.goroot.host.ReparsePoints;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Follows the links of a distribution as Linux would: from its own root, name by name.
 *
 * <p>To Windows they are reparse points that it does not follow, so each is read. What a name is, is asked once. Thread-safe.
 */
final class ShareLinks {

    /** As many as Linux follows on one way ({@code MAXSYMLINKS} of {@code include/linux/namei.h}). */
    private static final int MOST = 40;

    private final ShareFiles files;
    private final Port<ReparsePoints> port;
    private final Map<Path, Optional<String>> known = new ConcurrentHashMap<>();

    ShareLinks(ShareFiles files, Port<ReparsePoints> port) {
        this.files = files;
        this.port = port;
    }

    /**
     * Throws where Windows could not open a path and nothing can tell whether that is because of a link.
     *
     * @param failure what Windows said
     */
    void requireReadable(Path path, FileSystemException failure) throws IOException {
        if (port.get().isEmpty() && !(failure instanceof NoSuchFileException)) {
            FileSystemException unreadable = new FileSystemException(
                    path.toString(),
                    null,
                    "Windows cannot open it, and if that is because of a link of Linux: links unreadable. "
                            + port.reason());
            unreadable.initCause(failure);
            throw unreadable;
        }
    }

    /**
     * Gives the path without links; its last names may not be there.
     *
     * @throws FileSystemLoopException if links lead back to themselves
     */
    Path follow(Path path) throws IOException {
        Deque<Path> ahead = new ArrayDeque<>();
        Path way = files.path("/");
        push(path, ahead);
        int followed = 0;
        while (!ahead.isEmpty()) {
            String name = ahead.pop().toString();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                Path parent = way.getParent();
                way = parent != null ? parent : way;
                continue;
            }
            Path next = way.resolve(name);
            Optional<String> target = text(next);
            if (target.isEmpty()) {
                way = next;
                continue;
            }
            if (++followed > MOST) {
                throw new FileSystemLoopException(path.toString());
            }
            Path link = files.path(target.get());
            if (link.isAbsolute()) {
                way = files.path("/");
            }
            push(link, ahead);
        }
        return way;
    }

    /** Gives where the link at a path points; the links before it are followed. */
    Optional<Path> target(Path path) throws IOException {
        Path parent = path.getParent();
        Path name = path.getFileName();
        if (parent == null || name == null) {
            return Optional.empty();
        }
        Optional<String> text = text(follow(parent).resolve(name));
        return text.isPresent() ? Optional.of(files.path(text.get())) : Optional.empty();
    }

    private static void push(Path path, Deque<Path> ahead) {
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            ahead.push(path.getName(i));
        }
    }

    private Optional<String> text(Path path) throws IOException {
        Optional<String> text = known.get(path);
        if (text == null) {
            text = read(path);
            known.put(path, text);
        }
        return text;
    }

    private Optional<String> read(Path path) throws IOException {
        Path windowsPath = files.windowsPath(path);
        if (port.get().isEmpty()) {
            // Java knows the links of Windows, as which the share may show some.
            Optional<Path> target = files.share().files().linkTarget(windowsPath);
            return target.isPresent()
                    ? Optional.of(linuxTarget(path, target.get().toString()))
                    : Optional.empty();
        }
        Optional<ReparsePoint> point = port.get().get().read(windowsPath);
        if (point.isEmpty() || !point.get().isLink()) {
            return Optional.empty();
        }
        Optional<String> target = point.get().target();
        if (target.isEmpty()) {
            throw new FileSystemException(path.toString(), null, "its link holds no path that can be read");
        }
        return Optional.of(
                point.get().tag() == ReparsePoint.LINUX_LINK ? target.get() : linuxTarget(path, target.get()));
    }

    /** Turns the target of a link of Windows into one of Linux. */
    private String linuxTarget(Path path, String target) throws FileSystemException {
        Optional<String> inside = files.share().linuxPath(target);
        if (inside.isPresent()) {
            return inside.get();
        }
        if (target.startsWith("\\\\") || (target.length() > 1 && target.charAt(1) == ':')) {
            throw new FileSystemException(
                    path.toString(), null, "its link leads out of the distribution, to " + target);
        }
        return Escapes.toLinux(target);
    }
}
