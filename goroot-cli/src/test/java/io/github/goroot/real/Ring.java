package io.github.goroot.real;

import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** A kind of real host that some tests need; where it is missing they are skipped by name, or fail where it must be. */
enum Ring {
    /** Real toolchains of nine lines, as {@code .ci/real-go} unpacks them. */
    REAL_GO("real-go"),
    /** A tool that shows which processes a program starts. */
    STRACE("strace"),
    /** Toolchains that Debian's packages have installed, gccgo's among them. */
    DEBIAN_GO("debian-go"),
    /** Tools that fill and read hives of the Windows registry. */
    HIVEX("hivex"),
    /** A Windows of Wine's with a real registry. */
    WINE("wine"),
    /** A Java for Windows that runs in it, as {@code .ci/windows-java} fetches it. */
    WINDOWS_JAVA("windows-java"),
    /** Namespaces in which a Windows of Wine's is the other side of a WSL. */
    FAKE_WSL("fake-wsl"),
    /** A Go SDK for Windows, as {@code .ci/windows-go} builds it. */
    WINDOWS_GO("windows-go"),
    /** A browser that shows pages without a screen. */
    CHROMIUM("chromium"),
    /** Bash, zsh, fish and dash, and the right to mount files over those of the system. */
    SHELLS("shells"),
    /** Programs of other people, from packages of npm; as {@code .ci/npm-programs} unpacks them. */
    NPM("npm");

    private final String id;

    Ring(String id) {
        this.id = id;
    }

    /** Ends the test unless the host is there. */
    void requires(boolean there, String missing) {
        if (there) {
            return;
        }
        String message = "The ring \"" + id + "\" is missing: " + missing;
        if (Arrays.asList(System.getProperty("goroot.require", "").split(",")).contains(id)) {
            fail(message + " (it must be there, since -Dgoroot.require names it)");
        }
        Assumptions.abort(message);
    }
}
