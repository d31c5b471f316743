package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds a GOROOT that new sessions will have and that is not there; the one of this process the discovery looks at. */
final class NewGorootCheck implements Check {

    private static final String GOROOT = "GOROOT";

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        String here = evidence.host().environment().get(GOROOT).orElse("");
        Set<Location> told = new HashSet<>();
        for (Session session : evidence.layers().sessions()) {
            Session.Received received = session.of(GOROOT);
            boolean gone = received.known()
                    && !received.value().isEmpty()
                    && !received.value().equals(here)
                    && received.by().isPresent()
                    && evidence.real(received.value()).isEmpty();
            if (gone && told.add(received.by().get())) {
                Location at = received.by().get();
                Finding finding = Finding.of(
                                FindingCode.NEW_GOROOT_MISSING,
                                Severity.ERROR,
                                "The GOROOT of " + session.who() + " is " + received.value()
                                        + ", which does not exist.")
                        .at(at)
                        .because(Place.of(at) + " sets it.")
                        .withRemedy(Place.removal(at, GOROOT) + "; Go finds its GOROOT by itself.");
                findings.accept(
                        ReplacedByShim.is(evidence, GOROOT)
                                ? ReplacedByShim.told(finding, evidence, GOROOT)
                                : finding.because("Every go command there prints: go: cannot find GOROOT directory: "
                                        + received.value()));
            }
        }
    }
}
