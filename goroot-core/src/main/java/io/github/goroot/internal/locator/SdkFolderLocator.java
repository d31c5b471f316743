package io.github.goroot.internal.locator;

import io.github.goroot.model.GoPlatform;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

/**
 * Proposes the folders in {@code sdk} below the user's home, where {@code golang.org/dl} and editors put toolchains.
 *
 * <p>{@code golang.org/dl} keeps the archive in the folder, and marks it with {@code .unpacked-success} when all of it is
 * unpacked ({@code internal/version/version.go}); what others put there has neither.
 */
public final class SdkFolderLocator extends PlaceLocator {

    private static final String MARK = ".unpacked-success";

    /** Makes the locator. */
    public SdkFolderLocator() {
        super("sdk-folder", "SDK folder (~/sdk)", LocatorPriority.MANAGERS.plus(900), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        for (Path folder : places.children(places.home("sdk"))) {
            // What holds the mark is a directory.
            if (places.exists(folder.resolve(MARK))) {
                places.propose(folder);
            } else if (places.isDirectory(folder)) {
                proposeUnmarked(places, folder);
            }
        }
    }

    private static void proposeUnmarked(Places places, Path folder) {
        if (places.exists(archiveIn(folder, places))) {
            places.incomplete(
                    folder,
                    "its archive is there and the mark " + MARK + " is not",
                    "Run " + folder.getFileName() + " download again.");
        } else {
            places.propose(folder);
        }
    }

    private static Path archiveIn(Path folder, Places places) {
        GoPlatform platform = places.host().platform().nativePlatform();
        String arch = platform.goos().equals("linux") && platform.goarch().equals("arm") ? "armv6l" : platform.goarch();
        String ending = places.onWindows() ? ".zip" : ".tar.gz";
        return folder.resolve(folder.getFileName() + "." + platform.goos() + "-" + arch + ending);
    }
}
