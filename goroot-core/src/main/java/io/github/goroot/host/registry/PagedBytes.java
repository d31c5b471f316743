package io.github.goroot.host.registry;

import io.github.goroot.host.HostFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of a hive in a file, of which only the pages are read that are asked for.
 *
 * <p>The hive of a machine's software has a hundred megabytes, and a look-up touches a few of its pages. Those used last
 * are kept. Thread-safe: no lock is held while the file is read, so that a file that does not answer stops nobody else.
 */
final class PagedBytes implements HiveBytes {

    private static final int PAGE = 64 * 1024;
    private static final int KEPT = 128;

    private final HostFiles files;
    private final Path file;
    private final long size;

    private final Map<Long, byte[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    PagedBytes(HostFiles files, Path file, long size) {
        this.files = files;
        this.file = file;
        this.size = size;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long position, int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long end = Math.min(position + length, size);
        for (long at = position; at < end; at = (at / PAGE + 1) * PAGE) {
            byte[] page = page(at / PAGE);
            int from = (int) (at % PAGE);
            int to = (int) Math.min(page.length, end - at + from);
            if (to > from) {
                bytes.write(page, from, to - from);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] page(long number) throws IOException {
        synchronized (pages) {
            byte[] kept = pages.get(number);
            if (kept != null) {
                return kept;
            }
        }
        byte[] page = files.read(file, number * PAGE, PAGE);
        synchronized (pages) {
            pages.put(number, page);
        }
        return page;
    }
}
