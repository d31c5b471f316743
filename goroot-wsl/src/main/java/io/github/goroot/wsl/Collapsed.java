package io.github.goroot.wsl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A path without {@code .}, {@code ..} and doubled separators, by text alone, as {@code CollapsePath} of
 * {@code src/linux/init/wslpath.cpp} makes it.
 *
 * <p>What stands before the first separator is never touched, and a separator at the end stays or comes into being where
 * the last part went.
 */
final class Collapsed {

    private Collapsed() {}

    /** Nearly every path is, and then there is nothing to do: no part is empty or begins with a dot. */
    private static boolean isPlain(String path, char separator) {
        for (int i = 0; i + 1 < path.length(); i++) {
            char next = path.charAt(i + 1);
            if (path.charAt(i) == separator && (next == separator || next == '.')) {
                return false;
            }
        }
        return true;
    }

    /** Gives the path, or empty if it leads above where it begins. */
    static Optional<String> of(String path, char separator) {
        if (isPlain(path, separator)) {
            return Optional.of(path);
        }
        Deque<String> kept = new ArrayDeque<>();
        int dropping = 0;
        int end = path.length();
        boolean last = true;
        boolean openEnd = false;
        for (int at = path.lastIndexOf(separator); at >= 0; at = at == 0 ? -1 : path.lastIndexOf(separator, at - 1)) {
            String part = path.substring(at + 1, end);
            boolean keep = false;
            if (part.equals("..")) {
                dropping++;
            } else if (dropping > 0) {
                dropping--;
            } else {
                keep = !part.isEmpty() && !part.equals(".");
            }
            if (keep) {
                kept.addFirst(part);
            } else if (last) {
                openEnd = true;
            }
            last = false;
            end = at;
        }
        if (dropping > 0) {
            return Optional.empty();
        }
        StringBuilder collapsed = new StringBuilder(path.length()).append(path, 0, end);
        for (String part : kept) {
            collapsed.append(separator).append(part);
        }
        if (openEnd) {
            collapsed.append(separator);
        }
        return Optional.of(collapsed.toString());
    }
}
