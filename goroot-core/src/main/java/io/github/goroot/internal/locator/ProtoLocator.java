package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what proto keeps: {@code tools/go/VERSION} in {@code PROTO_HOME}, in {@code proto} of the XDG data folder, or in
 * {@code ~/.proto} ({@code crates/core/src/env.rs}).
 */
public final class ProtoLocator extends PlaceLocator {

    /** Makes the locator. */
    public ProtoLocator() {
        super("proto", "proto's versions", LocatorPriority.MANAGERS.plus(720), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        for (Path version : places.folders(below(store(places), "tools/go"))) {
            places.propose(version);
        }
    }

    private static @Nullable Path store(Places places) {
        Path own = places.variableWithTilde("PROTO_HOME");
        if (own != null) {
            return own;
        }
        Path data = places.variableWithTilde("XDG_DATA_HOME");
        return data != null ? data.resolve("proto") : places.home(".proto");
    }
}
