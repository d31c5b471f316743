package io.github.goroot.binary;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

/** Tells formats apart by their first bytes, as {@code debug/buildinfo} does. */
final class Containers {

    /** Go looks at no file that is shorter. */
    static final int SHORTEST = 16;

    private Containers() {}

    /** A file, or a part of it, as far as its first bytes tell. */
    sealed interface Opened {}

    record Executable(Container container) implements Opened {}

    record Fat() implements Opened {}

    record Foreign(NotGo reason) implements Opened {}

    static Opened open(Source source) throws MalformedBinaryException, IOException {
        Bytes head = source.atMost(0, SHORTEST);
        if (head.length() < SHORTEST) {
            return foreign("It has only " + head.length() + " bytes, fewer than any program.");
        }
        if (head.u32(0, true) == 0x7f454c46L) {
            return new Executable(ElfFile.read(source));
        }
        if (head.u16(0, true) == 0x4d5a) {
            Optional<Container> windows = PeFile.read(source);
            return windows.isPresent()
                    ? new Executable(windows.get())
                    : foreign("It is a program of MS-DOS, or was cut off before its PE header.");
        }
        if (MachOFile.isMagic(head)) {
            return new Executable(MachOFile.read(source));
        }
        if (FatMachO.isMagic(head)) {
            return FatMachO.isJavaClass(head) ? foreign("It is a class file of Java.") : new Fat();
        }
        int xcoff = head.u16(0, true);
        if (xcoff == 0x01df || xcoff == 0x01f7) {
            return new Executable(XcoffFile.read(source, xcoff == 0x01f7));
        }
        if (Plan9File.isMagic(head)) {
            return new Executable(Plan9File.read(source));
        }
        return foreign("Its first bytes, "
                + HexFormat.ofDelimiter(" ").formatHex(head.sub(0, 4).copy())
                + ", begin no format of programs that Go writes.");
    }

    private static Opened foreign(String reason) {
        return new Foreign(NotGo.of(reason));
    }
}
