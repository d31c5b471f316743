package io.github.goroot.host.system;

import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The processes of a Linux, as {@code /proc} shows them to this user (proc(5)). */
final class LinuxProcesses implements ProcessTable {

    /** Names of programs are short; of longer calls the beginning is enough. */
    private static final int MOST_ARGUMENTS = 32 * 1024;

    /** More than the kernel lets a process be started with (execve(2): three quarters of 8 MiB). */
    private static final int MOST_VARIABLES = 8 * 1024 * 1024;

    /** What the kernel appends to the path of a program whose file is gone, as after an upgrade. */
    private static final String DELETED = " (deleted)";

    private final Path proc;

    LinuxProcesses(Path proc) {
        this.proc = proc;
    }

    @Override
    public List<HostProcess> list(int limit) throws IOException {
        List<HostProcess> processes = new ArrayList<>();
        for (long pid : numbers()) {
            if (processes.size() >= limit) {
                break;
            }
            @Nullable HostProcess process = process(pid);
            if (process != null) {
                processes.add(process);
            }
        }
        return List.copyOf(processes);
    }

    @Override
    public Optional<String> variable(long pid, String name) throws IOException {
        byte[] block;
        try {
            block = read(pid, "environ", MOST_VARIABLES);
        } catch (AccessDeniedException | NoSuchFileException e) {
            return absentOr(pid, e);
        } catch (IOException e) {
            // Between opening and reading the process may end, for which the kernel has an error of its own.
            return absentOr(pid, e);
        }
        byte[] prefix = (name + '=').getBytes(StandardCharsets.UTF_8);
        for (int start = 0; start < block.length; ) {
            int end = endOf(block, start);
            if (startsWith(block, start, end, prefix)) {
                return Optional.of(
                        new String(block, start + prefix.length, end - start - prefix.length, StandardCharsets.UTF_8));
            }
            start = end + 1;
        }
        if (block.length >= MOST_VARIABLES) {
            throw new IOException("The variables of process " + pid + " take more than " + MOST_VARIABLES
                    + " bytes, and " + name + " is not among the first.");
        }
        return Optional.empty();
    }

    private Optional<String> absentOr(long pid, IOException failure) throws IOException {
        if (Files.notExists(proc.resolve(String.valueOf(pid)))) {
            return Optional.empty();
        }
        throw failure;
    }

    private Set<Long> numbers() throws IOException {
        Set<Long> numbers = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(proc)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                // Numbers of processes have seven digits at most.
                if (name.length() < 12 && !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    numbers.add(Long.parseLong(name));
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return numbers;
    }

    /** Gives a process; null if it has ended meanwhile. */
    private @Nullable HostProcess process(long pid) {
        List<String> arguments;
        try {
            arguments = texts(read(pid, "cmdline", MOST_ARGUMENTS));
        } catch (AccessDeniedException e) {
            arguments = List.of();
        } catch (IOException e) {
            return null;
        }
        try {
            String target = Files.readSymbolicLink(
                            proc.resolve(String.valueOf(pid)).resolve("exe"))
                    .toString();
            return HostProcess.of(
                    pid,
                    target.endsWith(DELETED) ? target.substring(0, target.length() - DELETED.length()) : target,
                    arguments);
        } catch (IOException e) {
            // Of another user, or a thread of the kernel, which has no program.
            return HostProcess.withoutExecutable(pid, arguments);
        }
    }

    private byte[] read(long pid, String file, int limit) throws IOException {
        try (InputStream stream =
                Files.newInputStream(proc.resolve(String.valueOf(pid)).resolve(file))) {
            return stream.readNBytes(limit);
        }
    }

    private static List<String> texts(byte[] block) {
        List<String> texts = new ArrayList<>();
        for (int start = 0; start < block.length; ) {
            int end = endOf(block, start);
            texts.add(new String(block, start, end - start, StandardCharsets.UTF_8));
            start = end + 1;
        }
        return texts;
    }

    private static int endOf(byte[] block, int start) {
        int end = start;
        while (end < block.length && block[end] != 0) {
            end++;
        }
        return end;
    }

    private static boolean startsWith(byte[] block, int start, int end, byte[] prefix) {
        return end - start >= prefix.length
                && java.util.Arrays.equals(block, start, start + prefix.length, prefix, 0, prefix.length);
    }
}
