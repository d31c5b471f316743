/**
 * Everything outside this library, behind narrow ports: files, environment, registry, processes, commands, clock.
 *
 * <p>A {@link io.github.goroot.host.Host} is a value that joins the ports. What searches, inspects or diagnoses asks a
 * host and nothing else, so a fake, a recording or a nested host such as a WSL distribution answers in its stead.
 */
@NullMarked
package io.github.goroot.host;

import org.jspecify.annotations.NullMarked;
