/**
 * Runs locators in order on a worker thread, keeps deadlines, inspects and merges what they propose.
 *
 * <p>The caller's thread waits in {@link io.github.goroot.internal.chain.Discovery}. The worker works through the chain
 * one {@link io.github.goroot.internal.chain.Step} at a time; what a finished step found is handed to the caller's thread
 * as an immutable value. When an operation does not answer, the caller's thread gives that worker up, declares the file
 * system it hangs on dead, and lets a fresh worker repeat the unfinished step.
 */
@NullMarked
package io.github.goroot.internal.chain;

import org.jspecify.annotations.NullMarked;
