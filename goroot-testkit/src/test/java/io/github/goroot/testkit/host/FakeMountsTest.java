package io.github.goroot.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FakeMount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mount table, and WSL, of which it is a part. */
class FakeMountsTest {

    private static String read(FakeHost host, String path) throws IOException {
        return new String(host.build().files().read(host.path(path), 0, 10_000), StandardCharsets.UTF_8);
    }

    private static boolean exists(FakeHost host, String path) throws IOException {
        Host built = host.build();
        return !built.files().status(host.path(path)).isAbsent();
    }

    @Test
    void areFilesOfProc() throws IOException {
        FakeHost host = FakeHost.linux()
                .mount(FakeMount.of("/dev/sda1", "/", "ext4").options("rw,errors=remount-ro"))
                .mount(FakeMount.of("/dev/sda1", "/mnt/my go", "ext4").root("/srv/go"));

        assertThat(read(host, "/proc/self/mountinfo")).isEqualTo("""
                        20 1 0:20 / / rw,relatime - ext4 /dev/sda1 rw,errors=remount-ro
                        21 1 0:21 /srv/go /mnt/my\\040go rw,relatime - ext4 /dev/sda1 rw
                        """);
        assertThat(read(host, "/proc/mounts"))
                .isEqualTo("/dev/sda1 / ext4 rw,errors=remount-ro 0 0\n/dev/sda1 /mnt/my\\040go ext4 rw 0 0\n");
    }

    @Test
    void areNotThereUnlessSomethingIsSaidOfThem() throws IOException {
        assertThat(exists(FakeHost.linux(), "/proc")).isFalse();
    }

    @Test
    void ofWsl1AreDrvfs() throws IOException {
        FakeHost host = FakeHost.wsl1();

        assertThat(read(host, "/proc/mounts")).isEqualTo("""
                        rootfs / wslfs rw,noatime 0 0
                        C: /mnt/c drvfs rw,noatime,uid=1000,gid=1000,case=off 0 0
                        """);
        assertThat(read(host, "/proc/sys/kernel/osrelease")).contains("Microsoft");
        assertThat(read(host, "/proc/version")).startsWith("Linux version 4.4.0-22621-Microsoft ");
    }

    @Test
    void ofWsl2Are9p() throws IOException {
        FakeHost host = FakeHost.wsl2();

        assertThat(read(host, "/proc/self/mountinfo"))
                .contains(" / /mnt/c rw,relatime - 9p C:\\134 rw,noatime,aname=drvfs;path=C:\\;uid=1000;");
        assertThat(read(host, "/proc/sys/kernel/osrelease"))
                .contains("microsoft-standard-WSL2")
                .doesNotContain("Microsoft");
    }

    @Test
    void andAllOtherEvidenceOfWslCanBeTakenAway() throws IOException {
        for (Supplier<FakeHost> wsl : List.<Supplier<FakeHost>>of(FakeHost::wsl1, FakeHost::wsl2)) {
            FakeHost host = wsl.get();
            assertThat(host.variable("WSL_DISTRO_NAME")).contains("Ubuntu");
            assertThat(exists(host, host.variable("WSL_INTEROP").orElseThrow())).isTrue();

            host.remove("/proc/sys")
                    .remove("/run/WSL")
                    .remove("/etc/wsl.conf")
                    .file("/proc/version", "Linux version 6.1.0\n")
                    .unmount("/mnt/c")
                    .withoutEnv("WSL_DISTRO_NAME")
                    .withoutEnv("WSL_INTEROP");

            assertThat(exists(host, "/proc/sys/fs/binfmt_misc/WSLInterop")).isFalse();
            assertThat(exists(host, "/run/WSL")).isFalse();
            assertThat(exists(host, "/etc/wsl.conf")).isFalse();
            assertThat(read(host, "/proc/mounts")).doesNotContain("/mnt/c");
            assertThat(host.build().environment().get("WSL_INTEROP")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\wsl.localhost\\Ubuntu\\", "\\\\wsl$\\Ubuntu\\"})
    void seenFromWindowsAreShares(String root) throws IOException {
        FakeHost host = FakeHost.windows(root).go("go1.22.5", root + "usr\\local\\go");

        assertThat(exists(host, root + "usr\\local\\go\\VERSION")).isTrue();
        assertThat(exists(host, "\\\\wsl.localhost\\Debian\\usr")).isFalse();
    }
}
