package io.github.goroot.host.system;

import io.github.goroot.host.FileIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a Unix calls a file: device, inode, and when the inode last changed, which nobody can set. */
final class SystemIdentity {

    private static final String ATTRIBUTES = "unix:fileKey,ctime,isRegularFile,size,lastModifiedTime";

    private SystemIdentity() {}

    static boolean hasKeys(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    static Optional<FileIdentity> of(Path file) throws IOException {
        Map<String, Object> attributes;
        try {
            attributes = Files.readAttributes(file, ATTRIBUTES);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (!Boolean.TRUE.equals(attributes.get("isRegularFile"))) {
            return Optional.empty();
        }
        Instant modified = time(attributes, "lastModifiedTime");
        // An inode is used again for the next file, which may be as long and claim to be as old.
        Instant inode = time(attributes, "ctime");
        return Optional.of(new FileIdentity(
                attributes.get("fileKey") + " " + inode,
                Optional.empty(),
                attributes.get("size") instanceof Long size ? size : -1,
                modified,
                inode.isAfter(modified) ? inode : modified));
    }

    /** A time that is not told is one at which nothing is settled. */
    private static Instant time(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof FileTime time ? time.toInstant() : Instant.MAX;
    }
}
