package io.github.goroot.binary;

import java.util.Optional;

/**
 * The two IDs that a file may have.
 *
 * @param go Go's own
 * @param gnu that of the GNU note
 * @param marked whether Go's linker put its own mark on it, be the ID empty
 */
record BuildId(Optional<String> go, Optional<byte[]> gnu, boolean marked) {}
