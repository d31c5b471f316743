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
import io.github.goroot.internal.inspection.FailureReason;
import io.github.goroot.model.Looked;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes down what a locator asks of its host and what the answer was; each thing once. */
final class Looks {

    static final String ABSENT = "absent";
    static final String FAILED = "failed: ";

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
                .environment(new Variables(host.environment()))
                .registry(watchingRegistry(host.registry()))
                .processes(watchingProcesses(host.processes()))
                .build();
    }

    private Port<WindowsRegistry> watchingRegistry(Port<WindowsRegistry> port) {
        if (port instanceof Port.Deferred<WindowsRegistry> later) {
            return later.decorated(Registry::new);
        }
        return port.get().isPresent() ? Port.present(new Registry(port.get().orElseThrow())) : port;
    }

    private Port<ProcessTable> watchingProcesses(Port<ProcessTable> port) {
        if (port instanceof Port.Deferred<ProcessTable> later) {
            return later.decorated(Processes::new);
        }
        return port.get().isPresent() ? Port.present(new Processes(port.get().orElseThrow())) : port;
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

    private void note(Looked.Kind kind, Object what, IOException failure) {
        looked.add(new Looked(kind, what.toString(), FAILED + FailureReason.of(failure)));
    }

    private final class Files extends QuestionedFiles {

        private final HostFiles files;
        private final boolean all;

        Files(HostFiles files, boolean all) {
            this.files = files;
            this.all = all;
        }

        @Override
        Object answer(Question question) throws IOException {
            try {
                Object answer = question.ask(files);
                if (all) {
                    looked.add(
                            new Looked(question.kind().looked(), question.path().toString(), inWords(answer)));
                }
                return answer;
            } catch (IOException e) {
                // That something is not there is an answer.
                boolean answer = e instanceof NoSuchFileException || e instanceof NotDirectoryException;
                if (all || !answer) {
                    note(question.kind().looked(), question.path(), e);
                }
                throw e;
            }
        }
    }

    private final class Variables implements Environment {

        private final Environment environment;

        Variables(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Optional<String> get(String name) {
            Optional<String> value = environment.get(name);
            looked.add(new Looked(Looked.Kind.VARIABLE, name, value.orElse("not set")));
            return value;
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
                    nameOf(key, name),
                    () -> registry.value(key, name),
                    value -> value.map(RegistryValue::toString).orElse(ABSENT));
        }

        @Override
        public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
            return noted(
                    Looked.Kind.REGISTRY,
                    nameOf(key),
                    () -> registry.subKeys(key, limit),
                    keys -> count(keys.size(), "key", "keys"));
        }

        @Override
        public List<String> valueNames(RegistryKey key, int limit) throws IOException {
            return noted(
                    Looked.Kind.REGISTRY,
                    nameOfValues(key),
                    () -> registry.valueNames(key, limit),
                    names -> count(names.size(), "value", "values"));
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

    /** Gives the name of a registry value in reports. */
    static String nameOf(RegistryKey key, String name) {
        return inView(key, key + "\\" + (name.isEmpty() ? "(default)" : name));
    }

    /** Gives the name of a registry key in reports. */
    static String nameOf(RegistryKey key) {
        return inView(key, key.toString());
    }

    /** Gives what reports call the names of the values of a key. */
    static String nameOfValues(RegistryKey key) {
        return inView(key, "the values of " + key);
    }

    /** The view of 64-bit programs is the usual one. */
    private static String inView(RegistryKey key, String what) {
        return key.view() == RegistryKey.View.BITS_32 ? what + " (32-bit view)" : what;
    }

    /** Gives an answer in a few words. */
    static String inWords(Object answer) {
        if (answer instanceof FileStatus status) {
            return inWords(status);
        }
        if (answer instanceof Collection<?> entries) {
            return count(entries.size(), "entry", "entries");
        }
        if (answer instanceof byte[] bytes) {
            return count(bytes.length, "byte", "bytes");
        }
        if (answer instanceof Optional<?> target) {
            return target.isPresent() ? target.get().toString() : "not a link";
        }
        return answer.toString();
    }

    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String inWords(FileStatus status) {
        if (status.isFile()) {
            return status.executable() ? "executable file" : "file";
        }
        if (status.isDirectory()) {
            return "directory";
        }
        return status.isAbsent() ? ABSENT : "device";
    }
}
