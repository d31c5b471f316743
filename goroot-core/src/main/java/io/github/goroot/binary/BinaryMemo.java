package io.github.goroot.binary;

import io.github.goroot.host.FileIdentity;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was read from Go programs, for those who ask again and again.
 *
 * <p>Nothing is remembered unless a caller makes a memo and hands it in:
 *
 * <pre>{@code
 * BinaryMemo memo = BinaryMemo.create();
 * GoToolchains toolchains = GoToolchains.builder().binaryMemo(memo).build();
 * GoBinaryReader reader = GoBinaryReader.of(toolchains.host());
 * }</pre>
 *
 * <p>An answer is remembered for a path together with the {@linkplain HostFiles#identity identity} of the file there: device,
 * inode, time of the inode's last change, size and time of modification; where the system has no inodes, as to Java Windows has
 * none, the real path in their place. So a file that was replaced, overwritten, or to which a link no longer leads, is read anew;
 * to find that out costs one status, and on Windows the real path. What was modified within two seconds before it was read is not
 * remembered, for it may be modified again within the granularity of the clock; neither are failures, nor anything on a host
 * whose clock does not tell the time of day. What remains: on a network drive whose server's clock is late, and on Windows, where
 * somebody sets the time of modification back to what it was after writing as many bytes into the same file.
 *
 * <p>It is bounded by the number of answers and by their rough size in memory; those that were not asked for the longest go
 * first. Thread-safe; two threads that ask for the same unknown file may both read it.
 *
 * @since 0.1
 */
public final class BinaryMemo {

    /** How many answers are remembered unless told otherwise. */
    public static final int USUAL_ENTRIES = 1000;

    /** How many bytes they take at most unless told otherwise; the build info of a program takes mostly a few thousand. */
    public static final long USUAL_BYTES = 8L * 1024 * 1024;

    /** The entry itself with its question and the identity of its file. */
    private static final int ROUGH_ENTRY = 512;

    private final int mostEntries;
    private final long mostBytes;

    /** The one that was asked for the longest ago first; also the lock of all. */
    private final Map<Recall.Question, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    private BinaryMemo(int mostEntries, long mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    private record Entry(FileIdentity identity, Object answer, long bytes) {}

    /**
     * Makes a memo of the usual size.
     *
     * @return a memo that holds nothing yet
     */
    public static BinaryMemo create() {
        return create(USUAL_ENTRIES, USUAL_BYTES);
    }

    /**
     * Makes a memo.
     *
     * @param entries how many answers it holds at most; a program is one, where it was built another
     * @param bytes how many bytes they take in memory at most, as far as that can be guessed
     * @return a memo that holds nothing yet
     * @throws IllegalArgumentException if one of them is negative
     */
    public static BinaryMemo create(int entries, long bytes) {
        if (entries < 0 || bytes < 0) {
            throw new IllegalArgumentException(
                    "A memo holds at least nothing, but was to hold " + entries + " entries and " + bytes + " bytes");
        }
        return new BinaryMemo(entries, bytes);
    }

    /**
     * Gives a host like another, of which {@link GoBinaryReader#of(Host)} and everything that is built on it use this memo.
     *
     * <p>Decorations of files that are put on top of it hide it.
     *
     * @param host the host
     * @return the host with this memo, in the place of one that it may have had
     */
    public Host on(Host host) {
        HostFiles files = host.files() instanceof MemoBearingFiles bearing ? bearing.files() : host.files();
        return host.toBuilder().files(new MemoBearingFiles(files, this)).build();
    }

    /**
     * Tells how many answers are remembered.
     *
     * @return their number
     */
    public int size() {
        synchronized (entries) {
            return entries.size();
        }
    }

    /**
     * Tells about how many bytes they take in memory.
     *
     * @return a guess
     */
    public long roughBytes() {
        synchronized (entries) {
            return bytes;
        }
    }

    /** Forgets everything. */
    public void clear() {
        synchronized (entries) {
            entries.clear();
            bytes = 0;
        }
    }

    Optional<Object> find(Recall.Question question, FileIdentity identity) {
        synchronized (entries) {
            Entry entry = entries.get(question);
            return entry != null && entry.identity().equals(identity) ? Optional.of(entry.answer()) : Optional.empty();
        }
    }

    void keep(Recall.Question question, FileIdentity identity, Object answer) {
        Entry entry = new Entry(identity, answer, roughSize(question, answer));
        synchronized (entries) {
            forget(entries.remove(question));
            if (entry.bytes() > mostBytes || mostEntries == 0) {
                return;
            }
            entries.put(question, entry);
            bytes += entry.bytes();
            Iterator<Entry> oldest = entries.values().iterator();
            while (entries.size() > mostEntries || bytes > mostBytes) {
                Entry gone = oldest.next();
                oldest.remove();
                forget(gone);
            }
        }
    }

    private void forget(@Nullable Entry entry) {
        if (entry != null) {
            bytes -= entry.bytes();
        }
    }

    private static long roughSize(Recall.Question question, Object answer) {
        long size = ROUGH_ENTRY + 2L * question.file().toString().length();
        return answer instanceof GoBinary program ? size + program.roughSize() : size + ROUGH_ENTRY;
    }

    /** Gives the number of answers and their rough size. */
    @Override
    public String toString() {
        synchronized (entries) {
            return entries.size() + " answers, about " + bytes + " bytes";
        }
    }
}
