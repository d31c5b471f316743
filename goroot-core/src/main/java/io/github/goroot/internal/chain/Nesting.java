package io.github.goroot.internal.chain;

import io.github.goroot.model.HostId;
import java.util.Set;

/** Which nested hosts the caller has named. */
public final class Nesting {

    /** The name that stands for every nested host of a kind. */
    static final String ALL = "*";

    private Nesting() {}

    /** Tells whether a host was named, or all of its kind. */
    public static boolean isNamed(HostId host, Set<HostId> named) {
        return named.contains(host) || named.contains(new HostId(host.kind(), ALL));
    }
}
