/**
 * What the shims of version managers would start, from their managers' files alone.
 *
 * <p>A shim is a program called {@code go} that is no Go: at each start it finds out, from the directory it is started in,
 * which Go to run. Nothing here runs one.
 */
@NullMarked
package io.github.goroot.internal.shim;

import org.jspecify.annotations.NullMarked;
