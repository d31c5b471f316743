package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Copies all of a hive into memory, each key once. */
final class HiveCopy {

    private record Step(HiveKey from, MemoryKey to, int depth) {}

    private final HiveKey root;
    private final Budget budget;
    private final Set<Long> seen = new HashSet<>();

    HiveCopy(HiveFile hive) {
        this.root = hive.root();
        this.budget = new Budget(hive.cells());
    }

    void to(MemoryKey target) throws IOException {
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(root, target, 0)));
        while (!open.isEmpty()) {
            Step step = open.pop();
            check(step);
            for (HiveValue value : step.from.values(Limits.ENTRIES)) {
                RegistryValue read = value.read();
                budget.take(step.from.cell(), value.name().length() + read.data().length);
                step.to.set(value.name(), read);
            }
            for (HiveKey child : step.from.children(Limits.ENTRIES)) {
                budget.take(step.from.cell(), child.name().length());
                if (HiveFile.canBeNamed(child.name())) {
                    open.push(new Step(child, step.to.make(List.of(child.name())), step.depth + 1));
                }
            }
        }
    }

    private void check(Step step) throws RegistryFormatException {
        if (!seen.add(step.from.cell().position())) {
            throw step.from.cell().failure("the key \"" + step.from.name() + "\" lies below more than one key");
        }
        if (step.depth > Limits.DEPTH) {
            throw step.from.cell().failure("a key lies deeper than " + Limits.DEPTH + " keys");
        }
    }
}
