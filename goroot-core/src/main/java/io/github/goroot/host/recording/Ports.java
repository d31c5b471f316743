package io.github.goroot.host.recording;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostProcess;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.ReparsePoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words in which questions to the ports of a host and their answers are recorded.
 *
 * <p>For those who write replays; everyone else uses {@link Recorder} and the replay of the testkit.
 * Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Ports {

    /** The value of a variable: the value, or nothing if it is not set. */
    public static final String VARIABLE = "variable";

    /** The status of a path: kind, {@code x} if it is executable, size, time of modification. */
    public static final String STATUS = "status";

    /** The listing of a directory, with the limit: the names. */
    public static final String LIST = "list";

    /** The real path. */
    public static final String REAL_PATH = "real-path";

    /** The target of a link: the target, or nothing if it is not a link. */
    public static final String LINK = "link";

    /** A part of a file, with position and length: the bytes in base 64. */
    public static final String READ = "read";

    /** A registry value, by hive, path, view and name: type and bytes in base 64, or nothing if it is absent. */
    public static final String REGISTRY_VALUE = "registry-value";

    /** The keys below a registry key, by hive, path, view and limit: their last names. */
    public static final String REGISTRY_KEYS = "registry-keys";

    /** The names of the values of a registry key, by hive, path, view and limit. */
    public static final String REGISTRY_NAMES = "registry-names";

    /** A program, by argument count, arguments and variables: exit status, output and error output in base 64. */
    public static final String COMMAND = "command";

    /** The processes, with the limit: for each its number, program (empty if unknown), argument count and arguments. */
    public static final String PROCESSES = "processes";

    /** The variable of a process, by number and name: the value, or nothing if it is not set. */
    public static final String PROCESS_VARIABLE = "process-variable";

    /** The reparse point at a path: its tag and where it leads (empty if it does not tell), or nothing if there is none. */
    public static final String REPARSE_POINT = "reparse-point";

    /** Whether reparse points can be read: nothing if so, else the reason why not; old recordings do not tell. */
    public static final String REPARSE_POINTS_PORT = "reparse-points-port";

    /** Whether there is a registry: nothing if there is, else the reason why not. */
    public static final String REGISTRY_PORT = "registry-port";

    /** Whether there is a process table: nothing if there is, else the reason why not. */
    public static final String PROCESSES_PORT = "processes-port";

    /** Whether programs may be started: nothing if so, else the reason why not. */
    public static final String COMMANDS_PORT = "commands-port";

    private Ports() {}

    /**
     * Writes a status.
     *
     * @param status the status
     * @return the answer
     */
    public static Answer ofStatus(FileStatus status) {
        return Answer.of(
                status.kind().name().toLowerCase(Locale.ROOT),
                status.executable() ? "x" : "-",
                String.valueOf(status.size()),
                status.modified().toString());
    }

    /**
     * Reads a status.
     *
     * @param values the values of the answer
     * @return the status
     * @throws IllegalArgumentException if they are none
     */
    public static FileStatus status(List<String> values) {
        try {
            return new FileStatus(
                    FileStatus.Kind.valueOf(values.get(0).toUpperCase(Locale.ROOT)),
                    values.get(1).equals("x"),
                    Long.parseLong(values.get(2)),
                    Instant.parse(values.get(3)));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(values + " is no status", e);
        }
    }

    /**
     * Writes bytes.
     *
     * @param bytes the bytes
     * @return the answer
     */
    public static Answer ofBytes(byte[] bytes) {
        return Answer.of(base64(bytes));
    }

    /**
     * Reads bytes.
     *
     * @param values the values of the answer
     * @return the bytes
     * @throws IllegalArgumentException if they are none
     */
    public static byte[] bytes(List<String> values) {
        return Base64.getDecoder().decode(values.isEmpty() ? "?" : values.get(0));
    }

    /**
     * Makes the question for a registry value, for the keys below a key or for the names of its values.
     *
     * @param kind the kind of question
     * @param key the key
     * @param detail the name of the value, or the limit
     * @return the question; keys and names are in upper case, since the registry does not tell cases apart
     */
    public static Question ofRegistry(String kind, RegistryKey key, String detail) {
        return Question.of(
                kind,
                key.hive().toUpperCase(Locale.ROOT),
                key.path().toUpperCase(Locale.ROOT),
                key.view().name(),
                detail.toUpperCase(Locale.ROOT));
    }

    /**
     * Writes a registry value.
     *
     * @param value the value, or empty if it is absent
     * @return the answer
     */
    public static Answer ofRegistryValue(Optional<RegistryValue> value) {
        return value.map(present -> Answer.of(String.valueOf(present.type()), base64(present.data())))
                .orElseGet(Answer::of);
    }

    /**
     * Reads a registry value.
     *
     * @param values the values of the answer
     * @return the value, or empty if it is absent
     * @throws IllegalArgumentException if they are none
     */
    public static Optional<RegistryValue> registryValue(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() != 2) {
            throw new IllegalArgumentException(values + " is no registry value");
        }
        return Optional.of(RegistryValue.of(
                Integer.parseInt(values.get(0)), Base64.getDecoder().decode(values.get(1))));
    }

    /**
     * Writes a reparse point.
     *
     * @param point the reparse point, or empty if there is none
     * @return the answer
     */
    public static Answer ofReparsePoint(Optional<ReparsePoint> point) {
        return point.map(present -> Answer.of(
                        Integer.toHexString(present.tag()), present.target().orElse("")))
                .orElseGet(Answer::of);
    }

    /**
     * Reads a reparse point.
     *
     * @param values the values of the answer
     * @return the reparse point, or empty if there is none
     * @throws IllegalArgumentException if they are none
     */
    public static Optional<ReparsePoint> reparsePoint(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() != 2) {
            throw new IllegalArgumentException(values + " is no reparse point");
        }
        int tag = Integer.parseUnsignedInt(values.get(0), 16);
        return Optional.of(
                values.get(1).isEmpty() ? ReparsePoint.of(tag, new byte[0]) : ReparsePoint.to(tag, values.get(1)));
    }

    /**
     * Writes processes.
     *
     * @param processes the processes
     * @return the answer
     */
    public static Answer ofProcesses(List<HostProcess> processes) {
        List<String> values = new ArrayList<>();
        for (HostProcess process : processes) {
            values.add(String.valueOf(process.pid()));
            values.add(process.executable().orElse(""));
            values.add(String.valueOf(process.arguments().size()));
            values.addAll(process.arguments());
        }
        return new Answer(false, values);
    }

    /**
     * Reads processes.
     *
     * @param values the values of the answer
     * @return the processes
     * @throws IllegalArgumentException if they are none
     */
    public static List<HostProcess> processes(List<String> values) {
        List<HostProcess> processes = new ArrayList<>();
        for (int i = 0; i < values.size(); ) {
            int count = i + 2 < values.size() ? Integer.parseInt(values.get(i + 2)) : -1;
            if (count < 0 || count > values.size() - i - 3) {
                throw new IllegalArgumentException(values + " are no processes");
            }
            long pid = Long.parseLong(values.get(i));
            String executable = values.get(i + 1);
            List<String> arguments = values.subList(i + 3, i + 3 + count);
            processes.add(
                    executable.isEmpty()
                            ? HostProcess.withoutExecutable(pid, arguments)
                            : HostProcess.of(pid, executable, arguments));
            i += 3 + count;
        }
        return List.copyOf(processes);
    }

    /**
     * Makes the question for a program.
     *
     * @param command the program and its arguments
     * @param environment the variables that are set for it
     * @return the question
     */
    public static Question ofCommand(List<String> command, Map<String, String> environment) {
        List<String> subjects = new ArrayList<>();
        subjects.add(String.valueOf(command.size()));
        subjects.addAll(command);
        new TreeMap<>(environment).forEach((name, value) -> subjects.add(name + '=' + value));
        return new Question(COMMAND, subjects);
    }

    /**
     * Writes what a program printed.
     *
     * @param result the result
     * @return the answer
     */
    public static Answer ofCommandResult(CommandResult result) {
        return Answer.of(String.valueOf(result.exitStatus()), base64(result.output()), base64(result.errorOutput()));
    }

    /**
     * Reads what a program printed.
     *
     * @param values the values of the answer
     * @return the result
     * @throws IllegalArgumentException if they are none
     */
    public static CommandResult commandResult(List<String> values) {
        if (values.size() != 3) {
            throw new IllegalArgumentException(values + " is no result of a program");
        }
        return new CommandResult(
                Integer.parseInt(values.get(0)),
                Base64.getDecoder().decode(values.get(1)),
                Base64.getDecoder().decode(values.get(2)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
