/**
 * Everything outside this library, behind narrow ports: files, environment, registry, processes, commands, clock.
 *
 * <p>A {@link io.github.goroot.host.Host} is a value that joins the ports. What searches, inspects or diagnoses asks a
 * host and nothing else, so a fake, a recording or a nested host such as a WSL distribution answers in its stead.
 *
 * <p>Applications need this package only to search another machine than their own: {@code GoToolchains.builder().host(…)}
 * takes one, and {@code GoToolchains.host()} gives the one that is searched. {@link io.github.goroot.host.HostFiles} is the
 * port that everything reads files through. To listen to what is asked, implement
 * {@link io.github.goroot.host.AccessListener}.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.host;

import org.jspecify.annotations.NullMarked;
