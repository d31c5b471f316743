package io.github.goroot.internal.shells.syntax;

/**
 * A redirection, of which only matters whether it could fail.
 *
 * @param operator such as <code>&gt;&amp;</code>
 * @param target where to; the end mark of a here-document
 */
public record Redirection(String operator, Word target) {

    /** Tells whether it works on every machine. */
    public boolean harmless() {
        return operator.startsWith("<<")
                || operator.endsWith("&")
                || target.fixed().filter("/dev/null"::equals).isPresent();
    }
}
