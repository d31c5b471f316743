package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A {@code go} of up to 1.20 has a GOROOT compiled in; the judge is what it prints. */
class CompiledGorootTest {

    @TempDir
    private Path scratch;

    static Stream<RealGo> toolchains() {
        return RealGo.all().stream();
    }

    @ParameterizedTest
    @MethodSource("toolchains")
    void aCopyFallsBackToIt(RealGo go) throws Exception {
        Path bin = Files.createDirectories(scratch.resolve("copy/bin"));
        Files.copy(go.executable(), bin.resolve("go"), StandardCopyOption.COPY_ATTRIBUTES);
        SetUp setUp = new SetUp(scratch, go).startedFrom(bin);

        Optional<String> named = setUp.goEnvGoroot();
        DiscoveryReport report = setUp.library().discover();

        if (named.isPresent()) {
            assertThat(report.toolchains().get(0).home()).hasToString(named.get());
            return;
        }
        String said = setUp.go("env", "GOROOT").output();
        List<Issue> issues = report.issues();
        if (said.contains("cannot find GOROOT directory: /")) {
            String missing = said.substring(said.indexOf(": /") + 2).strip();
            assertThat(issues)
                    .filteredOn(issue -> issue.code() == IssueCode.GOROOT_MISSING)
                    .anySatisfy(issue -> assertThat(issue.message()).contains(missing, "compiled into it"));
        } else {
            assertThat(issues).extracting(Issue::code).contains(IssueCode.NO_GOROOT_AROUND_EXECUTABLE);
        }
    }

    /** The command is built to lie elsewhere, as packagers and the releases up to 1.20 do it. */
    @Test
    void ofTwoSpellingsOfOneDirectoryItGivesItsOwn() throws Exception {
        RealGo go = RealGo.ofLine("1.19");
        Path real = Files.createDirectories(scratch.resolve("real"));
        Path named = scratch.resolve("named");
        SetUp setUp = new SetUp(scratch, go)
                .with("GOROOT_FINAL", named.toString())
                .with("GOFLAGS", "-mod=mod")
                .with("GOCACHE", scratch.resolve("cache").toString());
        Files.createDirectories(real.resolve("bin"));
        SetUp.Result built = setUp.go("build", "-o", real.resolve("bin/go").toString(), "cmd/go");
        assertThat(built.status()).as(built.output()).isZero();
        for (String name : List.of("pkg", "src", "VERSION")) {
            Files.createSymbolicLink(real.resolve(name), go.home().resolve(name));
        }

        SetUp moved = new SetUp(scratch, go).startedFrom(real.resolve("bin"));
        assertThat(moved.goEnvGoroot()).contains(real.toString());
        assertThat(first(moved)).hasToString(real.toString());

        Files.createSymbolicLink(named, real);
        assertThat(moved.goEnvGoroot()).contains(named.toString());
        assertThat(first(moved)).hasToString(named.toString());
    }

    private static Path first(SetUp setUp) throws IOException {
        return setUp.library().discover().toolchains().get(0).home();
    }
}
