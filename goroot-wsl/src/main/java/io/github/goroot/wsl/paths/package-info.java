/** Paths of Linux that can be joined and taken apart on any operating system; not for other modules. */
@NullMarked
package io.github.goroot.wsl.paths;

import org.jspecify.annotations.NullMarked;
