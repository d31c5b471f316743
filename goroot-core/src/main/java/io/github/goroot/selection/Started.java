package io.github.goroot.selection;

import io.github.goroot.host.Host;

/**
 * A {@code go} that is started, and the machine as it sees it: with what the shims on the way set.
 *
 * @param go the command
 * @param host the host with the environment that the command receives
 * @param shims what shims set there
 */
record Started(LocalGo go, Host host, ShimSettings shims) {}
