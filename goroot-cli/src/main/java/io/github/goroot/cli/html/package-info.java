/** The page of {@code goroot doctor --html}: one file without scripts and without anything from elsewhere. */
@NullMarked
package io.github.goroot.cli.html;

import org.jspecify.annotations.NullMarked;
