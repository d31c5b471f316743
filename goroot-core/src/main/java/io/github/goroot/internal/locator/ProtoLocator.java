package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        return places
                .variable("PROTO_HOME")
                .or(() -> places.variable("XDG_DATA_HOME").map(data -> data.resolve("proto")))
                .or(() -> places.home(".proto"))
                .stream()
                .flatMap(store -> places.folders(store.resolve("tools").resolve("go")))
                .map(places.context()::detected);
    }
}
