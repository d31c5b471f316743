package io.github.goroot.traces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects positions and the GOROOTs that they disclose, within bounds. */
final class PositionTally {

    private static final int MOST_GOROOTS = 256;

    /** One GOROOT and what discloses it. */
    private static final class Seen {
        private final GoSourcePosition first;
        private long count;

        private Seen(GoSourcePosition first) {
            this.first = first;
        }
    }

    private final List<GoSourcePosition> positions = new ArrayList<>();
    private final Map<String, Seen> goroots = new LinkedHashMap<>();
    private long characters;
    private long trimmed;
    private long left;

    void add(GoSourcePosition position) {
        characters += position.file().length();
        if (positions.size() < GorootTraces.MOST_POSITIONS && characters <= GorootTraces.MOST_CHARACTERS) {
            positions.add(position);
        } else {
            left++;
        }
        position.goroot().ifPresent(goroot -> count(goroot, position));
        if (position.isTrimmed() && position.standardFile().isPresent()) {
            trimmed++;
        }
    }

    private void count(String goroot, GoSourcePosition position) {
        String key = PathText.slashed(goroot);
        if (goroots.size() == MOST_GOROOTS && !goroots.containsKey(key)) {
            return;
        }
        goroots.computeIfAbsent(key, spelling -> new Seen(position)).count++;
    }

    GorootTraces traces() {
        List<DisclosedGoroot> disclosed = new ArrayList<>();
        for (Seen seen : goroots.values()) {
            seen.first.goroot().ifPresent(goroot -> disclosed.add(new DisclosedGoroot(goroot, seen.count, seen.first)));
        }
        return new GorootTraces(positions, disclosed, trimmed, left);
    }
}
