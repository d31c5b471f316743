package io.github.goroot.windows;

import io.github.goroot.host.registry.LayerValue;
import io.github.goroot.host.registry.LayeredVariable;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Provenance;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a console that is opened now would see and this process does not: a GOROOT that was set after it was started, and
 * the {@code go} of an entry that was added to PATH.
 */
final class NewConsole {

    private NewConsole() {}

    static Stream<Candidate> of(Reader reader) {
        return Stream.<Supplier<Stream<Candidate>>>of(
                        () -> goroot(reader), () -> reader.candidates(MachinePath.newHomes(reader)))
                .flatMap(Supplier::get);
    }

    /** Somebody chose what is in force; what it shadows is but a place to look at. */
    private static Stream<Candidate> goroot(Reader reader) {
        LayeredVariable goroot = reader.variable("GOROOT");
        Optional<LayerValue> winner = goroot.winner();
        return goroot.values().stream()
                .filter(value -> !value.text().isEmpty())
                .filter(value -> !goroot.process().equals(Optional.of(value.text())))
                .map(value -> reader.context()
                        .candidate(
                                value.text(),
                                Candidate.Shape.HOME,
                                winner.equals(Optional.of(value)) ? Provenance.Kind.EXPLICIT : Provenance.Kind.DETECTED,
                                value.location()));
    }
}
