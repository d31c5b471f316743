package io.github.goroot.internal.shim;

import java.io.IOException;
import java.util.Optional;

/** What one version manager's shims do; stateless. */
interface ShimRule {

    /**
     * Tells what a program would start.
     *
     * @return the answer, or empty if the program is none of this manager's shims
     * @throws IOException if a file that decides is there and cannot be read
     */
    Optional<ShimAnswer> answer(ShimCall call) throws IOException;
}
