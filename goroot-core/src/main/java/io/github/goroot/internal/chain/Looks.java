package io.github.goroot.internal.chain;

import io.github.goroot.host.Environment;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.HostProcess;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.model.Looked;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes down what a locator asks of its host and what the answer was; each thing once. */
final class Looks {

    private final Set<Looked> looked = new LinkedHashSet<>();

    List<Looked> list() {
        return List.copyOf(looked);
    }

    /** Gives the same host for inspection, of which only failing looks are written down: the verdict tells the rest. */
    Host watchingFailures(Host host) {
        return host.toBuilder().files(new Files(host.files(), false)).build();
    }

    /** Gives the same host with ports that write down what they are asked. */
    Host watching(Host host) {
        return host.toBuilder()
                .files(new Files(host.files(), true))
                .environment(watching(host.environment()))
                .registry(host.registry()
                        .get()
                        .<Port<WindowsRegistry>>map(registry -> Port.present(new Registry(registry)))
                        .orElse(host.registry()))
                .processes(host.processes()
                        .get()
                        .<Port<ProcessTable>>map(processes -> Port.present(new Processes(processes)))
                        .orElse(host.processes()))
                .build();
    }

    private Environment watching(Environment environment) {
        return name -> {
            Optional<String> value = environment.get(name);
            looked.add(new Looked(Looked.Kind.VARIABLE, name, value.orElse("not set")));
            return value;
        };
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    private <T> T noted(Looked.Kind kind, Object what, Operation<T> operation, Function<T, String> inWords)
            throws IOException {
        try {
            T answer = operation.run();
            looked.add(new Looked(kind, what.toString(), inWords.apply(answer)));
            return answer;
        } catch (IOException e) {
            note(kind, what, e);
            throw e;
        }
    }

    private <T> T notedIfItFails(Looked.Kind kind, Object what, Operation<T> operation) throws IOException {
        try {
            return operation.run();
        } catch (NoSuchFileException | NotDirectoryException e) {
            // That something is not there is an answer.
            throw e;
        } catch (IOException e) {
            note(kind, what, e);
            throw e;
        }
    }

    private void note(Looked.Kind kind, Object what, IOException failure) {
        looked.add(new Looked(kind, what.toString(), "failed: " + Failures.reasonOf(failure)));
    }

    private final class Files implements HostFiles {

        private final HostFiles files;
        private final boolean all;

        Files(HostFiles files, boolean all) {
            this.files = files;
            this.all = all;
        }

        private <T> T ask(Looked.Kind kind, Path path, Operation<T> operation, Function<T, String> inWords)
                throws IOException {
            return all ? noted(kind, path, operation, inWords) : notedIfItFails(kind, path, operation);
        }

        @Override
        public FileStatus status(Path path) throws IOException {
            return ask(Looked.Kind.STATUS, path, () -> files.status(path), Looks::inWords);
        }

        @Override
        public List<Path> list(Path directory, int limit) throws IOException {
            return ask(
                    Looked.Kind.LISTING,
                    directory,
                    () -> files.list(directory, limit),
                    entries -> entries.size() + (entries.size() == 1 ? " entry" : " entries"));
        }

        @Override
        public Path realPath(Path path) throws IOException {
            return ask(Looked.Kind.REAL_PATH, path, () -> files.realPath(path), Path::toString);
        }

        @Override
        public Optional<Path> linkTarget(Path path) throws IOException {
            return ask(
                    Looked.Kind.LINK,
                    path,
                    () -> files.linkTarget(path),
                    target -> target.map(Path::toString).orElse("not a link"));
        }

        @Override
        public byte[] read(Path file, long position, int length) throws IOException {
            return ask(
                    Looked.Kind.CONTENT,
                    file,
                    () -> files.read(file, position, length),
                    bytes -> bytes.length + (bytes.length == 1 ? " byte" : " bytes"));
        }
    }

    private final class Registry implements WindowsRegistry {

        private final WindowsRegistry registry;

        Registry(WindowsRegistry registry) {
            this.registry = registry;
        }

        @Override
        public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
            return noted(
                    Looked.Kind.REGISTRY,
                    key + "\\" + (name.isEmpty() ? "(default)" : name),
                    () -> registry.value(key, name),
                    value -> value.map(RegistryValue::toString).orElse("absent"));
        }

        @Override
        public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
            return noted(Looked.Kind.REGISTRY, key, () -> registry.subKeys(key, limit), keys -> keys.size() + " keys");
        }
    }

    private final class Processes implements ProcessTable {

        private final ProcessTable processes;

        Processes(ProcessTable processes) {
            this.processes = processes;
        }

        @Override
        public List<HostProcess> list(int limit) throws IOException {
            return noted(
                    Looked.Kind.PROCESS,
                    "all processes",
                    () -> processes.list(limit),
                    found -> found.size() + (found.size() == 1 ? " process" : " processes"));
        }

        @Override
        public Optional<String> variable(long pid, String name) throws IOException {
            return noted(
                    Looked.Kind.PROCESS,
                    name + " of process " + pid,
                    () -> processes.variable(pid, name),
                    value -> value.orElse("not set"));
        }
    }

    private static String inWords(FileStatus status) {
        return switch (status.kind()) {
            case FILE -> status.executable() ? "executable file" : "file";
            case OTHER -> "device";
            default -> status.kind().name().toLowerCase(Locale.ROOT);
        };
    }
}
