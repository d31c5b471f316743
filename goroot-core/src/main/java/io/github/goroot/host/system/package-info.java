/**
 * The ports of the machine that this program runs on: the only classes that touch {@code System}, processes and the
 * default file system.
 */
@NullMarked
package io.github.goroot.host.system;

import org.jspecify.annotations.NullMarked;
