package io.github.goroot.host.recording;

import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Listens to what a host is asked and answers.
 *
 * <p>Only what is asked is written down: the variables that were looked up by name, the parts of files that were read. The
 * first answer to a question stays. Thread-safe.
 *
 * @since 0.1
 */
public final class Recorder {

    private final Host host;
    private final Map<Question, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>());

    /**
     * Makes a recorder of a host.
     *
     * @param host the host to listen to
     */
    public Recorder(Host host) {
        this.host = host;
    }

    /** An answer in the words of its port. */
    interface Asking<T> {
        T ask() throws IOException;
    }

    /** Turns an answer into texts. */
    interface InWords<T> {
        Answer of(T answer);
    }

    /**
     * Gives the host to search instead of the one that is recorded.
     *
     * @return a host that answers the same and writes it down
     */
    public Host host() {
        return host.toBuilder()
                .files(new RecordingFiles(host.files(), this))
                .environment(name -> {
                    Optional<String> value = host.environment().get(name);
                    note(
                            Question.of(Ports.VARIABLE, name),
                            value.map(text -> Answer.of(text)).orElseGet(Answer::of));
                    return value;
                })
                .registry(host.registry()
                        .get()
                        .<Port<WindowsRegistry>>map(registry -> Port.present(new RecordingRegistry(registry, this)))
                        .orElse(host.registry()))
                .processes(host.processes()
                        .get()
                        .<Port<ProcessTable>>map(processes -> Port.present(new RecordingProcesses(processes, this)))
                        .orElse(host.processes()))
                .commands(host.commands()
                        .get()
                        .<Port<CommandRunner>>map(commands -> Port.present(new RecordingCommands(commands, this)))
                        .orElse(host.commands()))
                .build();
    }

    /**
     * Gives what was heard so far.
     *
     * @return the recording
     */
    public Recording recording() {
        notePort(Ports.REGISTRY_PORT, host.registry());
        notePort(Ports.PROCESSES_PORT, host.processes());
        notePort(Ports.COMMANDS_PORT, host.commands());
        synchronized (answers) {
            return new Recording(
                    host.id(), host.platform(), host.workingDirectory().toString(), answers);
        }
    }

    <T> T heard(Question question, Asking<T> asking, InWords<T> inWords) throws IOException {
        try {
            T answer = asking.ask();
            note(question, inWords.of(answer));
            return answer;
        } catch (IOException e) {
            note(question, Answer.failure(e));
            throw e;
        }
    }

    private void notePort(String kind, Port<?> port) {
        note(Question.of(kind), port.get().isPresent() ? Answer.of() : Answer.of(port.reason()));
    }

    private void note(Question question, Answer answer) {
        answers.putIfAbsent(question, answer);
    }
}
