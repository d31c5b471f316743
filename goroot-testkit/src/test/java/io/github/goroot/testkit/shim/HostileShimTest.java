package io.github.goroot.testkit.shim;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultKind;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.layout.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that stands in a file keeps a shim from being answered, or the next entry of PATH from being found. */
class HostileShimTest {

    /** A manager, the folder of its shims, the file of a project that it reads, and how a version is put into it. */
    record Manager(Layout layout, String shims, String file, String pin) {}

    static Stream<Manager> managers() {
        return Stream.of(
                new Manager(Layout.ASDF, "/home/ann/.asdf/shims", ".tool-versions", "golang %s\n"),
                new Manager(Layout.MISE, "/home/ann/.local/share/mise/shims", ".tool-versions", "go %s\n"),
                new Manager(Layout.MISE, "/home/ann/.local/share/mise/shims", "mise.toml", "[tools]\ngo = \"%s\"\n"),
                new Manager(Layout.GOENV_2, "/home/ann/.goenv/shims", ".go-version", "%s\n"),
                new Manager(Layout.PROTO, "/home/ann/.proto/shims", ".prototools", "go = \"%s\"\n"),
                new Manager(Layout.PROTO, "/home/ann/.proto/shims", "go.mod", "go %s\n"));
    }

    private static FakeHost machine(Manager manager) {
        FakeHost host = FakeHost.linux();
        manager.layout().write(host, "go1.22.5");
        return host.go("go1.20.1", "/usr/local/go").searchPath(manager.shims(), "/usr/local/go/bin");
    }

    private static List<String> hostileVersions() {
        return List.of(
                "../../etc",
                "C:\\\\x",
                "a/b",
                ".",
                "..",
                "",
                "\u0000",
                "1.22\u0000.5",
                "\u001b[2J",
                "１.２２",
                "é",
                "'1.22.5'",
                "1.22.5 ' x",
                "%s%n",
                "$(reboot)",
                "*",
                "[",
                "(",
                "\\\\E",
                "1.".repeat(50_000),
                "9".repeat(100_000),
                " ".repeat(100_000),
                "-".repeat(100_000),
                "a".repeat(100_000),
                "~".repeat(1000),
                "|| ".repeat(30_000));
    }

