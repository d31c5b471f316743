package io.github.goroot.internal.locator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.spi.GoToolchainLocator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People read the names of locators in every report. */
class DescriptionsTest {

    static Stream<GoToolchainLocator> locators() {
        return BuiltInLocators.all(List.of(), Optional.empty()).stream();
    }

    @ParameterizedTest
    @MethodSource("locators")
    void everyLocatorHasANameForPeople(GoToolchainLocator locator) {
        assertThat(locator.displayName()).isNotBlank().isNotEqualTo(locator.id());
    }
}
