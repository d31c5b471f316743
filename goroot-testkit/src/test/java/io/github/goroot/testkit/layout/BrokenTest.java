package io.github.goroot.testkit.layout;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenTest {

    /** What stands for a text, a locator, a search or time, and not for a place. */
    private static final Set<IssueCode> NOT_OF_PLACES = EnumSet.of(
            IssueCode.PATH_ILLEGAL,
            IssueCode.GOROOT_RELATIVE,
            IssueCode.NOT_ANSWERING,
            // A manager tells of it: LocationTableTest, PickedShimTest.
            IssueCode.DOWNLOAD_INCOMPLETE,
            IssueCode.SHIM_UNRESOLVED,
            // Programs tell of it, which have no more than a header here: RealToolchainsTest.
            IssueCode.GO_IS_ANOTHER_PROGRAM,
            IssueCode.BINARIES_DISAGREE,
            IssueCode.REQUIREMENT_NOT_MET,
            IssueCode.REGISTRY_UNAVAILABLE,
            IssueCode.REGISTRY_VALUE_UNUSABLE,
            // Of WSL: goroot-wsl.
            IssueCode.OF_THE_OTHER_SIDE,
            IssueCode.REACHED_THROUGH_INTEROP,
            IssueCode.GO_EXE_ON_PATH,
            IssueCode.PATH_NOT_TRANSLATABLE,
            IssueCode.LOCATOR_FAILED,
            IssueCode.PROVIDER_BROKEN);

    /** What is found all the same, with an issue. */
    private static final Set<IssueCode> DOUBTFUL = EnumSet.of(IssueCode.FOREIGN_PLATFORM, IssueCode.RELEASES_MIXED);

    static Stream<Arguments> everyWayOnTheUsualSystems() {
        return Arrays.stream(Broken.values())
                .flatMap(broken -> Stream.of(
                                OperatingSystem.LINUX,
                                OperatingSystem.MACOS,
                                OperatingSystem.WINDOWS,
                                OperatingSystem.FREEBSD)
                        .filter(broken.systems()::contains)
                        .map(system -> Arguments.of(broken, system)));
    }

    @ParameterizedTest
    @MethodSource("everyWayOnTheUsualSystems")
    void isRefusedWithItsCode(Broken broken, OperatingSystem system) {
        String place = system == OperatingSystem.WINDOWS ? "C:\\tools\\it" : "/tools/it";
        FakeHost host = broken.write(FakeHost.of(system), place);

        switch (broken.shape()) {
            case HOME -> {
                DiscoveryReport report = Discoveries.discoverWith(host.env("GOROOT", place), "environment");
                if (DOUBTFUL.contains(broken.code())) {
                    assertThat(report.toolchains().get(0).issues())
                            .extracting(Issue::code)
                            .containsExactly(broken.code());
                } else {
                    assertThat(report).rejected(place).because(broken.code()).withRemedy();
                    assertThat(report).foundNothing();
                }
            }
            case EXECUTABLE ->
                assertThat(Discoveries.onlyWith(host.build(), "executable-relative")
                                .goExecutable(place)
                                .build()
                                .discover())
                        .rejected(place)
                        .because(broken.code());
            case FOLDER ->
                assertThat(Discoveries.on(host).build().inspect(place))
                        .refused()
                        .because(broken.code());
        }
    }

    @ParameterizedTest
    @EnumSource(IssueCode.class)
    void existsForEveryCodeThatAPlaceIsToBlameFor(IssueCode code) {
        assertThat(Broken.of(code).isEmpty()).isEqualTo(NOT_OF_PLACES.contains(code));
        assertThat(Broken.of(code)).allMatch(broken -> broken.code() == code);
    }

    @Test
    void neverHidesWhatIsSound() {
        for (Broken broken : Broken.values()) {
            FakeHost host = FakeHost.linux().env("GOROOT", "/tools/it").go("go1.22.5", "/usr/local/go");
            broken.write(host, "/tools/it");

            assertThat(Discoveries.discover(host)).foundToolchainAt("/usr/local/go");
        }
    }
}
