/** What the commands answer, before it is written for anybody. */
@NullMarked
package io.github.goroot.cli.answer;

import org.jspecify.annotations.NullMarked;