    @ParameterizedTest
    @MethodSource("managers")
    void takesNoTextForMoreThanAVersion(Manager manager) {
        for (String version : hostileVersions()) {
            FakeHost host = machine(manager)
                    .file("/project/" + manager.file(), manager.pin().replace("%s", version));

            DiscoveryReport report =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Discoveries.discoverWith(host, "path"));

            // Whatever is told, it is short, and what comes behind the shim is found.
            assertThat(report.toolchains())
                    .anySatisfy(found -> assertThat(found.home().toString()).isEqualTo("/usr/local/go"))
                    .allSatisfy(found -> assertThat(found.home().toString()).doesNotContain(".."));
            assertThat(Told.of(host, manager.shims() + "/go"))
                    .hasSizeLessThan(2000)
                    .doesNotContain("\u0000", "\u001b");
        }
    }

    @ParameterizedTest
    @MethodSource("managers")
    void readsAHugeFileOnlyInPartAndRefusesIt(Manager manager) {
        Host healthy = machine(manager).file("/project/" + manager.file(), "x").build();
        Huge huge = new Huge(
                healthy.files(),
                healthy.path("/project/" + manager.file()).path().orElseThrow());

        DiscoveryReport report = Discoveries.onlyWith(
                        healthy.toBuilder().files(huge).build(), "path")
                .build()
                .discover();

        assertThat(report)
                .rejected(manager.shims() + "/go")
                .because(IssueCode.UNREADABLE)
                .saying(manager.file(), "larger");
        assertThat(report.toolchains())
                .anySatisfy(found -> assertThat(found.home().toString()).isEqualTo("/usr/local/go"));
        assertThat(huge.most).isLessThan(2 * 1024 * 1024);
    }

    @ParameterizedTest
    @MethodSource("managers")
    void namesTheFileThatCannotBeReadAndFindsTheNextEntry(Manager manager) {
        FakeHost host = machine(manager).unreadable("/project/" + manager.file());

        DiscoveryReport report = Discoveries.discoverWith(host, "path");

        assertThat(report)
                .rejected(manager.shims() + "/go")
                .because(IssueCode.UNREADABLE)
                .saying("/project/" + manager.file(), "permission denied");
        assertThat(report.toolchains())
                .anySatisfy(found -> assertThat(found.home().toString()).isEqualTo("/usr/local/go"));
    }

    @ParameterizedTest
    @MethodSource("managers")
    void namesTheFileThatFails(Manager manager) {
        Host host = machine(manager).file("/project/" + manager.file(), "x").build();
        try (FaultyFiles faults =
                FaultyFiles.on(host).sufferingBelow("/project/" + manager.file(), FaultKind.IO_ERROR)) {
            assertThat(Discoveries.onlyWith(faults.host(), "path").build().discover())
                    .rejected(manager.shims() + "/go")
                    .because(IssueCode.UNREADABLE)
                    .saying("/project/" + manager.file());
        }
    }

    @ParameterizedTest
    @MethodSource("managers")
    void takesAFolderInThePlaceOfAFileForNone(Manager manager) {
        FakeHost host = machine(manager).directory("/project/" + manager.file());

        assertThat(Told.of(host, manager.shims() + "/go")).startsWith("/home/ann/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASDF", "MISE", "GOENV_2", "PROTO"})
    void endsWhereLinksOfShimsLeadBack(String layout) {
        FakeHost host = FakeHost.linux();
        Layout.valueOf(layout).write(host, "go1.22.5");
        host.link("/a/shims/go", "/b/shims/go")
                .link("/b/shims/go", "/a/shims/go")
                .link("/c/shims/go", "go")
                .go("go1.20.1", "/usr/local/go")
                .searchPath("/a/shims", "/b/shims", "/c/shims", "/usr/local/go/bin");

        assertThat(Discoveries.discoverWith(host, "path").toolchains())
                .anySatisfy(found -> assertThat(found.home().toString()).isEqualTo("/usr/local/go"));
    }

    @Test
    void picksAmongThousandsOfVersions() {
        FakeHost host = FakeHost.linux().home("/home/ann");
        Layout.MISE.write(host, "go1.22.5");
        StringBuilder asdf = new StringBuilder("#!/bin/sh\n");
        for (int i = 0; i < 3000; i++) {
            host.program("/home/ann/.local/share/mise/installs/go/1.30." + i + "/bin/go");
            asdf.append("# asdf-plugin: golang 1.30.").append(i).append('\n');
        }
        host.executable("/home/ann/.asdf/shims/go", asdf.toString())
                .program("/home/ann/.asdf/installs/golang/1.30.2999/go/bin/go")
                .env("ASDF_GOLANG_VERSION", "1.30.2999")
                .env("MISE_GO_VERSION", "1.30");

        assertThat(Told.of(host, "/home/ann/.local/share/mise/shims/go"))
                .isEqualTo("/home/ann/.local/share/mise/installs/go/1.30.2999");
        assertThat(Told.of(host, "/home/ann/.asdf/shims/go")).isEqualTo("/home/ann/.asdf/installs/golang/1.30.2999/go");
    }

    @Test
    void answersForTheDirectoryThatItIsAskedAbout() {
        FakeHost fake = FakeHost.linux();
        Layout.ASDF.write(fake, "go1.22.5");
        Host host = fake.file("/other/.tool-versions", "golang system").build();

        assertThat(Told.answer(host, "/home/ann/.asdf/shims/go", fake.path("/project"))
                        .orElseThrow())
                .asString()
                .startsWith(
                        "Toolchain[home=/home/ann/.asdf/installs/golang/1.22.5/go, location=/home/ann/.tool-versions:1: golang 1.22.5, ");
        assertThat(Told.answer(host, "/home/ann/.asdf/shims/go", fake.path("/other/below"))
                        .orElseThrow())
                .hasToString("NextOnPath[location=/other/.tool-versions:1: golang system, variables={}]");
    }

    @Test
    void asksTheShimsOfSeveralManagersInTheOrderOfPath() {
        FakeHost host = FakeHost.linux();
        String asdf = Layout.ASDF.write(host, "go1.21.0").home();
        String mise = Layout.MISE.write(host, "go1.22.5").home();
        host.file("/home/ann/.config/mise/config.toml", "[tools]\ngo = \"1.22\"\n")
                .workingDirectory("/srv")
                .searchPath("/home/ann/.local/share/mise/shims", "/home/ann/.asdf/shims");

        assertThat(Discoveries.discoverWith(host, "path").toolchains().stream()
                        .map(found -> found.home().toString())
                        .limit(2))
                .containsExactly(mise, asdf);
    }

    /** Files of which one has a gigabyte, all of it the letter x. */
    private static final class Huge implements HostFiles {

        private static final long SIZE = 1L << 30;

        private final HostFiles others;
        private final Path file;
        private int most;

        Huge(HostFiles others, Path file) {
            this.others = others;
            this.file = file;
        }

        @Override
        public byte[] read(Path path, long position, int length) throws IOException {
            if (!path.equals(file)) {
                return others.read(path, position, length);
            }
            most = Math.max(most, length);
            byte[] bytes = new byte[(int) Math.min(length, SIZE - position)];
            Arrays.fill(bytes, (byte) 'x');
            return bytes;
        }

        @Override
        public FileStatus status(Path path) throws IOException {
            return others.status(path);
        }

        @Override
        public List<Path> list(Path directory, int limit) throws IOException {
            return new ArrayList<>(others.list(directory, limit));
        }

        @Override
        public Path realPath(Path path) throws IOException {
            return others.realPath(path);
        }

        @Override
        public Optional<Path> linkTarget(Path path) throws IOException {
            return others.linkTarget(path);
        }
    }
}
