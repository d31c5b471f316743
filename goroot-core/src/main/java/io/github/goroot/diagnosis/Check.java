package io.github.goroot.diagnosis;

import java.util.function.Consumer;

/** Looks for one kind of thing that can be wrong. */
interface Check {

    /**
     * Looks at what was gathered.
     *
     * @param evidence what is known of the machine
     * @param findings takes what is wrong
     */
    void look(Evidence evidence, Consumer<Finding> findings);
}
