package io.github.goroot.binary;

import java.util.Optional;

/**
 * The platform that an ELF header names, in Go's words.
 *
 * <p>The operating system only where there is no doubt: Go writes nothing of it for Linux, Android and DragonFly, so that
 * without a loader's name these are the same; and the same for Solaris and illumos.
 */
final class ElfPlatform {

    private ElfPlatform() {}

    static HeaderPlatform of(int machine, boolean wide, boolean bigEndian, int osAbi, String loader) {
        return new HeaderPlatform(goos(osAbi, loader), goarch(machine, wide, bigEndian));
    }

    private static Optional<String> goos(int osAbi, String loader) {
        return switch (osAbi) {
            case 2 -> Optional.of("netbsd");
            case 9 -> Optional.of("freebsd");
            case 12 -> Optional.of("openbsd");
            default -> byLoader(loader);
        };
    }

    private static Optional<String> byLoader(String loader) {
        if (loader.startsWith("/system/bin/linker")) {
            return Optional.of("android");
        }
        if (loader.equals("/usr/libexec/ld-elf.so.2")) {
            return Optional.of("dragonfly");
        }
        String name = loader.substring(loader.lastIndexOf('/') + 1);
        boolean linux = name.startsWith("ld-linux") || name.startsWith("ld-musl") || name.startsWith("ld64.so");
        return linux ? Optional.of("linux") : Optional.empty();
    }

    private static Optional<String> goarch(int machine, boolean wide, boolean bigEndian) {
        String end = bigEndian ? "" : "le";
        return switch (machine) {
            case 3 -> Optional.of("386");
            case 8 -> Optional.of((wide ? "mips64" : "mips") + end);
            case 20 -> Optional.of("ppc");
            case 21 -> Optional.of("ppc64" + end);
            case 22 -> Optional.of(wide ? "s390x" : "s390");
            case 40 -> Optional.of(bigEndian ? "armbe" : "arm");
            case 43 -> Optional.of("sparc64");
            case 62 -> Optional.of("amd64");
            case 183 -> Optional.of(bigEndian ? "arm64be" : "arm64");
            case 243 -> Optional.of(wide ? "riscv64" : "riscv");
            case 258 -> wide ? Optional.of("loong64") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
