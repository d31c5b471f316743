package io.github.goroot.binary;

import java.util.List;
import java.util.Optional;

/**
 * For what machine an ELF file is; a loader puts only files of one machine together.
 *
 * @param number the number that the header has for it
 * @param wide whether it has addresses of 64 bits
 * @param bigEndian whether the most significant byte comes first
 */
record ElfMachine(int number, boolean wide, boolean bigEndian) {

    static final int MIPS = 8;

    /** Gives the names of the folders below {@code lib} that Debian has for it, as far as gccgo knows the machine. */
    List<String> multiarchFolders() {
        Optional<String> goarch = ElfPlatform.of(number, wide, bigEndian, 0, "").goarch();
        return switch (goarch.orElse("")) {
            case "386" -> List.of("i386-linux-gnu");
            case "amd64" -> List.of(wide ? "x86_64-linux-gnu" : "x86_64-linux-gnux32");
            case "arm" -> List.of("arm-linux-gnueabihf", "arm-linux-gnueabi");
            case "arm64" -> List.of("aarch64-linux-gnu");
            case "loong64" -> List.of("loongarch64-linux-gnu");
            case "mips" -> List.of("mips-linux-gnu");
            case "mipsle" -> List.of("mipsel-linux-gnu");
            case "mips64" -> List.of("mips64-linux-gnuabi64");
            case "mips64le" -> List.of("mips64el-linux-gnuabi64");
            case "ppc" -> List.of("powerpc-linux-gnu");
            case "ppc64" -> List.of("powerpc64-linux-gnu");
            case "ppc64le" -> List.of("powerpc64le-linux-gnu");
            case "riscv64" -> List.of("riscv64-linux-gnu");
            case "s390x" -> List.of("s390x-linux-gnu");
            case "sparc64" -> List.of("sparc64-linux-gnu");
            default -> List.of();
        };
    }

    /** Gives the name of the folder that distributions have for libraries of its width beside others. */
    String widthFolder() {
        return wide ? "lib64" : "lib32";
    }
}
