package io.github.goroot.wsl;

import java.util.Objects;

/**
 * A folder of Windows, mostly a whole drive, and where it is mounted.
 *
 * @param windowsPath the folder without a separator at its end, such as {@code C:} or {@code \\server\share}
 * @param linuxPath the mount point, such as {@code /mnt/c}
 * @since 0.1
 */
public record WslDrive(String windowsPath, String linuxPath) {

    /** Joins two spellings. */
    public WslDrive {
        Objects.requireNonNull(windowsPath, "windowsPath");
        Objects.requireNonNull(linuxPath, "linuxPath");
    }

    /**
     * Tells whether this is the root of a drive.
     *
     * @return false for a folder of one and for shares
     */
    public boolean isDrive() {
        return windowsPath.length() == 2 && Mount.startsWithDrive(windowsPath);
    }
}
