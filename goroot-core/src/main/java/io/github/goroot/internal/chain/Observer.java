package io.github.goroot.internal.chain;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorReport;

/** Is told, on the caller's thread, how a discovery gets on, and may stop it. */
public interface Observer {

    /** Tells whether to be told of everything at once, rather than when it is convenient. */
    boolean isEager();

    /** A toolchain was accepted. */
    void found(GoToolchain toolchain);

    /** A locator's turn is over. */
    void finished(LocatorReport report);

    /** Tells whether to stop; asked often. */
    boolean isCancelled();
}
