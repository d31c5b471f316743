package io.github.goroot.internal.locator;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folders in a folder, without those that are only links: these are other names for one that comes itself.
 *
 * <p>It {@linkplain #hasAny() has any} also where there is something else.
 */
final class Folders extends OneByOne<Path, Path> {

    private final Places places;

    Folders(List<Path> children, Places places) {
        super(children);
        this.places = places;
    }

    @Override
    @Nullable
    Path lookAt(Path child) {
        return places.isFolder(child) ? child : null;
    }
}
