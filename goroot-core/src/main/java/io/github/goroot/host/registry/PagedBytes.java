package io.github.goroot.host.registry;

import io.github.goroot.host.HostFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
        byte[] bytes = part(position, length);
        if (bytes.length == length) {
            return bytes;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        // A page that ends before its time is the end of the file.
        while (bytes.length > 0 && all.size() < length) {
            all.writeBytes(bytes);
            bytes = part(position + all.size(), length - all.size());
        }
        return all.toByteArray();
    }

    /** Gives as much as lies on the page of the first byte. */
    private byte[] part(long position, int length) throws IOException {
        byte[] page = page(position / PAGE);
        int from = (int) Math.min(position % PAGE, page.length);
        return Arrays.copyOfRange(page, from, (int) Math.min((long) from + length, page.length));
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
