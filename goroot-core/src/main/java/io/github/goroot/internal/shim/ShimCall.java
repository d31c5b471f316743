package io.github.goroot.internal.shim;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program that may be a shim, started in a directory.
 *
 * @param host the machine
 * @param program the absolute path of the program, links not followed
 * @param directory the working directory
 * @param hops how many shims were passed to come here
 */
record ShimCall(Host host, Path program, Path directory, int hops) {

    /** Shims are scripts of a few hundred bytes. */
    private static final int MOST_OF_PROGRAM = 8 * 1024;

    /** One manager's shim may start another's; more than a few are a circle. */
    private static final int MOST_HOPS = 5;

    private static final Set<String> EXTENSIONS = Set.of("exe", "cmd", "bat", "com", "ps1");

    ShimFiles files() {
        return new ShimFiles(host);
    }

    boolean onWindows() {
        return host.platform().isWindows();
    }

    /** Gives the name of the program, without the extension that Windows gives to programs. */
    String name() {
        String name = String.valueOf(program.getFileName());
        int dot = name.lastIndexOf('.');
        if (!onWindows() || dot < 0) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(lower.substring(dot + 1)) ? lower.substring(0, dot) : lower;
    }

    /** Tells whether the name is that of a command of Go, so that a manager's shim is one for Go. */
    boolean isCommandOfGo() {
        return name().equals("go") || name().equals("gofmt");
    }

    /** Gives the beginning of the program, each byte as one character; empty if it cannot be read. */
    String programText() {
        try {
            return new String(host.files().read(program, 0, MOST_OF_PROGRAM), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Then it is no shim that anybody could start.
            return "";
        }
    }

    /** Gives what another program would start that this one starts; empty if that is no shim. */
    Optional<ShimAnswer> passedOnTo(Path next, String manager, Location location) throws IOException, Unclear {
        if (hops >= MOST_HOPS) {
            throw new Unclear(
                    "it starts " + next + ", which is one shim of too many in a row",
                    "Let one of these shims start a Go; " + manager + " wrote this one.",
                    location);
        }
        return Shims.answer(new ShimCall(host, next, directory, hops + 1));
    }

    Optional<String> variable(String name) {
        return host.environment().nonEmpty(name);
    }

    /** Gives what a variable that holds a list names; none if it is not set. */
    List<String> list(String name, String separator) {
        return variable(name).stream()
                .flatMap(text -> Stream.of(text.split(separator)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Gives what stands between the entries of PATH and GOPATH. */
    String listSeparator() {
        return onWindows() ? ";" : ":";
    }

    /** Gives the entries of a text that is written as PATH is, the empty ones too. */
    List<String> entries(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(listSeparator(), -1));
    }

    /** Gives the paths of a variable that is written as PATH is. */
    List<Path> paths(String name) {
        return list(name, listSeparator()).stream()
                .flatMap(text -> path(text, directory).stream())
                .toList();
    }

    Optional<Path> named(String variable) {
        return variable(variable).flatMap(text -> path(text, directory));
    }

    /** Gives what a variable names, or else a path below the user's home. */
    Optional<Path> folder(String variable, String belowHome) {
        return named(variable).or(() -> host.userHome().map(home -> home.resolve(belowHome)));
    }

    /** Gives the working directory and all above it, the nearest first. */
    List<Path> directoriesUpwards() {
        return upwards(directory);
    }

    /**
     * Gives the same with all links followed, for a manager that asks the system where it is and does not believe PWD; as it
     * is spelled if it is not there.
     */
    List<Path> realDirectoriesUpwards() {
        try {
            return upwards(host.files().realPath(directory));
        } catch (IOException e) {
            return directoriesUpwards();
        }
    }

    static List<Path> upwards(Path from) {
        List<Path> directories = new ArrayList<>();
        for (Path current = from.normalize(); current != null; current = current.getParent()) {
            directories.add(current);
        }
        return directories;
    }

    /** Resolves text from outside, which must be a legal name of a child and nothing more. */
    Optional<Path> child(Path parent, String name) {
        boolean plain = !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0;
        return plain ? host.path(parent + "/" + name).path() : Optional.empty();
    }

    /** Resolves text from outside that is a path, {@code ~} being the user's home. */
    Optional<Path> path(String text, Path base) {
        if (text.equals("~") || text.startsWith("~/") || (onWindows() && text.startsWith("~\\"))) {
            return host.userHome()
                    .flatMap(home -> host.path(home + text.substring(1)).path());
        }
        return host.path(text) instanceof HostPath.Legal legal && !legal.relative()
                ? Optional.of(legal.absolute())
                : host.path(base + "/" + text).path();
    }

    Location self() {
        return Location.file(program.toString());
    }

    static Location line(Path file, int number, String text) {
        return Location.line(file.toString(), number, Excerpt.of(text.strip()));
    }

    static Location setting(String variable, String value) {
        return Location.variable(variable, Excerpt.of(value));
    }

    /** Says that nobody chose a version for this directory. */
    Unclear unset(String remedy) {
        return Unclear.failing("no version of Go is set for " + directory, remedy, self());
    }

    /** Says that the chosen version is not there. */
    static Unclear notInstalled(String version, Location location, String remedy) {
        return Unclear.failing(missing(version, location), remedy, location);
    }

    /** Says that the chosen version is not there yet. */
    static Unclear installedFirst(String version, Location location, String remedy) {
        return Unclear.installing(
                version, missing(version, location) + ", so it would be downloaded first", remedy, location);
    }

    private static String missing(String version, Location location) {
        return "Go " + Excerpt.of(version) + ", which " + location.describe() + " chooses, is not installed";
    }

    static Stream<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }
}
