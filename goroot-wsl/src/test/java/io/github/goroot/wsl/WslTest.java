package io.github.goroot.wsl;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FakeMount;
import io.github.goroot.wsl.Wsl.Interop;
import io.github.goroot.wsl.Wsl.Situation;
import io.github.goroot.wsl.WslEvidence.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WslTest {

    private static final String RELEASE = "/proc/sys/kernel/osrelease";
    private static final String VERSION = "/proc/version";
    private static final String ENTRY = "/proc/sys/fs/binfmt_misc/WSLInterop";

    @Test
    void tellsTheFirstWsl() {
        Wsl wsl = detect(FakeHost.wsl1());

        assertThat(wsl.situation()).isEqualTo(Situation.DISTRIBUTION);
        assertThat(wsl.version()).contains(WslVersion.WSL_1);
        assertThat(wsl.distribution()).contains("Ubuntu");
        assertThat(wsl.interop()).isEqualTo(Interop.ENABLED);
        assertThat(wsl.paths().toWindows("/mnt/c/Go").path()).contains("C:\\Go");
        assertThat(wsl).hasToString("DISTRIBUTION of WSL_1 called Ubuntu");
    }

    @Test
    void tellsTheSecondWsl() {
        Wsl wsl = detect(FakeHost.wsl2());

        assertThat(wsl.situation()).isEqualTo(Situation.DISTRIBUTION);
        assertThat(wsl.version()).contains(WslVersion.WSL_2);
        assertThat(wsl.paths().toLinux("C:\\Go").path()).contains("/mnt/c/Go");
    }

    @Test
    void tellsAnOrdinaryLinuxWithThreeOperations() {
        Counting counting = Counting.on(FakeHost.linux()
                .file(RELEASE, "6.1.0-18-amd64\n")
                .file(VERSION, "Linux version 6.1.0-18-amd64\n")
                .directory("/proc/sys/fs/binfmt_misc")
                .mount(FakeMount.of("/dev/sda1", "/", "ext4"))
                .build());

        Wsl wsl = Wsl.detect(counting.host());

        assertThat(wsl.isInside()).isFalse();
        assertThat(wsl.version()).isEmpty();
        assertThat(wsl.paths().toLinux("C:\\Go").path()).isEmpty();
        assertThat(counting.operations()).isEqualTo(3);
    }

    @Test
    void takesTwelveOperationsInsideAtMost() {
        for (FakeHost host :
                List.of(FakeHost.wsl1(), FakeHost.wsl2(), FakeHost.wsl2().unmount("/mnt/c"), withSharesOfVirtiofs())) {
            Counting counting = Counting.on(host.build());

            assertThat(Wsl.detect(counting.host()).isInside()).isTrue();
            assertThat(counting).stayedWithin(12);
        }
    }

    private static FakeHost withSharesOfVirtiofs() {
        FakeHost host = FakeHost.wsl2().unmount("/mnt/c");
        for (int i = 0; i < 5; i++) {
            String tag = "0d9ab51" + i + "-1111-2222-3333-444455556666";
            host.mount(FakeMount.of(tag, "/mnt/" + (char) ('c' + i), "virtiofs"))
                    .link("/run/wsl/virtiofs/" + tag, (char) ('C' + i) + ":\\");
        }
        return host;
    }

    @Test
    void asksTheLinksOfWslForSharesOfVirtiofs() {
        Wsl wsl = detect(withSharesOfVirtiofs());

        assertThat(wsl.paths().toWindows("/mnt/c/Go").path()).contains("C:\\Go");
        assertThat(wsl.paths().toLinux("D:\\Go").path()).contains("/mnt/d/Go");
    }

    /** As of the summer of 2026 one device of virtiofs holds all shares, each a folder in it that is mounted on its own. */
    @Test
    void asksTheLinksForTheFoldersOfOneDeviceOfVirtiofs() {
        String child = "0d9ab510-1111-2222-3333-444455556666";
        FakeMount device = FakeMount.of("drvfsa", "/run/wsl/virtiofs-mounts/drvfsa", "virtiofs");
        Wsl wsl = detect(FakeHost.wsl2()
                .unmount("/mnt/c")
                .mount(device)
                .mount(FakeMount.of("drvfsa", "/mnt/c", "virtiofs").root("/" + child))
                .mount(FakeMount.of("drvfsa", "/projects", "virtiofs").root("/" + child + "/Users/ann"))
                .link("/run/wsl/virtiofs/" + child, "C:\\"));

        assertThat(wsl.paths().toWindows("/mnt/c/Go").path()).contains("C:\\Go");
        assertThat(wsl.paths().toWindows("/projects/Go").path()).contains("C:\\Users\\ann\\Go");
        assertThat(wsl.paths().toLinux("C:\\Go").path()).contains("/mnt/c/Go");
        assertThat(wsl.paths().toLinux("C:\\Users\\ann\\Go").path()).contains("/projects/Go");
    }

    @Test
    void aTagNeverLeadsOutOfTheFolderOfTags() {
        Wsl wsl = detect(FakeHost.wsl2()
                .mount(FakeMount.of("../../../home/ann", "/mnt/x", "virtiofs"))
                .link("/home/ann", "X:\\"));

        assertThat(wsl.paths().toLinux("X:\\y").path()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OperatingSystem.class,
            names = {"WINDOWS", "MACOS", "FREEBSD"})
    void doesNotLookAtOtherSystems(OperatingSystem system) {
        Counting counting = Counting.on(FakeHost.of(system).build());

        assertThat(Wsl.detect(counting.host()).isInside()).isFalse();
        assertThat(counting.operations()).isZero();
    }

    @Test
    void aKernelOfOnesOwnIsTheSecondWsl() {
        Wsl wsl = detect(FakeHost.wsl2().file(RELEASE, "6.9.3-ann\n").file(VERSION, "Linux version 6.9.3-ann\n"));

        assertThat(wsl.situation()).isEqualTo(Situation.DISTRIBUTION);
        assertThat(wsl.version()).contains(WslVersion.WSL_2);
    }

    @Test
    void theNameOfAKernelDoesNotMakeItTheFirst() {
        Wsl wsl = detect(FakeHost.wsl2().file(RELEASE, "6.9.3-for-Microsoft\n"));

        assertThat(wsl.version()).contains(WslVersion.WSL_2);
    }

    @Test
    void withoutDrivesTheReleaseTells() {
        assertThat(detect(FakeHost.wsl2().unmount("/mnt/c")).version()).contains(WslVersion.WSL_2);
        assertThat(detect(FakeHost.wsl1().unmount("/mnt/c").unmount("/")).version())
                .contains(WslVersion.WSL_1);
    }

    @Test
    void sudoTakesTheVariablesAndNothingElse() {
        Wsl wsl = detect(FakeHost.wsl2().withoutEnv("WSL_DISTRO_NAME").withoutEnv("WSL_INTEROP"));

        assertThat(wsl.situation()).isEqualTo(Situation.DISTRIBUTION);
        assertThat(wsl.distribution()).isEmpty();
        assertThat(wsl.paths().toWindows("/mnt/c/Go").path()).contains("C:\\Go");
        assertThat(wsl.paths().toWindows("/usr").path()).isEmpty();
    }

    @Test
    void variablesAloneAreNoWsl() {
        Wsl wsl = detect(FakeHost.linux()
                .file(RELEASE, "6.1.0-18-amd64\n")
                .env("WSL_DISTRO_NAME", "Ubuntu")
                .env("WSL_INTEROP", "/run/WSL/8_interop"));

        assertThat(wsl.isInside()).isFalse();
        assertThat(speaking(wsl)).containsExactly(Layer.DISTRIBUTION_VARIABLE, Layer.INTEROP_VARIABLE);
    }

    @Test
    void aReleaseAloneIsNoWsl() {
        Wsl wsl = detect(FakeHost.linux()
                .file(RELEASE, "5.15.0-microsoft-standard\n")
                .mount(FakeMount.of("/dev/sda1", "/", "ext4")));

        assertThat(wsl.isInside()).isFalse();
        assertThat(speaking(wsl)).containsExactly(Layer.KERNEL_RELEASE);
    }

    @Test
    void theKernelOfACloudIsNoWsl() {
        assertThat(detect(FakeHost.linux().file(RELEASE, "6.5.0-1021-azure\n")).isInside())
                .isFalse();
    }

    @Test
    void aContainerSeesTheKernelAndIsToldApart() {
        FakeHost container = FakeHost.linux()
                .file(RELEASE, "5.15.153.1-microsoft-standard-WSL2\n")
                .file(VERSION, "Linux version 5.15.153.1-microsoft-standard-WSL2 (root@x)\n")
                .file("/.dockerenv", "")
                .mount(FakeMount.of("overlay", "/", "overlay"))
                .mount(FakeMount.of("C:\\", "/src", "9p").root("/projects").options("rw,aname=drvfs;path=C:\\;uid=0"));

        Wsl wsl = detect(container);

        assertThat(wsl.situation()).isEqualTo(Situation.CONTAINER);
        assertThat(wsl.distribution()).isEmpty();
        assertThat(wsl.paths().toWindows("/src/go.mod").path()).contains("C:\\projects\\go.mod");
        assertThat(wsl.paths().toWindows("/usr").path()).isEmpty();
    }

    @Test
    void anOverlayAsRootIsAContainerUnlessItHasTheSocketsOfWsl() {
        FakeHost host = FakeHost.wsl2().unmount("/").mount(FakeMount.of("overlay", "/", "overlay"));

        assertThat(detect(host).situation()).isEqualTo(Situation.DISTRIBUTION);
        assertThat(detect(host.remove("/run/WSL")).situation()).isEqualTo(Situation.CONTAINER);
        assertThat(detect(FakeHost.wsl2().remove("/run/WSL").env("container", "podman"))
                        .situation())
                .isEqualTo(Situation.CONTAINER);
        assertThat(detect(FakeHost.wsl2().remove("/run/WSL").file("/run/.containerenv", ""))
                        .situation())
                .isEqualTo(Situation.CONTAINER);
    }

    @Test
    void aDistributionMadeOfTheImageOfAContainerIsNone() {
        assertThat(detect(FakeHost.wsl2().file("/.dockerenv", "")).situation()).isEqualTo(Situation.DISTRIBUTION);
    }

    @Test
    void theFileOfAnImageDoesNotCountAgainstVariablesAndEntry() {
        FakeHost made = FakeHost.wsl2().file("/.dockerenv", "").remove("/run/WSL");

        assertThat(detect(made).distribution()).contains("Ubuntu");
        assertThat(detect(made.env("container", "docker")).situation()).isEqualTo(Situation.CONTAINER);
        assertThat(detect(FakeHost.wsl2()
                                .file("/.dockerenv", "")
                                .remove("/run/WSL")
                                .withoutEnv("WSL_INTEROP"))
                        .situation())
                .isEqualTo(Situation.CONTAINER);
    }

    @Test
    void aChrootHasNoMountAsItsRoot() {
        Wsl wsl = detect(FakeHost.wsl2().unmount("/").remove("/run/WSL"));

        assertThat(wsl.situation()).isEqualTo(Situation.CHROOT);
        assertThat(wsl.paths().toWindows("/usr").path()).isEmpty();
        assertThat(wsl.paths().toWindows("/mnt/c/Go").path()).contains("C:\\Go");
    }

    @Test
    void tellsWhetherProgramsOfWindowsCanBeStarted() {
        assertThat(detect(FakeHost.wsl2().file(ENTRY, "disabled\ninterpreter /init\n"))
                        .interop())
                .isEqualTo(Interop.DISABLED);
        assertThat(detect(FakeHost.wsl2().remove(ENTRY)).interop()).isEqualTo(Interop.ABSENT);
        Wsl late = detect(FakeHost.wsl2().remove(ENTRY).file(ENTRY + "-late", "enabled\n"));
        assertThat(late.interop()).isEqualTo(Interop.ENABLED);
        assertThat(late.evidence()).contains(new WslEvidence(Layer.INTEROP_ENTRY, "late: enabled", true));
    }

    @Test
    void givesEachLayerInOrder() {
        Wsl wsl = detect(FakeHost.wsl2());

        assertThat(wsl.evidence()).extracting(WslEvidence::layer).containsExactly(Layer.values());
        assertThat(wsl.evidence())
                .contains(
                        new WslEvidence(Layer.KERNEL_RELEASE, "5.15.153.1-microsoft-standard-WSL2", true),
                        new WslEvidence(Layer.INTEROP_ENTRY, "enabled", true),
                        new WslEvidence(Layer.MOUNTS, "9p", true));
    }

    @Test
    void whatCannotBeReadCountsAsNotBeingThere() {
        Wsl wsl = detect(FakeHost.wsl2()
                .unreadable("/proc/self/mountinfo")
                .unreadable("/proc/mounts")
                .unreadable("/proc/version")
                .unreadable("/etc/wsl.conf"));

        assertThat(wsl.situation()).isEqualTo(Situation.DISTRIBUTION);
        assertThat(wsl.paths().drives()).isEmpty();
    }

    @Test
    void aSandboxMayShowTheOlderTableAlone() {
        Wsl wsl = detect(FakeHost.wsl2()
                .file("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda rw\n")
                .file("/proc/mounts", """
                        rootfs / ext4 rw 0 0
                        C:\\134 /mnt/my\\040c 9p rw,aname=drvfs;path=C:\\;uid=1000;symlinkroot=/mnt/,msize=65536 0 0
                        broken
                        """));

        assertThat(wsl.version()).contains(WslVersion.WSL_2);
        assertThat(wsl.paths().toWindows("/mnt/my c/Go").path()).contains("C:\\Go");
    }

    @Test
    void saysThatNobodyWantedTheDrives() {
        Wsl wsl = detect(FakeHost.wsl2().unmount("/mnt/c").file("/etc/wsl.conf", "[automount]\nenabled=false\n"));

        assertThat(wsl.paths().toLinux("C:\\Go").reason().orElseThrow())
                .isEqualTo(
                        "\"C:\\Go\" is on the drive C:, which is not mounted here. /etc/wsl.conf switches the mounting of"
                                + " drives off. Mount it: mount -t drvfs C: FOLDER.");
    }

    private static List<Layer> speaking(Wsl wsl) {
        return wsl.evidence().stream()
                .filter(WslEvidence::speaksForWsl)
                .map(WslEvidence::layer)
                .distinct()
                .toList();
    }

    private static Wsl detect(FakeHost fake) {
        Host host = fake.build();
        return Wsl.detect(host);
    }
}
