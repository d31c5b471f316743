package io.github.goroot.selection;

import io.github.goroot.host.Environment;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a call of {@code go} finds around it when it starts: the directory and the environment. */
final class Call {

    private final Host host;
    private final SelectionRequest request;

    Call(Host host, SelectionRequest request) {
        this.host = host;
        this.request = request;
    }

    /** A relative path begins where the shell believes to be, and {@code ..} takes back what was typed, as in a shell. */
    Path directory() throws Fatal {
        Optional<String> text = request.directory();
        if (text.isEmpty()) {
            return host.workingDirectory();
        }
        Path path = path(text.get());
        if (GoPaths.isAbsolute(host, text.get())) {
            return path;
        }
        return spelled(host).resolve(host.workingDirectory().relativize(path)).normalize();
    }

    private Path path(String text) throws Fatal {
        HostPath path = host.path(text);
        if (path.path().isEmpty()) {
            throw new Fatal(path.defect().orElseThrow().message());
        }
        return path.path().get();
    }

    /** Gives the host as a program sees it that was started in a directory with the environment of the caller. */
    Host in(Path directory) {
        return in(directory, overlaid());
    }

    /** Gives the host as {@code go} sees it that a shell started in a directory. */
    Host asShellsStart(Path directory) {
        return in(directory, withPwd(directory));
    }

    private Host in(Path directory, Environment environment) {
        return host.toBuilder()
                .environment(environment)
                .workingDirectory(directory)
                .build();
    }

    /** Finds the program that is started: the one that the request names, else the first on PATH. */
    Started started(Host there, Answer answer) throws Fatal {
        StartedGo started = new StartedGo(there, answer);
        return request.go().isPresent() ? started.named(path(request.go().get())) : started.firstOnPath();
    }

    List<String> commandLine() {
        return request.commandLine();
    }

    /** Gives the directory that {@code -C} leads to. */
    static Path changed(Host there, String text) throws Fatal {
        HostPath path =
                text.isEmpty() ? new HostPath.Illegal(there.path(text).defect().orElseThrow()) : there.path(text);
        Optional<Path> directory = path.path();
        String why = "no such file or directory";
        try {
            if (directory.isPresent()) {
                FileStatus status = there.files().status(directory.get());
                if (status.isDirectory()) {
                    return directory.get();
                }
                why = status.isAbsent() ? why : "not a directory";
            }
        } catch (IOException e) {
            why = "permission denied";
        }
        throw new Fatal("go: chdir " + text + ": " + why);
    }

    private Environment overlaid() {
        Map<String, Optional<String>> variables =
                host.platform().isWindows() ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new TreeMap<>();
        variables.putAll(request.variables());
        Environment below = host.environment();
        return name -> variables.containsKey(name) ? variables.get(name) : below.get(name);
    }

    /** A shell that changes into a directory tells its children so. */
    private Environment withPwd(Path directory) {
        Environment environment = overlaid();
        return request.directory().isEmpty() || request.variables().containsKey("PWD")
                ? environment
                : name -> name.equals("PWD") ? Optional.of(directory.toString()) : environment.get(name);
    }

    /** Gives the working directory as {@code os.Getwd} does: PWD where that names it, else without links. */
    static Path spelled(Host there) {
        Path directory = there.workingDirectory();
        if (there.platform().isWindows()) {
            return directory;
        }
        Optional<Path> pwd = there.environment()
                .get("PWD")
                .filter(text -> text.startsWith("/"))
                .flatMap(text -> there.path(text).path());
        if (pwd.isPresent() && GoPaths.same(there, pwd.get(), directory)) {
            return pwd.get();
        }
        return GoPaths.real(there, directory).orElse(directory);
    }
}
