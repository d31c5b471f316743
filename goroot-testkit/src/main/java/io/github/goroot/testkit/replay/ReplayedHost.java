package io.github.goroot.testkit.replay;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.Port;
import io.github.goroot.host.ReparsePoints;
import io.github.goroot.host.recording.Ports;
import io.github.goroot.host.recording.Question;
import io.github.goroot.host.recording.Recording;
import java.nio.file.FileSystem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a host of a recording, which answers the same on any operating system.
 *
 * <p>Its paths follow the rules of the recorded system and belong to an empty file system in memory; nothing of this machine
 * shows through. What the recorded machine was not asked is a {@link NotRecordedException}, which in a discovery fails the
 * locator that asks. The clock stands still. Paths that jimfs does not know, such as {@code \\?\Volume{…}\go}, cannot be
 * replayed.
 *
 * @since 0.1
 */
public final class ReplayedHost {

    private static final Pattern WINDOWS_ROOT = Pattern.compile("^([A-Za-z]:\\\\|\\\\\\\\[^\\\\?.]+\\\\[^\\\\]+\\\\?)");

    private ReplayedHost() {}

    /**
     * Makes a host of a recording.
     *
     * @param recording the recording
     * @return a host with the identifier and the platform of the recorded one
     */
    public static Host of(Recording recording) {
        Answers answers = new Answers(recording);
        FileSystem fileSystem = fileSystem(recording);
        return Host.builder(recording.host(), recording.platform())
                .files(new ReplayedFiles(answers, fileSystem))
                .environment(name -> answers.to(Question.of(Ports.VARIABLE, name)).values().stream()
                        .findFirst())
                .workingDirectory(fileSystem.getPath(recording.workingDirectory()))
                .registry(port(answers, Ports.REGISTRY_PORT, new ReplayedRegistry(answers)))
                .processes(port(answers, Ports.PROCESSES_PORT, new ReplayedProcesses(answers)))
                .commands(port(answers, Ports.COMMANDS_PORT, commands(answers)))
                .reparsePoints(reparsePoints(recording, answers))
                .build();
    }

    private static <T> Port<T> port(Answers answers, String kind, T replayed) {
        List<String> reason = answers.to(Question.of(kind)).values();
        return reason.isEmpty() ? Port.present(replayed) : Port.absent(reason.get(0));
    }

    private static Port<ReparsePoints> reparsePoints(Recording recording, Answers answers) {
        return recording.answer(Question.of(Ports.REPARSE_POINTS_PORT)).isEmpty()
                ? Port.absent("The recording is older than the port for reparse points.")
                : port(
                        answers,
                        Ports.REPARSE_POINTS_PORT,
                        path -> answers.read(Question.of(Ports.REPARSE_POINT, path.toString()), Ports::reparsePoint));
    }

    private static CommandRunner commands(Answers answers) {
        return (command, environment, patience) ->
                answers.read(Ports.ofCommand(command, environment), Ports::commandResult);
    }

    private static FileSystem fileSystem(Recording recording) {
        HostPlatform platform = recording.platform();
        if (!platform.isWindows()) {
            // Also for macOS: jimfs would change how names are spelled, and a replay must not.
            return Jimfs.newFileSystem(
                    Configuration.unix().toBuilder().setWorkingDirectory("/").build());
        }
        Set<String> roots = new TreeSet<>();
        texts(recording).forEach(text -> {
            Matcher root = WINDOWS_ROOT.matcher(text);
            if (root.find()) {
                String name = root.group(1);
                roots.add(name.endsWith("\\") ? name : name + "\\");
            }
        });
        roots.remove("C:\\");
        return Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setRoots("C:\\", roots.toArray(String[]::new))
                .build());
    }

    private static Stream<String> texts(Recording recording) {
        return Stream.concat(
                Stream.of(recording.workingDirectory()),
                recording.answers().entrySet().stream()
                        .flatMap(entry ->
                                Stream.concat(entry.getKey().subjects().stream(), entry.getValue().values().stream()))
                        .flatMap(text -> Stream.of(text.split(";"))));
    }
}
