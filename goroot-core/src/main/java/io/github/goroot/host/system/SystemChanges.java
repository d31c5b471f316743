package io.github.goroot.host.system;

import io.github.goroot.host.ChangeNotification;
import io.github.goroot.host.FolderWatch;
import java.io.IOException;
import java.nio.file.FileSystems;

/**
 * The notification of the Java runtime for the default file system.
 *
 * <p>Linux (inotify) and Windows (ReadDirectoryChangesW) tell of changes; on macOS and other systems the runtime lists the
 * folders every ten seconds or so, on a thread of its own.
 */
final class SystemChanges implements ChangeNotification {
    @Override
    public FolderWatch open() throws IOException {
        try {
            return new SystemFolderWatch(FileSystems.getDefault().newWatchService());
        } catch (UnsupportedOperationException e) {
            throw new IOException("the Java runtime cannot watch folders here", e);
        }
    }
}
