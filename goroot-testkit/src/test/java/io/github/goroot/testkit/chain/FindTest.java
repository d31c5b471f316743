package io.github.goroot.testkit.chain;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.goroot.GoToolchains;
import io.github.goroot.NoGoToolchainException;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.StubLocator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** find gives the first toolchain of the chain that satisfies, looks no further, and require says why there is none. */
class FindTest {

    private static FakeHost host() {
        return FakeHost.linux()
                .home("/home/me")
                .go("go1.21.0", "/opt/go")
                .env("GOROOT", "/opt/go")
                .go("go1.20.6", "/home/me/sdk/go1.20.6")
                .go("go1.22.5", "/home/me/sdk/go1.22.5")
                .go("go1.23rc1", "/home/me/sdk/go1.23rc1")
                .go("go1.22.5", "/usr/local/go")
                .go("go1.22.10", "/usr/lib/go");
    }

    private static Optional<String> find(FakeHost host, GoRequirement requirement) {
        return Discoveries.on(host)
                .build()
                .find(requirement)
                .map(toolchain -> toolchain.home().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "any, /opt/go",
        "1.21, /opt/go",
        "1.22, /home/me/sdk/go1.22.5",
        "go1.22.5, /home/me/sdk/go1.22.5",
        "go1.22.10, /usr/lib/go",
        ">=1.20, /opt/go",
        ">=1.22, /home/me/sdk/go1.22.5",
        ">=1.22.6, /usr/lib/go",
        "go1.23rc1, /home/me/sdk/go1.23rc1"
    })
    void givesTheFirstThatSatisfies(String requirement, String home) {
        assertThat(find(host(), GoRequirement.parse(requirement))).contains(home);
    }

    @ParameterizedTest
    @CsvSource({
        "any, /home/me/sdk/go1.23rc1",
        "1.22, /usr/lib/go",
        "1.21, /opt/go",
        "go1.22.5, /home/me/sdk/go1.22.5",
        ">=1.20, /usr/lib/go"
    })
    void givesTheNewestOnRequestAndOfEqualOnesTheFirst(String requirement, String home) {
        assertThat(find(host(), GoRequirement.parse(requirement).preferNewest()))
                .contains(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.19", "1.23", ">=1.23", ">=1.99", "go1.21.1"})
    void givesNothingWhereNothingSatisfies(String requirement) {
        assertThat(find(host(), GoRequirement.parse(requirement))).isEmpty();
    }

    @Test
    void looksNoFurtherThanTheAnswer() {
        Counting counting = CountingFiles.on(host().build());
        GoToolchains toolchains = Discoveries.on(counting.host())
                .addLocator(StubLocator.doing("stub", context -> {
                    throw new AssertionError("Nobody should ask this locator");
                }))
                .build();

        assertThat(toolchains.find(GoRequirement.any())).isPresent();

        assertThat(counting.files().log())
                .allSatisfy(operation -> assertThat(operation.path().toString()).startsWith("/opt/go"));
        assertThat(counting.operations()).isLessThanOrEqualTo(15);
    }

    @Test
    void looksAtTheBestOfALocatorsCandidatesOnly() {
        FakeHost host = host().searchPath("/home/me/sdk/go1.20.6/bin", "/home/me/sdk/go1.22.5/bin");
        Counting counting = CountingFiles.on(host.build());

        Discoveries.on(counting.host()).removeLocator("environment").build().find(GoRequirement.any());

        assertThat(counting.files().operationsBelow(host.path("/home/me/sdk/go1.22.5")))
                .isZero();
    }

    @Test
    void asksEveryLocatorForTheNewest() {
        Counting counting = CountingFiles.on(host().build());

        Discoveries.on(counting.host()).build().find(GoRequirement.any().preferNewest());

        assertThat(counting.files().log())
                .anySatisfy(operation -> assertThat(operation.path()).hasToString("/usr/lib/go/VERSION"));
    }

    @Test
    void givesTheSameAsRequire() throws NoGoToolchainException {
        GoToolchains toolchains = Discoveries.on(host()).build();
        GoRequirement requirement = GoRequirement.parse(">=1.22");

        assertThat(toolchains.require(requirement))
                .isEqualTo(toolchains.find(requirement).orElseThrow());
    }

    @Test
    void saysWhyNothingSatisfies() {
        FakeHost host = host().env("GOROOT", "/gone");
        GoRequirement requirement = GoRequirement.parse(">=1.99");
        GoToolchains toolchains = Discoveries.on(host).build();

        NoGoToolchainException exception =
                catchThrowableOfType(NoGoToolchainException.class, () -> toolchains.require(requirement));

        assertThat(exception.requirement()).isEqualTo(requirement);
        assertThat(exception.report()).rejected("/gone").because(IssueCode.GOROOT_MISSING);
        assertThat(exception)
                .hasMessageContaining("No Go toolchain satisfies \">=1.99\"")
                .hasMessageContaining("/usr/local/go")
                .hasMessageContaining("go1.22.10")
                .hasMessageContaining("REQUIREMENT_NOT_MET")
                .hasMessageContaining("/gone does not exist")
                .hasMessage(exception.report().describe(requirement));
    }

    @Test
    void saysWhereItLookedWhereThereIsNothingAtAll() {
        assertThatThrownBy(() -> Discoveries.on(FakeHost.windows()).build().require(GoRequirement.any()))
                .isInstanceOf(NoGoToolchainException.class)
                .hasMessageContaining("windows/amd64")
                .hasMessageContaining("go on PATH")
                .hasMessageContaining("Unix only");
    }
}
