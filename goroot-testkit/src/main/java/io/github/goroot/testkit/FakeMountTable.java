package io.github.goroot.testkit;

import java.util.ArrayList;
import java.util.List;

/** The mount table of a fake host, in the two notations in which Linux shows it; not thread-safe. */
final class FakeMountTable {

    /** Mounts have numbers, of which only their being different matters. */
    private static final int FIRST = 20;

    private final List<FakeMount> mounts = new ArrayList<>();

    void add(FakeMount mount) {
        mounts.add(mount);
    }

    void removeAt(String point) {
        mounts.removeIf(mount -> mount.point().equals(point));
    }

    /** Gives the content of {@code /proc/self/mountinfo}. */
    String mountInfo() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < mounts.size(); i++) {
            text.append(mounts.get(i).mountInfo(FIRST + i));
        }
        return text.toString();
    }

    /** Gives the content of {@code /proc/mounts}. */
    String mounts() {
        StringBuilder text = new StringBuilder();
        mounts.forEach(mount -> text.append(mount.mounts()));
        return text.toString();
    }
}
