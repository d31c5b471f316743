package io.github.goroot;

import io.github.goroot.internal.chain.Observer;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Verdict;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what happens in a discovery to a listener and to the log. */
final class ListenerObserver implements Observer {

    private static final Logger LOG = LoggerFactory.getLogger(GoToolchains.class);

    private final Optional<DiscoveryListener> listener;

    ListenerObserver(Optional<DiscoveryListener> listener) {
        this.listener = listener;
    }

    @Override
    public boolean isEager() {
        return listener.isPresent();
    }

    @Override
    public void found(GoToolchain toolchain) {
        listener.ifPresent(follower -> follower.toolchainFound(toolchain));
    }

    @Override
    public void finished(LocatorReport report) {
        LocatorOutcome outcome = report.outcome();
        LOG.debug("{}: {} {}", report.id(), outcome.label(), outcome.reason().orElse(""));
        report.candidates().stream()
                .filter(candidate -> candidate.candidate().provenance().kind() == Provenance.Kind.EXPLICIT)
                .filter(candidate -> candidate.verdict() instanceof Verdict.Rejected)
                .forEach(candidate -> LOG.warn("{}", ((Verdict.Rejected) candidate.verdict()).issue()));
        listener.ifPresent(follower -> follower.locatorFinished(report));
    }

    @Override
    public boolean isCancelled() {
        return listener.map(DiscoveryListener::isCancelled).orElse(false);
    }
}
