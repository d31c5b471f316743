/**
 * Discoveries as events of the JDK's Flight Recorder, for those who ask for it.
 *
 * <p>{@link io.github.goroot.jfr.JfrTrace} is all of it: hand it to a discovery as its listener. This package needs the
 * module {@code jdk.jfr}, which the rest of the library neither needs nor loads.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.jfr;

import org.jspecify.annotations.NullMarked;
