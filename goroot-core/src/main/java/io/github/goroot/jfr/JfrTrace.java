package io.github.goroot.jfr;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.host.AccessListener;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import io.github.goroot.model.Verdict;

/**
 * Writes what a discovery does into a running flight recording, to be seen in JDK Mission Control.
 *
 * <pre>{@code
 * JfrTrace trace = new JfrTrace();
 * GoToolchains.builder().accessListener(trace).build().discover(trace);
 * }</pre>
 *
 * <p>There are three events, all in the category {@code goroot}: {@code io.github.goroot.Operation} with its duration for
 * each operation on files and registry, {@code io.github.goroot.Locator} for each locator, and
 * {@code io.github.goroot.Candidate} with the verdict on each candidate. They hold paths, so a recording tells what the
 * machine's owner may not want to show. On the module path the application must require {@code jdk.jfr} or be started with
 * {@code --add-modules jdk.jfr}. Where no recording runs nothing is written; the first event of a process costs some
 * ten milliseconds. Thread-safe.
 *
 * @since 0.1
 */
public final class JfrTrace implements DiscoveryListener, AccessListener {

    /** Makes a trace; nothing of the flight recorder is loaded before it is told of something. */
    public JfrTrace() {}

    @Override
    public Access begins(Looked.Kind kind, String subject) {
        OperationEvent event = new OperationEvent();
        event.begin();
        return answer -> {
            event.end();
            if (event.shouldCommit()) {
                event.kind = kind.label();
                event.subject = subject;
                event.answer = answer;
                event.commit();
            }
        };
    }

    @Override
    public void locatorFinished(LocatorReport locator) {
        LocatorEvent event = new LocatorEvent();
        if (!event.shouldCommit()) {
            return;
        }
        event.locator = locator.id();
        event.outcome = locator.outcome().label();
        event.reason = locator.outcome().reason().orElse("");
        event.took = locator.elapsed().toNanos();
        event.commit();
        for (CandidateReport candidate : locator.candidates()) {
            commit(locator, candidate);
        }
    }

    private static void commit(LocatorReport locator, CandidateReport candidate) {
        CandidateEvent event = new CandidateEvent();
        event.locator = locator.id();
        event.path = candidate.candidate().text();
        event.verdict = candidate.verdict().label();
        event.issue = candidate.verdict() instanceof Verdict.Rejected rejected
                ? rejected.issue().toString()
                : "";
        event.commit();
    }
}
