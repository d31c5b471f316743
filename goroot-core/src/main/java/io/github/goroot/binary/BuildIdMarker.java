package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The build ID between two marks, which stand before the code of programs that have no notes.
 *
 * <p>Rules of {@code cmd/internal/buildid/buildid.go}, Go 1.5 to 1.27: only so far into the file is it looked for.
 */
final class BuildIdMarker {

    private static final byte[] BEGIN = latin1("\u00ff Go build ID: ");
    private static final byte[] END = latin1("\"\n \u00ff");
    private static final int LIMIT = 32 * 1024;
    static final int LONGEST = 4 * 1024;
    private static final int CODE = 1024;

    private BuildIdMarker() {}

    static BuildId inHead(Source source) throws MalformedBinaryException, IOException {
        return in(source, 0, LIMIT, Source.HEAD);
    }

    /** Looks where the code begins. */
    static BuildId inCode(Source source, Mapping code) throws MalformedBinaryException, IOException {
        return in(source, code.offset(), code.length(), CODE);
    }

    private static BuildId in(Source source, long offset, long length, int first)
            throws MalformedBinaryException, IOException {
        int limit = (int) Math.min(Math.max(0, length), LIMIT);
        // Linkers put it first, so that the rest is worth a read only where it is not there.
        Optional<String> id = find(source.atMost(offset, Math.min(first, limit)));
        if (id.isEmpty() && limit > first) {
            id = find(source.atMost(offset, limit));
        }
        return new BuildId(id.filter(text -> !text.isEmpty()), Optional.empty(), id.isPresent());
    }

    private static Optional<String> find(Bytes bytes) throws MalformedBinaryException {
        int begin = bytes.indexOf(BEGIN, 0);
        int end = begin < 0 ? -1 : bytes.indexOf(END, begin + BEGIN.length + 1);
        if (end < 0 || end - begin > LONGEST) {
            return Optional.empty();
        }
        int quote = begin + BEGIN.length;
        return GoQuoted.unquote(bytes.text(quote, end + 1 - quote));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
