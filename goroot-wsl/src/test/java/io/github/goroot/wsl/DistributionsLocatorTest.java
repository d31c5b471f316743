package io.github.goroot.wsl;

import static io.github.goroot.wsl.FromWindows.discover;
import static io.github.goroot.wsl.FromWindows.nested;
import static io.github.goroot.wsl.FromWindows.on;
import static io.github.goroot.wsl.FromWindows.outcomes;
import static io.github.goroot.wsl.FromWindows.toolchains;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.NestedReport;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.FakeDistribution;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DistributionsLocatorTest {

    private static final String WSL_EXE = "C:\\Windows\\System32\\wsl.exe";

    private static FakeHost ubuntu() {
        return FakeHost.linux()
                .file("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\nme:x:1000:1000:,,,:/home/me:/bin/bash\n")
                .directory("/home/me")
                .go("go1.22.5", "/usr/local/go");
    }

    /** Three distributions, one with a space in its name, and a Go of Windows itself. */
    private static FakeHost windows() {
        return FakeHost.windows()
                .go("go1.23.1", "C:\\Program Files\\Go")
                .distribution(
                        FakeDistribution.of("Ubuntu", ubuntu()).asDefault().defaultUser(1000))
                .distribution(FakeDistribution.of("My Debian", FakeHost.linux().go("go1.19.8", "/usr/lib/go-1.19")))
                .distribution(FakeDistribution.of("Älter", FakeHost.linux().go("go1.15.15", "/usr/local/go"))
                        .wsl1());
    }

    @Test
    void touchesNoDistributionUnasked() {
        Counting counting = Counting.on(windows().build());

        DiscoveryReport report = discover(counting.host());

        assertThat(outcomes(report)).containsExactly("Ubuntu left-out", "My Debian left-out", "Älter left-out");
        assertThat(counting.files().log())
                .noneMatch(operation -> operation.path().toString().contains("wsl"));
        assertThat(nested(report, "My Debian").reason())
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("\"My Debian\"", "would start it", "Name it to search it"));
        assertThat(toolchains(report)).containsExactly("fake:windows go1.23.1 C:\\Program Files\\Go");
    }

    @Test
    void searchesTheOneThatTheCallerNames() {
        Counting counting = Counting.on(windows().build());

        DiscoveryReport report = discover(counting.host(), "My Debian");

        assertThat(outcomes(report)).containsExactly("Ubuntu left-out", "My Debian searched", "Älter left-out");
        assertThat(toolchains(report))
                .containsExactly(
                        "fake:windows go1.23.1 C:\\Program Files\\Go", "wsl:My Debian go1.19.8 /usr/lib/go-1.19");
        assertThat(counting.files().log())
                .noneMatch(operation -> operation.path().toString().contains("Ubuntu")
                        || operation.path().toString().contains("lter"));
        GoToolchain found = on(report, "My Debian");
        assertThat(found.runsOnHost()).isTrue();
        assertThat(found.wsl()).hasValueSatisfying(place -> {
            assertThat(place.distribution()).contains("My Debian");
            assertThat(place.version()).isEqualTo(OptionalInt.of(2));
            assertThat(place.linuxPath()).contains("/usr/lib/go-1.19");
            assertThat(place.windowsPath()).contains("\\\\wsl.localhost\\My Debian\\usr\\lib\\go-1.19");
        });
    }

    @Test
    void searchesAllThatHoldASystemOfAUserIfAllAreNamed() {
        FakeHost host = windows().distribution(FakeDistribution.of("docker-desktop", FakeHost.linux()));

        DiscoveryReport report = discover(host.build(), "*");

        assertThat(outcomes(report))
                .containsExactly("Ubuntu searched", "My Debian searched", "docker-desktop left-out", "Älter searched");
        assertThat(nested(report, "docker-desktop").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Docker Desktop"));
        assertThat(on(report, "Älter").wsl().orElseThrow().version()).isEqualTo(OptionalInt.of(1));
        assertThat(discover(host.build(), "docker-desktop").nested())
                .anyMatch(nested -> nested.outcome() == NestedReport.Outcome.SEARCHED);
    }

    @Test
    void saysThatANamedOneIsNotThere() {
        DiscoveryReport report = discover(windows().build(), "Ubunto");

        assertThat(nested(report, "Ubunto").outcome()).isEqualTo(NestedReport.Outcome.FAILED);
        assertThat(nested(report, "Ubunto").reason())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("wsl:Ubunto", "\"Ubuntu\", \"My Debian\", \"Älter\""));
    }

    @Test
    void followsLinksAsLinuxDoes() {
        FakeHost linux = FakeHost.linux()
                .go("go1.22.5", "/usr/share/go-1.22")
                .link("/usr/lib/go-1.22", "../share/go-1.22")
                .link("/usr/lib/go", "/usr/lib/go-1.22")
                .link("/usr/bin/go", "../lib/go/bin/go");
        FakeHost host = FakeHost.windows().distribution(FakeDistribution.of("Debian", linux));

        GoToolchain found = on(discover(host.build(), "Debian"), "Debian");

        assertThat(found.realHome()).hasToString("/usr/share/go-1.22");
        assertThat(found.stableHome())
                .hasValueSatisfying(path -> assertThat(path).hasToString("/usr/lib/go"));
        assertThat(found.provenances())
                .anyMatch(provenance -> provenance.locator().equals("path"));
    }

    @Test
    void endsWithLinksThatLeadBackToThemselves() {
        FakeHost linux = FakeHost.linux()
                .link("/usr/local/go", "/usr/local/gone")
                .link("/usr/local/gone", "go")
                .go("go1.19.8", "/usr/lib/go-1.19");
        FakeHost host = FakeHost.windows().distribution(FakeDistribution.of("Debian", linux));

        DiscoveryReport report = discover(host.build(), "Debian");

        assertThat(on(report, "Debian").home()).hasToString("/usr/lib/go-1.19");
    }

    @Test
    void saysThatLinksAreUnreadableWithoutThePort() {
        FakeHost linux = FakeHost.linux().go("go1.22.5", "/opt/go").link("/usr/local/go", "/opt/go");
        FakeHost host = FakeHost.windows()
                .distribution(FakeDistribution.of("Debian", linux))
                .withoutReparsePoints();

        DiscoveryReport report = discover(host.build(), "Debian");

        assertThat(report.issues())
                .anyMatch(issue -> issue.message().contains("links unreadable")
                        && issue.message().contains("nothing that reads reparse points"));
    }

    @Test
    void readsTheVariablesOfTheDefaultUser() {
        FakeHost linux = ubuntu().go("go1.21.13", "/home/me/go1.21")
                .file("/home/me/.profile", "# mine\nexport GOROOT=\"$HOME/go1.21\" # the one\n")
                .file("/etc/environment", "PATH=\"/usr/bin:/opt/tools/bin\"\n")
                .go("go1.20.14", "/opt/tools");
        FakeHost host = FakeHost.windows()
                .distribution(FakeDistribution.of("Ubuntu", linux).defaultUser(1000));

        DiscoveryReport report = discover(host.build(), "Ubuntu");

        assertThat(toolchains(report))
                .containsExactly(
                        "wsl:Ubuntu go1.21.13 /home/me/go1.21",
                        "wsl:Ubuntu go1.20.14 /opt/tools",
                        "wsl:Ubuntu go1.22.5 /usr/local/go");
    }

    @Test
    void takesTheUserThatTheDistributionItselfWishes() {
        FakeHost linux =
                ubuntu().file("/etc/wsl.conf", "[user]\ndefault = me\n").go("go1.21.13", "/home/me/sdk/go1.21.13");
        FakeHost host = FakeHost.windows().distribution(FakeDistribution.of("Ubuntu", linux));

        assertThat(toolchains(discover(host.build(), "Ubuntu")))
                .contains("wsl:Ubuntu go1.21.13 /home/me/sdk/go1.21.13");
    }

    @Test
    void doesNotCrossBack() {
        FakeHost linux =
                FakeHost.wsl2().go("go1.22.5", "/mnt/c/Program Files/Go").go("go1.19.8", "/usr/local/go");
        FakeHost host = FakeHost.windows().distribution(FakeDistribution.of("Ubuntu", linux));

        DiscoveryReport report = FromWindows.search(host.build(), "Ubuntu")
                .addLocator(new WindowsSideLocator())
                .addLocator(new WindowsUsersLocator())
                .build()
                .discover();

        assertThat(toolchains(report)).containsExactly("wsl:Ubuntu go1.19.8 /usr/local/go");
    }

    @Test
    void givesUpOnAShareThatHangsAndOnNothingElse() {
        try (FaultyFiles faults = FaultyFiles.on(windows().build())
                .hangingBelow("\\\\wsl.localhost\\Ubuntu\\")
                .jumpingBy(Duration.ofSeconds(6))) {
            DiscoveryReport report = discover(faults.host(), "*");

            assertThat(outcomes(report)).containsExactly("Ubuntu failed", "My Debian searched", "Älter searched");
            assertThat(nested(report, "Ubuntu").reason())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("did not answer"));
            assertThat(toolchains(report))
                    .containsExactly(
                            "fake:windows go1.23.1 C:\\Program Files\\Go",
                            "wsl:My Debian go1.19.8 /usr/lib/go-1.19",
                            "wsl:Älter go1.15.15 /usr/local/go");
            assertThat(report.ending()).isEqualTo(DiscoveryReport.Ending.COMPLETE);
        }
    }

    @Test
    void keepsWhatWasFoundBeforeAShareHung() {
        FakeHost linux = FakeHost.linux().go("go1.22.5", "/usr/local/go").directory("/snap");
        Host host = FakeHost.windows()
                .distribution(FakeDistribution.of("Ubuntu", linux))
                .build();
        try (FaultyFiles faults = FaultyFiles.on(host)
                .hangingBelow("\\\\wsl.localhost\\Ubuntu\\root\\.asdf")
                .jumpingBy(Duration.ofSeconds(16))) {
            DiscoveryReport report = discover(faults.host(), "Ubuntu");

            assertThat(outcomes(report)).containsExactly("Ubuntu searched");
            assertThat(nested(report, "Ubuntu").report().orElseThrow().issues())
                    .anyMatch(issue -> issue.code().name().equals("NOT_ANSWERING"));
        }
    }

    @Test
    void leavesOutWhatIsNotReady() {
        FakeHost host = FakeHost.windows()
                .distribution(FakeDistribution.of("New", FakeHost.linux()).state(3))
                .distribution(FakeDistribution.of("Old", FakeHost.linux()).state(4))
                .distribution(FakeDistribution.of("Odd", FakeHost.linux()).state(17));

        Counting counting = Counting.on(host.build());
        DiscoveryReport report = discover(counting.host(), "New", "Old", "Odd");

        assertThat(outcomes(report)).containsExactly("New left-out", "Odd left-out", "Old left-out");
        assertThat(nested(report, "New").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("is being installed"));
        assertThat(counting.files().log())
                .noneMatch(operation -> operation.path().toString().contains("wsl"));
    }

    @Test
    void doesNotTouchTheShareOfOneWhoseFolderIsGone() {
        Counting counting = Counting.on(FakeHost.windows()
                .distribution(FakeDistribution.of("Gone", FakeHost.linux())
                        .basePath("\\\\?\\D:\\wsl\\gone")
                        .vanished())
                .build());

        DiscoveryReport report = discover(counting.host(), "Gone");

        assertThat(nested(report, "Gone").outcome()).isEqualTo(NestedReport.Outcome.FAILED);
        assertThat(nested(report, "Gone").reason())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("D:\\wsl\\gone", "wsl --unregister \"Gone\""));
        assertThat(counting.files().log())
                .noneMatch(operation -> operation.path().toString().contains("localhost"));
    }

    @Test
    void triesTheOlderNameOfTheShare() {
        FakeHost host = FakeHost.windows()
                .distribution(FakeDistribution.of("Ubuntu", ubuntu()).onlyByOldName());

        GoToolchain found = on(discover(host.build(), "Ubuntu"), "Ubuntu");

        assertThat(found.wsl().orElseThrow().windowsPath()).contains("\\\\wsl$\\Ubuntu\\usr\\local\\go");
    }

    @Test
    void leavesOutNamesThatNoPathCanHold() {
        List<String> names = List.of("..\\..\\C$", "a/b", "a:b", "*", "dot.", "line\nbreak");
        FakeHost host = FakeHost.windows();
        names.forEach(name -> host.distribution(FakeDistribution.of(name, FakeHost.linux())));
        Counting counting = Counting.on(host.build());

        DiscoveryReport report = discover(counting.host(), names.toArray(String[]::new));

        assertThat(report.nested())
                .hasSize(names.size())
                .allMatch(nested -> nested.outcome() == NestedReport.Outcome.LEFT_OUT);
        assertThat(counting.files().log())
                .noneMatch(operation -> operation.path().toString().contains("wsl"));
    }

    @Test
    void tellsTheSameWindowsFolderOnce() {
        FakeHost linux = FakeHost.wsl2()
                .go("go1.23.1", "/mnt/c/program files/go")
                .link("/usr/local/go", "/mnt/c/program files/go");
        FakeHost host = FakeHost.windows()
                .go("go1.23.1", "C:\\Program Files\\Go")
                .distribution(FakeDistribution.of("Ubuntu", linux));

        DiscoveryReport report = discover(host.build(), "Ubuntu");

        assertThat(toolchains(report)).containsExactly("fake:windows go1.23.1 C:\\Program Files\\Go");
        GoToolchain both = report.toolchains().get(0);
        assertThat(both.wsl().orElseThrow().distribution()).contains("Ubuntu");
        assertThat(both.provenances()).hasSizeGreaterThan(1);
    }

    @Test
    void tellsOnceWhatWindowsReachesThroughTheShareByItself() {
        FakeHost host = FakeHost.windows()
                .env("GOROOT", "\\\\wsl$\\Ubuntu\\usr\\local\\go")
                .distribution(FakeDistribution.of("Ubuntu", ubuntu()));

        DiscoveryReport report = discover(host.build(), "Ubuntu");

        assertThat(report.toolchains()).hasSize(1);
        assertThat(report.toolchains().get(0).home()).hasToString("\\\\wsl$\\Ubuntu\\usr\\local\\go");
    }

    @Test
    void asksWslWhichRunWhereCommandsAreAllowed() {
        byte[] wide = "Ubuntu\r\nÄlter\r\n".getBytes(StandardCharsets.UTF_16LE);
        FakeHost host =
                windows().command(WSL_EXE, "--list", "--running", "--quiet").prints(wide);

        DiscoveryReport report = discover(host.build());

        assertThat(outcomes(report)).containsExactly("Ubuntu searched", "My Debian left-out", "Älter searched");
        assertThat(nested(report, "My Debian").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("does not run"));
    }

    @Test
    void understandsWslInUtf8Too() {
        FakeHost host =
                windows().command(WSL_EXE, "--list", "--running", "--quiet").prints("\uFEFFÄlter\n");

        assertThat(outcomes(discover(host.build())))
                .containsExactly("Ubuntu left-out", "My Debian left-out", "Älter searched");
    }

    @Test
    void takesTheFailureOfWslForNoneRunning() {
        FakeHost host = windows()
                .command(WSL_EXE, "--list", "--running", "--quiet")
                .exits(-1, "There are no running distributions.");

        assertThat(discover(host.build()).nested())
                .allMatch(nested -> nested.outcome() == NestedReport.Outcome.LEFT_OUT);
    }

    @Test
    void notesThatWslCannotBeStarted() {
        FakeHost host = windows()
                .command(WSL_EXE, "--list", "--running", "--quiet")
                .fails(new IOException("CreateProcess error=2"));

        DiscoveryReport report = discover(host.build());

        assertThat(report.issues()).anyMatch(issue -> issue.message().contains("CreateProcess error=2"));
        assertThat(nested(report, "Ubuntu").outcome()).isEqualTo(NestedReport.Outcome.LEFT_OUT);
    }

    @Test
    void findsNothingToRunHereInADistributionThatNobodyNamed() {
        FakeHost host = FakeHost.windows()
                .distribution(FakeDistribution.of("Ubuntu", ubuntu()))
                .command(WSL_EXE, "--list", "--running", "--quiet")
                .prints("Ubuntu\n");
        GoRequirement any = GoRequirement.parse("any");

        assertThat(FromWindows.search(host.build()).build().find(any)).isEmpty();
        assertThat(FromWindows.search(host.build()).build().find(any.preferNewest()))
                .isEmpty();
        assertThat(FromWindows.search(host.build(), "Ubuntu").build().find(any))
                .hasValueSatisfying(found -> assertThat(found.homeText()).isEqualTo("/usr/local/go"));
    }

    @Test
    void entersNothingOnceTheAnswerIsKnown() {
        Counting counting = Counting.on(windows().build());

        FromWindows.search(counting.host(), "Ubuntu").build().find(GoRequirement.parse("1.23"));

        assertThat(counting.files().log())
                .noneMatch(operation -> operation.path().toString().contains("wsl"));
    }

    @Test
    void doesNotSearchWhatTheCallerNamedOnWindows() {
        DiscoveryReport report = FromWindows.search(windows().build(), "Ubuntu")
                .explicitPath("/usr/local/go")
                .build()
                .discover();

        assertThat(nested(report, "Ubuntu")
                        .report()
                        .orElseThrow()
                        .locator("explicit")
                        .orElseThrow()
                        .outcome())
                .isInstanceOf(LocatorOutcome.NotApplicable.class);
    }

    @Test
    void hasNothingToDoOnLinux() {
        Counting counting = Counting.on(FakeHost.linux().build());

        DiscoveryReport report = discover(counting.host());

        assertThat(report.nested()).isEmpty();
        assertThat(report.locator(DistributionsLocator.ID).orElseThrow().outcome())
                .isEqualTo(new LocatorOutcome.NotApplicable("Windows only"));
    }

    @Test
    void takesOneRegistryReadWhereThereIsNoWsl() {
        Counting counting = Counting.on(FakeHost.windows().registry(keys -> {}).build());

        discover(counting.host());

        assertThat(counting.registry().orElseThrow().operations()).isEqualTo(1);
    }
}
