/** What the library costs, beside what people do today: start a {@code go}. */
@NullMarked
package io.github.goroot.benchmarks;

import org.jspecify.annotations.NullMarked;
