package io.github.goroot.host.registry;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file in which Windows keeps a part of its registry, a hive, such as {@code NTUSER.DAT} of a user or
 * {@code Windows\System32\config\SOFTWARE}.
 *
 * <p>Read are hives of the versions 1.3 to 1.6, which means of every Windows since NT 4. Microsoft does not publish the
 * format; this follows Maxim Suhanov's "Windows registry file format specification". What is asked for is looked up in
 * the file at once, and nothing else is read of it; pages of a file that were read stay in memory, at most 8 MiB of them,
 * and a change of the file may show or not.
 *
 * <p>A hive that was copied while Windows ran is read as it is, with a {@linkplain #notes() note}; logs are not applied.
 * So is one whose header has a wrong checksum, as other programs leave it. Windows finds the keys below a key by hints in
 * its list; so does this, and does not find a key that has a wrong one.
 *
 * <p>A damaged key or value hides no other. What a hive says of its own sizes is not believed: cells must lie inside it,
 * what they hold inside of them, data has at most 16 MiB, one key at most 1,000,000 keys and values. A cell that overlaps
 * another is read like any other.
 *
 * <p>Paths are the names of keys joined by {@code \}, without the root of the hive; an empty one names the root. Names are
 * compared without regard to case, as {@link InMemoryRegistry} does.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class HiveFile {

    private final HiveCells cells;
    private final HiveKey root;
    private final List<String> notes;

    private HiveFile(HiveBytes bytes) throws IOException {
        HiveHeader header = HiveHeader.read(bytes);
        cells = new HiveCells(bytes, header.length());
        root = new HiveKey(cells, header.root());
        notes = header.notes();
    }

    /**
     * Opens a hive that is in memory.
     *
     * @param content all bytes of the file, of which a copy is made
     * @return the hive
     * @throws RegistryFormatException if it is no hive, is cut off, or its root is damaged; the message has the offset
     */
    public static HiveFile of(byte[] content) throws RegistryFormatException {
        try {
            return new HiveFile(new ArrayBytes(content));
        } catch (RegistryFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("Reading an array cannot fail", e);
        }
    }

    /**
     * Opens a hive in a file.
     *
     * @param files where it lies, and is read whenever something is looked up
     * @param file its absolute path
     * @return the hive
     * @throws RegistryFormatException if it is no hive, is cut off, or its root is damaged; the message has the offset
     * @throws NoSuchFileException if there is nothing at the path
     * @throws IOException if it cannot be read
     */
    public static HiveFile open(HostFiles files, Path file) throws IOException {
        FileStatus status = files.status(file);
        if (status.isAbsent()) {
            throw new NoSuchFileException(file.toString());
        }
        return new HiveFile(new PagedBytes(files, file, status.size()));
    }

    /**
     * Tells what is not as it should be, but does not keep the hive from being read.
     *
     * @return sentences; none for a sound hive
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Reads one value.
     *
     * @param path the path of the key
     * @param name the name of the value; empty for the default value
     * @return the value, or empty if the key or the value does not exist
     * @throws RegistryFormatException if what leads to it, or itself, is malformed; the message has the offset
     * @throws IOException if the file cannot be read
     */
    public Optional<RegistryValue> value(String path, String name) throws IOException {
        return value(Names.split(path), name);
    }

    Optional<RegistryValue> value(List<String> names, String name) throws IOException {
        Optional<HiveKey> key = find(names);
        Optional<HiveValue> value = key.isPresent() ? key.get().value(name) : Optional.empty();
        return value.isPresent() ? Optional.of(value.get().read()) : Optional.empty();
    }

    /**
     * Lists the keys below a key.
     *
     * @param path the path of the key
     * @param limit the largest number of names to give, at least 1
     * @return their names, sorted; none if the key does not exist; of more keys some {@code limit}
     * @throws RegistryFormatException if what leads to them, or one of them, is malformed; the message has the offset
     * @throws IOException if the file cannot be read
     */
    public List<String> subKeys(String path, int limit) throws IOException {
        return subKeys(Names.split(path), limit);
    }

    List<String> subKeys(List<String> names, int limit) throws IOException {
        Optional<HiveKey> key = find(names);
        List<HiveKey> children = key.isPresent() ? key.get().children(limit) : List.of();
        return children.stream()
                .map(HiveKey::name)
                .filter(HiveFile::canBeNamed)
                .sorted(Names.ORDER)
                .toList();
    }

    /**
     * Lists the values of a key.
     *
     * @param path the path of the key
     * @param limit the largest number of names to give, at least 1
     * @return their names, an empty one for the default value, sorted; none if the key does not exist; of more values
     *     some {@code limit}
     * @throws RegistryFormatException if what leads to them, or one of them, is malformed; the message has the offset
     * @throws IOException if the file cannot be read
     */
    public List<String> valueNames(String path, int limit) throws IOException {
        Optional<HiveKey> key = find(Names.split(path));
        List<HiveValue> values = key.isPresent() ? key.get().values(limit) : List.of();
        return values.stream().map(HiveValue::name).sorted(Names.ORDER).toList();
    }

    /** No path leads to a key with a backslash in its name, which Windows does not allow. */
    static boolean canBeNamed(String name) {
        return name.indexOf('\\') < 0;
    }

    private Optional<HiveKey> find(List<String> names) throws IOException {
        Optional<HiveKey> key = Optional.of(root);
        for (String name : names) {
            key = key.isPresent() ? key.get().child(new SoughtName(name)) : key;
        }
        return key;
    }

    HiveKey root() {
        return root;
    }

    HiveCells cells() {
        return cells;
    }
}
