package io.github.goroot.testkit.contract;

import static io.github.goroot.host.OperatingSystem.LINUX;
import static io.github.goroot.host.OperatingSystem.MACOS;
import static io.github.goroot.host.OperatingSystem.WINDOWS;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.internal.locator.BuiltInLocators;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.junit.LocatorContract;
import io.github.goroot.testkit.layout.Layout;
import io.github.goroot.testkit.locator.LocationTableTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the locators of managers and packages, one by one, to what the library asks of others'. */
@ParameterizedClass
@MethodSource("layouts")
class LocatorsOfManagersTest extends LocatorContract {

    @Parameter
    Layout layout;

    /** One layout for each locator that has one. */
    static Stream<Layout> layouts() {
        Set<String> seen = Set.of("executable-relative", "official", "unix-packages", "sdk-folder");
        return Arrays.stream(Layout.values())
                .filter(each -> !each.quirks().contains(Layout.Quirk.INCOMPLETE))
                .collect(Collectors.toMap(LocationTableTest::locatorOf, each -> each, (first, second) -> first))
                .entrySet()
                .stream()
                .filter(entry -> !seen.contains(entry.getKey()))
                .map(java.util.Map.Entry::getValue)
                .sorted();
    }

    @Override
    protected GoToolchainLocator locator() {
        return BuiltInLocators.all(List.of(), Optional.empty()).stream()
                .filter(each -> each.id().equals(LocationTableTest.locatorOf(layout)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected FakeHost machine() {
        OperatingSystem system = Stream.of(LINUX, MACOS, WINDOWS)
                .filter(layout.systems()::contains)
                .findFirst()
                .orElseGet(() -> layout.systems().iterator().next());
        FakeHost host = FakeHost.of(system);
        layout.write(host, "go1.22.5");
        return host;
    }

    @Override
    protected Set<OperatingSystem> systems() {
        return Arrays.stream(OperatingSystem.values())
                .filter(system -> locator()
                        .notApplicable(HostPlatform.of(system, "amd64"))
                        .isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OperatingSystem.class)));
    }
}
