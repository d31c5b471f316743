package io.github.goroot;

import io.github.goroot.internal.chain.Observer;
import io.github.goroot.model.CandidateReport;
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

    /** Apart, so that the first call sets logging up while a worker looks around, instead of before. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(GoToolchains.class);
    }

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
        if (listener.isPresent()) {
            listener.get().toolchainFound(toolchain);
        }
    }

    @Override
    public void finished(LocatorReport report) {
        LocatorOutcome outcome = report.outcome();
        if (Log.LOG.isDebugEnabled()) {
            Log.LOG.debug(
                    "{}: {} {}", report.id(), outcome.label(), outcome.reason().orElse(""));
        }
        for (CandidateReport candidate : report.candidates()) {
            boolean explicit = candidate.candidate().provenance().kind() == Provenance.Kind.EXPLICIT;
            if (explicit && candidate.verdict() instanceof Verdict.Rejected rejected) {
                Log.LOG.warn("{}", rejected.issue());
            }
        }
        if (listener.isPresent()) {
            listener.get().locatorFinished(report);
        }
    }

    @Override
    public boolean isCancelled() {
        return listener.isPresent() && listener.get().isCancelled();
    }
}
