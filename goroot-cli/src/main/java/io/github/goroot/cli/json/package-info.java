/** The answers of the command for programs; {@code docs/schema} holds their schemas. */
@NullMarked
package io.github.goroot.cli.json;

import org.jspecify.annotations.NullMarked;
