/**
 * The grammars of shells, as far as start-up files need them: text in, a tree of commands out.
 *
 * <p>{@code Parser} reads sh, bash and zsh, which differ by their {@code Dialect}; {@code FishParser} reads fish, which
 * resembles none of them.
 */
@NullMarked
package io.github.goroot.internal.shells.syntax;

import org.jspecify.annotations.NullMarked;
