/** The grammar of POSIX-like shells (sh, bash, zsh), as far as start-up files need it: text in, a tree of commands out. */
@NullMarked
package io.github.goroot.internal.shells.syntax;

import org.jspecify.annotations.NullMarked;
