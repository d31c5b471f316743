/** The locators that need files and environment alone, one file for each kind of place. */
@NullMarked
package io.github.goroot.internal.locator;

import org.jspecify.annotations.NullMarked;
