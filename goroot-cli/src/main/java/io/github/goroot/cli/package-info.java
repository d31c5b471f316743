/**
 * The {@code goroot} command: what is asked, and with which status it ends.
 *
 * <p>Nothing here looks at the machine but through {@link io.github.goroot.GoToolchains} and its host, save for the
 * recordings that it reads and writes and the rehearsal. What came out is arranged by
 * {@link io.github.goroot.cli.answer}, and written by {@link io.github.goroot.cli.json} for programs and by
 * {@link io.github.goroot.cli.text} for people.
 */
@NullMarked
package io.github.goroot.cli;

import org.jspecify.annotations.NullMarked;
