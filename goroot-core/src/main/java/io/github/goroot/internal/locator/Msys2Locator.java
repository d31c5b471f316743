package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;

/**
 * Proposes the packages {@code mingw-w64-*-go} of MSYS2: {@code lib/go} in each of its environments.
 *
 * <p>Their {@code bin/go.exe} is a copy, around which Go finds no GOROOT (MINGW-packages {@code mingw-w64-go/PKGBUILD}).
 */
public final class Msys2Locator extends PlaceLocator {

    private static final List<String> ENVIRONMENTS = List.of("ucrt64", "mingw64", "clang64", "clangarm64", "mingw32");

    /** Makes the locator. */
    public Msys2Locator() {
        super("msys2", "MSYS2", LocatorPriority.WELL_KNOWN.plus(600), Systems.WINDOWS_ONLY);
    }

    @Override
    void propose(Places places) {
        Path root = places.at("C:\\msys64");
        if (root == null || !places.isDirectory(root)) {
            return;
        }
        for (String environment : ENVIRONMENTS) {
            Path home = root.resolve(environment).resolve("lib").resolve("go");
            if (places.isDirectory(home)) {
                places.propose(home);
            }
        }
    }
}
