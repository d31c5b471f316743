package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The build info as the linker writes it: a magic, the version, and the text that tells of modules and settings.
 *
 * <p>Rules of {@code debug/buildinfo/buildinfo.go}, Go 1.18 to 1.27, without two mistakes: a misaligned magic before the
 * real one hides nothing (Go 1.24 to 1.27 then look in the wrong place), and text of any length needs only as much memory
 * as there is text.
 *
 * @param version the version of Go
 * @param modules the text without what frames it; without bytes if there is none
 */
record BuildInfoBlob(String version, Bytes modules) {

    private static final byte[] MAGIC = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ALIGN = 16;
    private static final int HEADER = 32;
    private static final int INLINE = 2;
    private static final int BIG_ENDIAN = 1;
    private static final int FRAME = 16;

    private static final int LONGEST_VERSION = 4 * 1024;

    /** Holds all of it in most files. */
    private static final int FIRST = 4 * 1024;

    private static final int FIRST_AT_MOST = 16 * 1024;

    static Optional<BuildInfoBlob> read(Container container, Budget budget, Allowance allowance)
            throws MalformedBinaryException, IOException, SearchLimitException {
        Optional<Mapping> place = container.buildInfo();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Optional<Mapping> found = find(container.source(), place.get(), budget);
        return found.isPresent() ? parse(container, found.get(), allowance) : Optional.empty();
    }

    /** Gives what lies from the magic up to the end of the place. */
    private static Optional<Mapping> find(Source source, Mapping place, Budget budget)
            throws MalformedBinaryException, IOException, SearchLimitException {
        if (place.offset() < 0 || place.length() < 0) {
            throw new MalformedBinaryException(
                    source.begin(), "The part of this file that should hold Go's build info lies beyond any file.");
        }
        int first = (int) Math.min(place.length(), place.length() <= FIRST_AT_MOST ? FIRST_AT_MOST : FIRST);
        long[] found = {-1};
        long begin = source.absolute(place.offset());
        Source.Chunk search = chunk -> {
            for (int at = chunk.indexOf(MAGIC, 0); at >= 0; at = chunk.indexOf(MAGIC, at + 1)) {
                long skipped = chunk.offset(at) - begin;
                if ((place.address() + skipped) % ALIGN == 0) {
                    found[0] = skipped;
                    return false;
                }
            }
            return true;
        };
        Bytes head = source.atMost(place.offset(), first);
        budget.spend(first);
        if (search.take(head) && head.length() == first && first < place.length()) {
            int overlap = MAGIC.length - 1;
            source.stream(
                    place.offset() + first - overlap, place.length() - first + overlap, overlap, 1, budget, search);
        }
        boolean complete = found[0] >= 0 && place.length() - found[0] >= HEADER;
        return complete ? Optional.of(place.from(place.address() + found[0])) : Optional.empty();
    }

    private static Optional<BuildInfoBlob> parse(Container container, Mapping blob, Allowance allowance)
            throws MalformedBinaryException, IOException {
        Source source = container.source();
        Bytes header = source.exactly(blob.offset(), HEADER, "Go's build info");
        int word = header.u8(MAGIC.length);
        int flags = header.u8(MAGIC.length + 1);
        if ((flags & INLINE) != 0) {
            // The strings may go on behind the section, but not behind what is loaded together with it.
            return inline(source, container.at(blob.address()).orElse(blob), allowance);
        }
        if (word != 4 && word != 8) {
            return Optional.empty();
        }
        boolean bigEndian = (flags & BIG_ENDIAN) != 0;
        GoStrings strings = new GoStrings(container, word, bigEndian);
        Optional<Bytes> version = strings.at(header.word(16, word, bigEndian), LONGEST_VERSION, "Go's version");
        if (version.isEmpty() || version.get().length() == 0) {
            return Optional.empty();
        }
        Optional<Bytes> modules =
                strings.at(header.word(16 + word, word, bigEndian), allowance.bytes(), "the build info");
        return Optional.of(of(version.get(), modules.isPresent() ? modules.get() : header.sub(0, 0), allowance));
    }

    private static Optional<BuildInfoBlob> inline(Source source, Mapping blob, Allowance allowance)
            throws MalformedBinaryException, IOException {
        Mapping rest = blob.from(blob.address() + HEADER);
        Varint length = Varint.read(source, rest.offset());
        rest = rest.from(rest.address() + length.size());
        Bytes version = GoStrings.bounded(
                source, rest, length.value(), LONGEST_VERSION, source.absolute(rest.offset()), "Go's version");
        if (version.length() == 0) {
            return Optional.empty();
        }
        rest = rest.from(rest.address() + version.length());
        length = Varint.read(source, rest.offset());
        rest = rest.from(rest.address() + length.size());
        Bytes modules = GoStrings.bounded(
                source, rest, length.value(), allowance.bytes(), source.absolute(rest.offset()), "the build info");
        return Optional.of(of(version, modules, allowance));
    }

    private static BuildInfoBlob of(Bytes version, Bytes modules, Allowance allowance) throws MalformedBinaryException {
        allowance.spendBytes(modules.length());
        int length = modules.length();
        boolean framed = length > 2 * FRAME && modules.u8(length - FRAME - 1) == '\n';
        return new BuildInfoBlob(
                version.text(0, version.length()), framed ? modules.sub(FRAME, length - 2 * FRAME) : modules.sub(0, 0));
    }

    /** A number in as few bytes as it needs, seven bits in each. */
    private record Varint(long value, int size) {

        private static final int LONGEST = 10;

        static Varint read(Source source, long offset) throws MalformedBinaryException, IOException {
            Bytes bytes = source.atMost(offset, LONGEST);
            long value = 0;
            for (int i = 0; i < bytes.length(); i++) {
                int part = bytes.u8(i);
                value |= (long) (part & 0x7f) << (7 * i);
                if (part < 0x80) {
                    return new Varint(value, i + 1);
                }
            }
            throw new MalformedBinaryException(bytes.offset(0), "A length in Go's build info does not end.");
        }
    }
}
