/** Watches what a discovery looked at: from a report to folders and registry keys, and the thread that waits for them. */
@NullMarked
package io.github.goroot.internal.watch;

import org.jspecify.annotations.NullMarked;
