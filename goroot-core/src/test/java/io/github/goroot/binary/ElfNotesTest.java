package io.github.goroot.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.OpenFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Build IDs in notes. */
class ElfNotesTest {

    @Test
    void goesPastOtherNotesAndTheirPadding() throws Exception {
        BuildId id = read(note("Linux\0", 7, "abc"), note("GNU\0", 3, "\1\2\3"), note("Go\0\0", 4, "a/b"));

        assertThat(id.go()).contains("a/b");
        assertThat(id.gnu().orElseThrow()).containsExactly(1, 2, 3);
        assertThat(id.marked()).isTrue();
    }

    @Test
    void gccgosTextStandsInTheGnuNote() throws Exception {
        BuildId id = read(note("GNU\0", 3, "abc/def_-"));

        assertThat(id.go()).contains("abc/def_-");
        assertThat(id.marked()).isFalse();
    }

    @Test
    void otherTypesAndNamesAreNone() throws Exception {
        BuildId id = read(note("Go\0\0", 3, "a"), note("GNU\0", 1, "b"), note("Go\0", 4, "c"));

        assertThat(id.go()).isEmpty();
        assertThat(id.gnu()).isEmpty();
    }

    @Test
    void aNoteThatClaimsMoreThanThereIsEndsThem() throws Exception {
        byte[] note = note("Go\0\0", 4, "a/b");
        ByteBuffer.wrap(note).putInt(4, -1);

        assertThat(read(note, note("Go\0\0", 4, "c")).go()).isEmpty();
    }

    private static byte[] note(String name, int type, String content) {
        int nameSize = (name.length() + 3) / 4 * 4;
        int size = (content.length() + 3) / 4 * 4;
        ByteBuffer note = ByteBuffer.allocate(12 + nameSize + size);
        note.putInt(name.length()).putInt(content.length()).putInt(type);
        note.put(name.getBytes(StandardCharsets.ISO_8859_1));
        note.position(12 + nameSize).put(content.getBytes(StandardCharsets.ISO_8859_1));
        return note.array();
    }

    private static BuildId read(byte[]... notes) throws Exception {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(notes).mapToInt(note -> note.length).sum());
        Arrays.stream(notes).forEach(all::put);
        Mapping segment = new Mapping(0, 0, all.capacity(), false);
        return ElfNotes.buildId(Source.of(new ArrayFile(all.array())), List.of(segment), true);
    }

    /** A file in memory. */
    private static final class ArrayFile implements OpenFile {

        private final byte[] content;

        ArrayFile(byte[] content) {
            this.content = content;
        }

        @Override
        public byte[] read(long position, int length) {
            int from = (int) Math.min(position, content.length);
            return Arrays.copyOfRange(content, from, Math.min(content.length, from + length));
        }

        @Override
        public void close() {}
    }
}
