package io.github.goroot.testkit.chain;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;

/** Locators of other libraries are found through their services, and a broken one is an entry in the report. */
class BrokenProviderTest {

    private static final String PACKAGE = "io.github.goroot.testkit.chain.";
    private static final String SOUND = PACKAGE + "ServedLocators$Sound";
    private static final String FAILING = PACKAGE + "ServedLocators$Failing";

    private static DiscoveryReport discoverWith(String... services) {
        return GoToolchains.builder()
                .host(FakeHost.linux()
                        .go("go1.22.5", "/usr/local/go")
                        .go("go1.21.0", "/served/go")
                        .build())
                .classLoaders(new ServiceClassLoader(GoToolchainLocator.class, String.join("\n", services)))
                .build()
                .discover();
    }

    @Test
    void aSoundOneTakesPart() {
        DiscoveryReport report = discoverWith(SOUND);

        assertThat(report).foundToolchainAt("/served/go").detectedBy("served");
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void aMissingClassHidesNeitherTheOtherProvidersNorTheBuiltInLocators() {
        DiscoveryReport report = discoverWith("com.example.Missing", SOUND);

        assertThat(report).foundExactly("/usr/local/go", "/served/go");
        assertThat(report)
                .locator("provider")
                .failed()
                .because(IssueCode.PROVIDER_BROKEN)
                .withSeverity(Severity.WARNING)
                .saying("com.example.Missing")
                .withRemedy();
    }

    @Test
    void aConstructorThatThrowsIsReportedWithItsReason() {
        DiscoveryReport report = discoverWith(FAILING, SOUND);

        assertThat(report).foundExactly("/usr/local/go", "/served/go");
        assertThat(report)
                .locator("provider")
                .failed()
                .because(IssueCode.PROVIDER_BROKEN)
                .saying(FAILING, "not in the mood")
                .withRemedy();
    }

    @Test
    void aClassThatIsNoLocatorIsReported() {
        assertThat(discoverWith(PACKAGE + "ServedLocators", SOUND))
                .foundExactly("/usr/local/go", "/served/go")
                .locator("provider")
                .failed()
                .saying("ServedLocators");
    }

    @Test
    void eachOfSeveralIsAnEntryOfItsOwn() {
        DiscoveryReport report = discoverWith("com.example.Missing", FAILING, "com.example.Gone", SOUND);

        assertThat(report).foundExactly("/usr/local/go", "/served/go");
        assertThat(report).locator("provider").failed().saying("com.example.Missing");
        assertThat(report).locator("provider-2").failed().saying(FAILING);
        assertThat(report).locator("provider-3").failed().saying("com.example.Gone");
    }

    @Test
    void aFileThatIsNoListOfClassesIsReported() {
        assertThat(discoverWith("this is not a class name"))
                .foundExactly("/usr/local/go")
                .locator("provider")
                .failed()
                .because(IssueCode.PROVIDER_BROKEN);
    }

    @Test
    void theSameClassFromTwoLoadersCountsOnce() {
        ServiceClassLoader loader = new ServiceClassLoader(GoToolchainLocator.class, SOUND);

        DiscoveryReport report = GoToolchains.builder()
                .host(FakeHost.linux().go("go1.21.0", "/served/go").build())
                .classLoaders(loader, loader)
                .build()
                .discover();

        assertThat(report).foundToolchainAt("/served/go").detectedBy("served");
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void theLoaderOfTheThreadIsNotAsked() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ServiceClassLoader(GoToolchainLocator.class, SOUND));
        try {
            DiscoveryReport report = GoToolchains.builder()
                    .host(FakeHost.linux().build())
                    .build()
                    .discover();

            assertThat(report.locator("served")).isEmpty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
