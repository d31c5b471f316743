package io.github.goroot.binary;

/**
 * What kind of Go program a file is, as far as that matters to whoever looks for toolchains.
 *
 * @since 0.1
 */
public enum GoProgramKind {
    /**
     * The {@code go} command of Go's own toolchain, by its main package {@code cmd/go}.
     *
     * <p>Go writes that since 1.18, and up to 1.17 only where it was built in module mode; an older one may be
     * {@link #OTHER}.
     */
    GO_COMMAND,
    /** A wrapper of {@code golang.org/dl}, such as {@code go1.22.5}, which runs a toolchain in {@code ~/sdk}. */
    DOWNLOAD_WRAPPER,
    /** The {@code tinygo} command. */
    TINYGO_COMMAND,
    /** A program that gccgo compiled, the {@code go} command of GCC included. */
    GCCGO,
    /** Any other. */
    OTHER;

    private static final String DOWNLOADS = "golang.org/dl/";

    static GoProgramKind of(String mainPackage) {
        if (mainPackage.equals("cmd/go")) {
            return GO_COMMAND;
        }
        if (mainPackage.equals("github.com/tinygo-org/tinygo")) {
            return TINYGO_COMMAND;
        }
        return mainPackage.startsWith(DOWNLOADS + "go") && mainPackage.indexOf('/', DOWNLOADS.length()) < 0
                ? DOWNLOAD_WRAPPER
                : OTHER;
    }
}
