package io.github.goroot.testkit.inspection;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.ForwardingFiles;
import io.github.goroot.testkit.GoInstallation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VERSION is read in all the forms that releases, packagers and checkouts give it. */
class VersionFormsTest {

    private static final String HOME = "/usr/local/go";

    private static Inspection inspectWithVersionFile(String content) {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.22.5").with("VERSION", content).into(host, HOME);
        return Discoveries.on(host).build().inspect(HOME);
    }

    record Form(String content, String version, Optional<String> releaseTime) {

        static Form of(String content, String version) {
            return new Form(content, version, Optional.empty());
        }

        static Form of(String content, String version, String releaseTime) {
            return new Form(content, version, Optional.of(releaseTime));
        }
    }

    static List<Form> forms() {
        return List.of(
                Form.of("go1.20.6", "go1.20.6"),
                Form.of("go1.9", "go1.9"),
                Form.of("go1.20.6\n", "go1.20.6"),
                Form.of("go1.20.6  \t", "go1.20.6"),
                Form.of("  go1.20.6", "go1.20.6"),
                Form.of("go1.22.1\ntime 2024-02-29T18:18:48Z\n", "go1.22.1", "2024-02-29T18:18:48Z"),
                Form.of("go1.22.1\r\ntime 2024-02-29T18:18:48Z\r\n", "go1.22.1", "2024-02-29T18:18:48Z"),
                Form.of("go1.22.1 \n\n\ntime 2024-02-29T18:18:48Z \n\n", "go1.22.1", "2024-02-29T18:18:48Z"),
                Form.of("go1.22.1\ntime yesterday\n", "go1.22.1"),
                Form.of("go1.22.1\ntime\n", "go1.22.1"),
                Form.of("go1.22.1\ncolour blue\ntime 2024-02-29T18:18:48Z", "go1.22.1", "2024-02-29T18:18:48Z"),
                Form.of("go1.21rc4\ntime 2023-08-02T12:00:00Z\n", "go1.21rc4", "2023-08-02T12:00:00Z"),
                Form.of("go1.18beta1", "go1.18beta1"),
                Form.of("go1.22.1-devel-cf", "go1.22.1-devel-cf"),
                Form.of("go1.22.1-bigcorp", "go1.22.1-bigcorp"),
                Form.of("go1.22.1 (Red Hat 1.22.1-1.el9)", "go1.22.1 (Red Hat 1.22.1-1.el9)"),
                Form.of("go1.22.1 X:boringcrypto", "go1.22.1 X:boringcrypto"),
                Form.of("go1.26.0-X:jsonv2", "go1.26.0-X:jsonv2"),
                Form.of("go1.25-devel_33aff0e5 Tue Jan 7", "go1.25-devel_33aff0e5 Tue Jan 7"),
                Form.of(
                        "devel go1.21-abcdef Tue Jan 7 10:00:00 2023 +0000",
                        "devel go1.21-abcdef Tue Jan 7 10:00:00 2023 +0000"),
                Form.of("devel +abcdef Tue Jan 7", "devel +abcdef Tue Jan 7"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isReadInEveryForm(Form form) {
        Inspection inspection = inspectWithVersionFile(form.content());

        assertThat(inspection)
                .foundToolchainAt(HOME)
                .withVersion(form.version())
                .withoutIssues();
        assertThat(inspection.toolchain().flatMap(GoToolchain::releaseTime))
                .isEqualTo(form.releaseTime().map(Instant::parse));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.22.1",
                "Go1.22.1",
                "go",
                "gccgo-go1.22.1",
                "\ngo1.22.1",
                "\uFEFFgo1.22.1",
                "go1.22.1\u0000",
                "\u007fELF\u0002\u0001\u0001\u0000",
                "<html><head><title>404</title>"
            })
    void isRefusedWhenItTellsNoVersion(String content) {
        assertThat(inspectWithVersionFile(content))
                .refused()
                .because(IssueCode.VERSION_INVALID)
                .saying(HOME + "/VERSION")
                .withRemedy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\r\n"})
    void isAsGoodAsNoneWhenItIsEmpty(String content) {
        assertThat(inspectWithVersionFile(content))
                .foundToolchainAt(HOME)
                .withVersion("go1.22.5")
                .withIssue(IssueCode.VERSION_MISSING);
    }

    @Test
    void isQuotedWithoutItsControlCharactersAndShortened() {
        String message = inspectWithVersionFile("\u001b[31mred\u0007" + "x".repeat(1000) + "\n")
                .refusal()
                .orElseThrow()
                .message();

        assertThat(message).doesNotContain("\u001b", "\u0007").contains("red").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "devel go1.23-abcdef Tue Jan 7 10:00:00 2024 +0000",
                "go1.25-devel_33aff0e5 Tue Jan 7 10:00:00 2025 +0000"
            })
    void isReplacedByWhatTheBuildOfACheckoutFoundOut(String version) {
        FakeHost host = FakeHost.linux();
        GoInstallation.of(version).into(host, HOME);

        assertThat(Discoveries.on(host).build().inspect(HOME))
                .foundToolchainAt(HOME)
                .withVersion(version);
    }

    @Test
    void winsOverWhatTheBuildFoundOut() {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.22.5")
                .with("VERSION.cache", "devel go1.23-abcdef")
                .into(host, HOME);

        assertThat(Discoveries.on(host).build().inspect(HOME))
                .foundToolchainAt(HOME)
                .withVersion("go1.22.5");
    }

    @Test
    void isReadToASmallLimitHoweverBigItIs() {
        Counting counting = withGigabyteOfVersion("x".repeat(1 << 20));

        assertThat(Discoveries.on(counting.host()).build().inspect(HOME))
                .refused()
                .because(IssueCode.VERSION_INVALID)
                .saying(HOME + "/VERSION");
        assertThat(counting.files().bytesRead()).isLessThan(64 * 1024);
    }

    @Test
    void isReadInABigFileIfItsFirstLineIsAVersion() {
        Counting counting = withGigabyteOfVersion("go1.22.5\n" + "\0".repeat(1 << 20));

        assertThat(Discoveries.on(counting.host()).build().inspect(HOME))
                .foundToolchainAt(HOME)
                .withVersion("go1.22.5");
        assertThat(counting.files().bytesRead()).isLessThan(64 * 1024);
    }

    private static Counting withGigabyteOfVersion(String beginning) {
        Host host = FakeHost.linux().go("go1.22.5", HOME).build();
        byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
        return CountingFiles.on(host.toBuilder()
                .files(new ForwardingFiles(host.files()) {
                    @Override
                    public FileStatus status(Path path) throws IOException {
                        FileStatus status = super.status(path);
                        return isVersion(path)
                                ? new FileStatus(FileStatus.Kind.FILE, false, 1L << 30, status.modified())
                                : status;
                    }

                    @Override
                    public byte[] read(Path file, long position, int length) throws IOException {
                        return isVersion(file) ? Arrays.copyOf(bytes, length) : super.read(file, position, length);
                    }
                })
                .build());
    }

    private static boolean isVersion(Path path) {
        return path.endsWith("VERSION");
    }
}
