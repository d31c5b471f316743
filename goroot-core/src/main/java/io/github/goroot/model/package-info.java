/**
 * Immutable values that discovery produces and everyone shares.
 *
 * <p>A <dfn>locator</dfn> proposes {@linkplain io.github.goroot.model.Candidate candidates}, each with its
 * {@linkplain io.github.goroot.model.Provenance provenance}. Inspection gives every candidate a
 * {@linkplain io.github.goroot.model.Verdict verdict}. Accepted candidates become
 * {@linkplain io.github.goroot.model.GoToolchain toolchains}, and all of it together is a
 * {@linkplain io.github.goroot.model.DiscoveryReport report}.
 *
 * <p>Begin with {@link io.github.goroot.model.GoToolchain}, which most programs want,
 * {@link io.github.goroot.model.GoRequirement}, which says what they want of it, and
 * {@link io.github.goroot.model.DiscoveryReport}, which tells what became of each place. What is wrong with a place is an
 * {@link io.github.goroot.model.Issue} with a stable {@linkplain io.github.goroot.model.IssueCode code}.
 *
 * <p>Nothing in this package touches a file system, the environment or a clock. No method accepts or returns
 * {@code null}: what may be absent is an {@link java.util.Optional}.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.model;

import org.jspecify.annotations.NullMarked;
