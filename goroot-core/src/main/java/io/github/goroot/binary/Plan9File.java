package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An a.out of Plan 9.
 *
 * <p>It says nothing of addresses; where its parts come to lie in memory is a rule of the system, which Go's linker follows
 * ({@code cmd/link/internal/ld}, {@code archinit} of each architecture).
 */
final class Plan9File implements Container {

    private static final int AMD64 = 0x8a97;
    private static final int I386 = 0x1eb;
    private static final int ARM = 0x647;

    private static final int LONGEST_NAME = 64;

    private final Source source;
    private final int magic;
    private final Mapping text;
    private final Mapping data;
    private final Mapping symbols;

    private Plan9File(Source source) throws MalformedBinaryException, IOException {
        this.source = source;
        Bytes header = source.exactly(0, 32, "The header of a Plan 9 program");
        this.magic = (int) header.u32(0, true);
        long textSize = header.u32(4, true);
        long dataSize = header.u32(8, true);
        int headerSize = magic == AMD64 ? 40 : 32;
        long base = magic == AMD64 ? 0x20_0000 : 0x1000;
        this.text = new Mapping(base + headerSize, headerSize, textSize, false);
        long dataAddress = (base + headerSize + textSize + base - 1) / base * base;
        this.data = new Mapping(dataAddress, headerSize + textSize, dataSize, true);
        this.symbols = new Mapping(0, headerSize + textSize + dataSize, header.u32(16, true), false);
    }

    static boolean isMagic(Bytes head) throws MalformedBinaryException {
        long magic = head.u32(0, true);
        return magic == AMD64 || magic == I386 || magic == ARM;
    }

    static Plan9File read(Source source) throws MalformedBinaryException, IOException {
        return new Plan9File(source);
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public BinaryFormat format() {
        return BinaryFormat.PLAN9;
    }

    @Override
    public int pointerSize() {
        return magic == AMD64 ? 8 : 4;
    }

    @Override
    public boolean bigEndian() {
        return false;
    }

    @Override
    public HeaderPlatform platform() {
        return HeaderPlatform.of("plan9", Optional.of(magic == AMD64 ? "amd64" : magic == I386 ? "386" : "arm"));
    }

    @Override
    public Optional<Mapping> buildInfo() {
        // The address is the page it will be loaded at: Go 1.24 to 1.27 want the magic to be aligned in the file, where
        // the data begins anywhere, and miss most of them.
        return Optional.of(data);
    }

    @Override
    public List<Mapping> mappings() {
        return List.of(text, data);
    }

    @Override
    public List<Mapping> pclntabPlaces() {
        return mappings();
    }

    @Override
    public BuildId buildId() throws MalformedBinaryException, IOException {
        return BuildIdMarker.inHead(source);
    }

    @Override
    public OptionalLong symbol(Budget budget, String... names)
            throws MalformedBinaryException, IOException, SearchLimitException {
        int word = pointerSize();
        for (String name : names) {
            // An entry is a value, a type with its high bit set, and the name.
            byte[] pattern = (name + '\0').getBytes(StandardCharsets.ISO_8859_1);
            long[] found = {0};
            boolean[] done = {false};
            source.stream(symbols.offset(), symbols.length(), LONGEST_NAME, 1, budget, chunk -> {
                for (int at = chunk.indexOf(pattern, 0); at >= 0 && !done[0]; at = chunk.indexOf(pattern, at + 1)) {
                    if (at > word && chunk.u8(at - 1) > 0x80) {
                        found[0] = chunk.word(at - 1 - word, word, true);
                        done[0] = true;
                    }
                }
                return !done[0];
            });
            if (done[0]) {
                return OptionalLong.of(found[0]);
            }
        }
        return OptionalLong.empty();
    }
}
