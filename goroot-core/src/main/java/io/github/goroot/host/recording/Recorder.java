package io.github.goroot.host.recording;

import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.Host;
import io.github.goroot.host.NotAnsweringException;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.ReparsePoints;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Listens to what a host is asked and answers.
 *
 * <p>Only what is asked is written down: the variables that were looked up by name, the parts of files that were read. Each
 * question is asked once; who asks it again gets the first answer, failures included, so that whatever is concluded from
 * the answers can be concluded from the recording too. A question that is waiting for its answer when the recording is
 * taken counts as not answering. Of the files that tell of more than toolchains, such as the settings of Go, only what may
 * matter is in the recording, and of an address not who logs in there; all else is overwritten. Thread-safe.
 *
 * @since 0.1
 */
public final class Recorder {

    private final Host host;
    private final Map<Question, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<Question, Told> told = new ConcurrentHashMap<>();

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

    /** What was told to whoever asked first: an answer or, without one, a failure. */
    private record Told(@Nullable Object answer, @Nullable IOException failure) {}

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
                .reparsePoints(host.reparsePoints()
                        .get()
                        .map(points -> Port.<ReparsePoints>present(path -> heard(
                                Question.of(Ports.REPARSE_POINT, path.toString()),
                                () -> points.read(path),
                                Ports::ofReparsePoint)))
                        .orElse(host.reparsePoints()))
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
        notePort(Ports.REPARSE_POINTS_PORT, host.reparsePoints());
        Map<Question, Answer> heard = new LinkedHashMap<>();
        synchronized (answers) {
            heard.putAll(answers);
        }
        Secrets secrets = new Secrets(host.environment().get("GOENV").orElse(""));
        heard.replaceAll(secrets::struckOut);
        return new Recording(host.id(), host.platform(), host.workingDirectory().toString(), heard);
    }

    @SuppressWarnings("unchecked") // A question holds the kind of its answer.
    <T> T heard(Question question, Asking<T> asking, InWords<T> inWords) throws IOException {
        Told first = told.get(question);
        if (first == null) {
            Told now = ask(question, asking, inWords);
            Told before = told.putIfAbsent(question, now);
            first = before == null ? now : before;
        }
        if (first.failure() != null) {
            throw first.failure();
        }
        return (T) Objects.requireNonNull(first.answer());
    }

    private <T> Told ask(Question question, Asking<T> asking, InWords<T> inWords) {
        Answer waiting = Answer.failure(new NotAnsweringException(question + " did not answer."));
        note(question, waiting);
        try {
            T answer = asking.ask();
            answers.replace(question, waiting, inWords.of(answer));
            return new Told(answer, null);
        } catch (IOException e) {
            answers.replace(question, waiting, Answer.failure(e));
            return new Told(null, e);
        } catch (RuntimeException | Error e) {
            // A defect of the port is no answer that could be given again.
            answers.remove(question, waiting);
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
