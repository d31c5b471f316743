/**
 * The doctor: what is said of the Go of a machine and of a directory, compared, and what is wrong with it.
 *
 * <p>{@code GoToolchains.diagnose} gives a {@link io.github.goroot.diagnosis.Diagnosis}. Its
 * {@linkplain io.github.goroot.diagnosis.Finding findings} each have a stable
 * {@linkplain io.github.goroot.diagnosis.FindingCode code}, a sentence, what shows it, and a remedy. Its cross-check has a
 * {@linkplain io.github.goroot.diagnosis.Comparison row} for each fact, with what every source says of it, and
 * {@link io.github.goroot.diagnosis.NotSeen} names what files alone do not tell.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.diagnosis;

import org.jspecify.annotations.NullMarked;
