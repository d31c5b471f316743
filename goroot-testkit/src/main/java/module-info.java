/**
 * Fake machines to test against: hosts, installations, faults and counters for whoever writes a locator, a plug-in of an
 * IDE or a build tool on top of goroot.
 *
 * <p>AssertJ and JUnit are optional: only {@link io.github.goroot.testkit.assertj} and
 * {@link io.github.goroot.testkit.junit} need them.
 */
module io.github.goroot.testkit {
    requires transitive io.github.goroot.core;
    // For jimfs, which is an automatic module and so cannot say that it needs it.
    requires com.google.common;
    requires com.google.common.jimfs;
    requires static org.assertj.core;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;

    exports io.github.goroot.testkit;
    exports io.github.goroot.testkit.assertj;
    exports io.github.goroot.testkit.junit;
    exports io.github.goroot.testkit.layout;
    exports io.github.goroot.testkit.replay;
}
