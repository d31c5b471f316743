package io.github.goroot.internal.chain;

import io.github.goroot.internal.inspection.Inspector;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The toolchains found so far on one host, one for each real home, in the order in which they were found.
 *
 * <p>Not thread-safe: a worker works on a copy of its own.
 */
final class Merger {

    /** Provenances are collected apart, for a toolchain that thousands of entries lead to is built once, at the end. */
    private static final class Entry {

        private final GoToolchain found;
        private final List<Candidate> more;

        Entry(GoToolchain found, List<Candidate> more) {
            this.found = found;
            this.more = new ArrayList<>(more);
        }
    }

    private Map<Path, Entry> byRealHome = new LinkedHashMap<>();
    private boolean shared;

    /** Gives one that can be added to when this one is not to change any more. */
    Merger copy() {
        Merger copy = new Merger();
        copy.byRealHome = byRealHome;
        copy.shared = true;
        return copy;
    }

    /** Most locators add nothing, so there is nothing to copy for them. */
    private void stopSharing() {
        if (!shared) {
            return;
        }
        Map<Path, Entry> own = new LinkedHashMap<>();
        for (Map.Entry<Path, Entry> known : byRealHome.entrySet()) {
            Entry entry = known.getValue();
            own.put(known.getKey(), new Entry(entry.found, entry.more));
        }
        byRealHome = own;
        shared = false;
    }

    /** Gives the real homes of what was found so far. */
    Set<Path> realHomes() {
        return byRealHome.keySet();
    }

    Verdict add(Judgement judgement) {
        if (judgement.result() instanceof Inspector.Refused refused) {
            return new Verdict.Rejected(refused.issue());
        }
        stopSharing();
        Entry entry = byRealHome.get(realHome(judgement.result()));
        if (entry != null) {
            entry.more.add(judgement.candidate());
            return new Verdict.DuplicateOf(entry.found.home());
        }
        Optional<GoToolchain> found = judgement.freshToolchain();
        if (found.isEmpty()) {
            throw new IllegalStateException(judgement + " was said to be known but is not");
        }
        GoToolchain fresh = found.get();
        byRealHome.put(fresh.realHome(), new Entry(fresh, List.of()));
        return new Verdict.Accepted(fresh.home());
    }

    private static Path realHome(Inspector.Result result) {
        return result instanceof Inspector.Known known
                ? known.realHome()
                : ((Inspector.Fresh) result).toolchain().realHome();
    }

    List<GoToolchain> toolchains() {
        List<GoToolchain> merged = new ArrayList<>(byRealHome.size());
        for (Entry entry : byRealHome.values()) {
            merged.add(merged(entry));
        }
        return List.copyOf(merged);
    }

    private static GoToolchain merged(Entry entry) {
        if (entry.more.isEmpty()) {
            return entry.found;
        }
        GoToolchain.Builder builder = entry.found.toBuilder();
        List<Provenance> provenances = new ArrayList<>(entry.more.size());
        for (Candidate candidate : entry.more) {
            provenances.add(candidate.provenance());
            Optional<Path> path = candidate.path();
            if (candidate.shape() == Candidate.Shape.STABLE_HOME
                    && path.isPresent()
                    && !path.get().equals(entry.found.realHome())
                    && !builder.hasStableHome()) {
                builder.stableHome(path.get());
            }
        }
        return builder.provenances(provenances).build();
    }
}
