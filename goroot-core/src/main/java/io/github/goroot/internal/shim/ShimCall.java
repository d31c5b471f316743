package io.github.goroot.internal.shim;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that may be a shim, started in a directory.
 *
 * @param host the machine
 * @param program the absolute path of the program, links not followed
 * @param directory the working directory
 */
record ShimCall(Host host, Path program, Path directory) {

    /** Shims are scripts of a few hundred bytes. */
    private static final int MOST_OF_PROGRAM = 8 * 1024;

    /** Far above any real file of settings; more is not read. */
    private static final int MOST_OF_SETTINGS = 256 * 1024;

    private static final int MOST_CHILDREN = 10_000;

    /** Gives the beginning of the program, each byte as one character; empty if it cannot be read. */
    String programText() {
        try {
            return new String(host.files().read(program, 0, MOST_OF_PROGRAM), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Then it is no shim that anybody could start.
            return "";
        }
    }

    Optional<String> variable(String name) {
        return host.environment().nonEmpty(name);
    }

    /** Gives what a variable names, or else a path below the user's home. */
    Optional<Path> folder(String variable, String belowHome) {
        return named(variable).or(() -> host.userHome().map(home -> home.resolve(belowHome)));
    }

    Optional<Path> named(String variable) {
        return variable(variable).flatMap(text -> host.path(text).path());
    }

    /** Gives the lines of a file of settings; empty if there is no such file. */
    Optional<List<String>> lines(Path file) throws IOException {
        try {
            byte[] bytes = host.files().read(file, 0, MOST_OF_SETTINGS);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (host.files().status(file).isDirectory()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Gives the working directory and all above it, the nearest first. */
    List<Path> directoriesUpwards() {
        List<Path> directories = new ArrayList<>();
        for (Path current = directory; current != null; current = current.getParent()) {
            directories.add(current);
        }
        return directories;
    }

    /** Gives the names of the folders in a folder; none if there is no such folder. */
    List<String> folderNames(Path parent) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path child : children(parent)) {
            if (host.files().status(child).isDirectory()) {
                names.add(child.getFileName().toString());
            }
        }
        return names;
    }

    private List<Path> children(Path parent) throws IOException {
        try {
            return host.files().list(parent, MOST_CHILDREN);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    boolean isDirectory(Path path) throws IOException {
        return host.files().status(path).isDirectory();
    }

    /** Tells whether a GOROOT has a {@code go} command. */
    boolean hasGo(Path home) throws IOException {
        return hasProgram(home.resolve("bin"));
    }

    private boolean hasProgram(Path bin) throws IOException {
        for (String name : host.platform().isWindows() ? List.of("go.exe", "go.bat", "go.cmd") : List.of("go")) {
            if (host.files().status(bin.resolve(name)).isFile()) {
                return true;
            }
        }
        return false;
    }

    /** Resolves text of a file of settings, which must be a legal name of a folder and nothing more. */
    Optional<Path> child(Path parent, String name) {
        boolean plain = !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0;
        return plain ? host.path(parent + "/" + name).path() : Optional.empty();
    }

    /** Resolves text of a file of settings that is a path, {@code ~} being the user's home. */
    Optional<Path> path(String text, Path base) {
        if (text.equals("~") || text.startsWith("~/")) {
            return host.userHome()
                    .flatMap(home -> host.path(home + text.substring(1)).path());
        }
        return host.path(text) instanceof HostPath.Legal legal && !legal.relative()
                ? Optional.of(legal.absolute())
                : host.path(base + "/" + text).path();
    }

    /** Says that the shim starts nothing. */
    ShimAnswer nothing(String manager, String why, String remedy, Location location) {
        return new ShimAnswer.Nothing(Issue.of(
                        IssueCode.SHIM_UNRESOLVED,
                        Severity.NOTICE,
                        program + " is a shim of " + manager + ", and " + why + ".")
                .withRemedy(remedy)
                .at(location));
    }

    /** Says that nobody chose a version for this directory. */
    ShimAnswer unset(String manager, String remedy) {
        return nothing(manager, "no version of Go is set for " + directory, remedy, Location.file(program.toString()));
    }

    /** Says that the chosen version is not there. */
    ShimAnswer notInstalled(String manager, String version, Location location, String remedy) {
        return nothing(
                manager,
                "Go " + version + ", which " + location.describe() + " chooses, is not installed",
                remedy,
                location);
    }

    static Stream<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }
}
