package io.github.goroot.internal.shim;

import java.io.IOException;
import java.util.Optional;

/** What one version manager's shims do; stateless. */
interface ShimRule {

    /** Gives the manager's own spelling of its name. */
    String manager();

    /**
     * Tells what a program would start.
     *
     * @return the answer, or empty if the program is none of this manager's shims
     * @throws IOException if a file that decides is there and cannot be read
     * @throws Unclear if it is a shim, and starts nothing that is there or what files alone do not tell
     */
    Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear;
}
