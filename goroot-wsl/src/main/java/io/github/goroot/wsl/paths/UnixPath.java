package io.github.goroot.wsl.paths;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path of Linux as a text: compared letter by letter, any character but {@code /} and NUL in a name.
 *
 * <p>Immutable and thread-safe.
 */
final class UnixPath implements Path {

    private final UnixFileSystem fileSystem;
    private final boolean absolute;

    /** One empty name for the empty path, as every file system has it; none for the root. */
    private final List<String> names;

    private UnixPath(UnixFileSystem fileSystem, boolean absolute, List<String> names) {
        this.fileSystem = fileSystem;
        this.absolute = absolute;
        this.names = names;
    }

    static UnixPath of(UnixFileSystem fileSystem, String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new InvalidPathException(text, "a name holds the character NUL", nul);
        }
        List<String> names = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int slash = text.indexOf('/', start);
            int end = slash < 0 ? text.length() : slash;
            if (end > start) {
                names.add(text.substring(start, end));
            }
            start = end + 1;
        }
        boolean absolute = text.startsWith("/");
        return new UnixPath(fileSystem, absolute, absolute || !names.isEmpty() ? List.copyOf(names) : List.of(""));
    }

    List<String> names() {
        return names;
    }

    private UnixPath with(boolean isAbsolute, List<String> newNames) {
        return new UnixPath(
                fileSystem, isAbsolute, isAbsolute || !newNames.isEmpty() ? List.copyOf(newNames) : List.of(""));
    }

    private boolean isEmpty() {
        return !absolute && names.size() == 1 && names.get(0).isEmpty();
    }

    private UnixPath own(Path other) {
        if (other instanceof UnixPath path && path.fileSystem == fileSystem) {
            return path;
        }
        throw new ProviderMismatchException(other + " belongs to another file system than " + this);
    }

    @Override
    public UnixFileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable UnixPath getRoot() {
        return absolute ? with(true, List.of()) : null;
    }

    @Override
    public @Nullable UnixPath getFileName() {
        return names.isEmpty() ? null : with(false, names.subList(names.size() - 1, names.size()));
    }

    @Override
    public @Nullable UnixPath getParent() {
        if (names.isEmpty() || (!absolute && names.size() == 1)) {
            return null;
        }
        return with(absolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public UnixPath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public UnixPath subpath(int begin, int end) {
        if (begin < 0 || end > names.size() || begin >= end) {
            throw new IllegalArgumentException("There are no names " + begin + " to " + end + " in " + this);
        }
        return with(false, names.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof UnixPath that
                && that.fileSystem == fileSystem
                && that.absolute == absolute
                && that.isEmpty() == isEmpty()
                && that.names.size() <= names.size()
                && names.subList(0, that.names.size()).equals(that.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof UnixPath that) || that.fileSystem != fileSystem || that.isEmpty() != isEmpty()) {
            return false;
        }
        if (that.absolute) {
            return equals(that);
        }
        int start = names.size() - that.names.size();
        return start >= 0 && names.subList(start, names.size()).equals(that.names);
    }

    @Override
    public UnixPath normalize() {
        List<String> normal = new ArrayList<>();
        for (String name : names) {
            int last = normal.size() - 1;
            if (name.equals("..") && last >= 0 && !normal.get(last).equals("..")) {
                normal.remove(last);
            } else if (!name.equals(".") && !name.isEmpty() && !(name.equals("..") && absolute)) {
                normal.add(name);
            }
        }
        return with(absolute, normal);
    }

    @Override
    public UnixPath resolve(Path other) {
        UnixPath that = own(other);
        if (that.absolute || isEmpty()) {
            return that;
        }
        if (that.isEmpty()) {
            return this;
        }
        List<String> joined = new ArrayList<>(names);
        joined.addAll(that.names);
        return with(absolute, joined);
    }

    @Override
    public UnixPath resolve(String other) {
        return resolve(of(fileSystem, other));
    }

    @Override
    public UnixPath relativize(Path other) {
        UnixPath that = own(other);
        if (that.absolute != absolute) {
            throw new IllegalArgumentException("Only one of " + this + " and " + other + " is absolute");
        }
        if (isEmpty()) {
            return that;
        }
        List<String> to = that.isEmpty() ? List.of() : that.names;
        int same = 0;
        while (same < Math.min(names.size(), to.size()) && names.get(same).equals(to.get(same))) {
            same++;
        }
        if (names.subList(same, names.size()).contains("..")) {
            throw new IllegalArgumentException("What is above " + this + " only the files tell");
        }
        List<String> way = new ArrayList<>();
        for (int i = same; i < names.size(); i++) {
            way.add("..");
        }
        way.addAll(to.subList(same, to.size()));
        return with(false, way);
    }

    @Override
    public URI toUri() {
        try {
            return new URI("wsl", null, toAbsolutePath().toString(), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(this + " makes no URI", e);
        }
    }

    /** There is no working directory but the root. */
    @Override
    public UnixPath toAbsolutePath() {
        return absolute ? this : with(true, isEmpty() ? List.of() : names);
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        throw fileSystem.refusal();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw fileSystem.refusal();
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(own(other).toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnixPath that
                && that.fileSystem == fileSystem
                && that.absolute == absolute
                && that.names.equals(names);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Boolean.hashCode(absolute);
    }

    @Override
    public String toString() {
        String joined = String.join("/", names);
        return absolute ? "/" + joined : joined;
    }
}
