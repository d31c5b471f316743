package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The build IDs in the notes of an ELF file.
 *
 * <p>Rules of {@code cmd/internal/buildid/note.go}, Go 1.9 to 1.27, but for that the GNU note, which Go gives as raw bytes
 * where Go's own is missing, is kept apart; gccgo's holds text, and that is taken for Go's.
 */
final class ElfNotes {

    private static final byte[] GO = {'G', 'o', 0, 0};
    private static final byte[] GNU = {'G', 'N', 'U', 0};
    private static final int GO_TYPE = 4;
    private static final int GNU_TYPE = 3;
    private static final int LONGEST = 32 * 1024;
    private static final int MOST = 64;

    private ElfNotes() {}

    static BuildId buildId(Source source, List<Mapping> segments, boolean bigEndian)
            throws MalformedBinaryException, IOException {
        Optional<String> go = Optional.empty();
        Optional<byte[]> gnu = Optional.empty();
        for (Mapping segment : segments.subList(0, Math.min(MOST, segments.size()))) {
            if (segment.offset() < 0 || segment.length() < 0) {
                continue;
            }
            Bytes notes = source.atMost(segment.offset(), (int) Math.min(segment.length(), LONGEST));
            for (int at = 0; at + 16 <= notes.length(); ) {
                long nameSize = notes.u32(at, bigEndian);
                long size = notes.u32(at + 4, bigEndian);
                long type = notes.u32(at + 8, bigEndian);
                long content = at + 12 + (nameSize + 3) / 4 * 4;
                if (content + size > notes.length()) {
                    break;
                }
                Bytes description = notes.sub((int) content, (int) size);
                if (nameSize == 4
                        && size <= BuildIdMarker.LONGEST
                        && type == GO_TYPE
                        && notes.matches(at + 12, GO)
                        && go.isEmpty()) {
                    go = Optional.of(description.text(0, description.length()));
                } else if (nameSize == 4
                        && size <= BuildIdMarker.LONGEST
                        && type == GNU_TYPE
                        && notes.matches(at + 12, GNU)) {
                    gnu = Optional.of(description.copy());
                }
                at = (int) (content + (size + 3) / 4 * 4);
            }
        }
        Optional<byte[]> text = gnu.filter(ElfNotes::isText);
        return new BuildId(
                go.or(() -> text.map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)))
                        .filter(id -> !id.isEmpty()),
                gnu.filter(bytes -> bytes.length > 0),
                go.isPresent());
    }

    /** Go's IDs are letters, digits, and a few signs; twenty bytes of a hash practically never are. */
    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= ' ' || b > '~') {
                return false;
            }
        }
        return bytes.length > 0;
    }
}
