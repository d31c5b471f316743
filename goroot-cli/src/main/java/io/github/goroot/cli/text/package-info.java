/** The answers of the command for people: tables on a terminal, plain lines elsewhere. */
@NullMarked
package io.github.goroot.cli.text;

import org.jspecify.annotations.NullMarked;
