package io.github.goroot;

import io.github.goroot.model.PossibleChange;

/**
 * Is told when the answer of a discovery may have changed.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface WatchListener {

    /**
     * Takes note of a change; called on the thread of the watcher, once at a time.
     *
     * <p>May discover right there: what happens meanwhile is told afterwards.
     *
     * @param change where something happened
     * @param watcher the watcher, to {@linkplain ToolchainWatcher#follow follow} a newer report with, or to close
     */
    void changed(PossibleChange change, ToolchainWatcher watcher);
}
