package io.github.goroot.diagnosis;

import io.github.goroot.model.GoToolchain;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The version that a program bears, or that is told for it.
 *
 * @param file the program, or the file that tells
 * @param version the version as it is stamped, experiments included
 */
record Stamp(Path file, String version) {

    /** Gives the version of the compiler of a toolchain; that of the toolchain where the program does not tell. */
    static Stamp ofCompiler(Evidence evidence, GoToolchain toolchain) {
        Optional<Path> compiler = toolchain.tool("compile");
        return compiler.flatMap(file -> evidence.stampedVersion(file).map(version -> new Stamp(file, version)))
                .orElseGet(() -> new Stamp(
                        toolchain.home().resolve("VERSION"), toolchain.version().text()));
    }

    /** Tells whether two stamps are of one release, whatever experiments and vendors add. */
    static boolean isSameRelease(String one, String other) {
        return release(one).equals(release(other));
    }

    /** Gives what the compiler prints when a {@code go} of another version starts it. */
    static String mismatch(String compiler, String go) {
        return "compile: version \"" + compiler + "\" does not match go tool version \"" + go + "\"";
    }

    /** Gives a stamp without what experiments and vendors add. */
    static String release(String version) {
        // Up to Go 1.25 experiments stand behind a blank, since 1.26 behind a hyphen.
        String bare = version.replaceFirst("[ -]X:.*", "");
        int blank = bare.indexOf(' ');
        return bare.startsWith("go") && blank > 0 ? bare.substring(0, blank) : bare;
    }
}
