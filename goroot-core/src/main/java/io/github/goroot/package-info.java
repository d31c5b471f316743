/**
 * Finds every Go toolchain on a machine and says why it believes so.
 *
 * <p>{@link io.github.goroot.GoToolchains} is where to begin:
 *
 * <pre>{@code
 * Optional<GoToolchain> go = GoToolchains.system().find(GoRequirement.parse("1.22"));
 * }</pre>
 *
 * <p>A <dfn>host</dfn>, by default this machine, is searched by a chain of <dfn>locators</dfn>, each of which looks in one
 * kind of place. What they propose is inspected by its files alone, and ends as a toolchain or as an issue in the report.
 * Nothing that is found is executed.
 *
 * <table>
 * <caption>Where to read on</caption>
 * <tr><th>question</th><th>package</th></tr>
 * <tr><td>what the answers hold</td><td>{@link io.github.goroot.model}</td></tr>
 * <tr><td>which toolchain {@code go} would run in a directory, how to start one</td>
 * <td>{@link io.github.goroot.selection}</td></tr>
 * <tr><td>what is wrong with the Go of a machine</td><td>{@link io.github.goroot.diagnosis}</td></tr>
 * <tr><td>which Go tools run</td><td>{@link io.github.goroot.processes}</td></tr>
 * <tr><td>what a Go program tells of itself</td><td>{@link io.github.goroot.binary}</td></tr>
 * <tr><td>which GOROOT stands in a panic or a trace</td><td>{@link io.github.goroot.traces}</td></tr>
 * <tr><td>how to look in further places</td><td>{@link io.github.goroot.spi}</td></tr>
 * <tr><td>how to search another machine than this</td><td>{@link io.github.goroot.host}</td></tr>
 * </table>
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot;

import org.jspecify.annotations.NullMarked;
