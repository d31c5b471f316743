/** Tests to inherit; needs JUnit and AssertJ, which are optional dependencies of the testkit. */
@NullMarked
package io.github.goroot.testkit.junit;

import org.jspecify.annotations.NullMarked;
