package io.github.goroot.testkit.diagnosis;

import static io.github.goroot.testkit.binary.StampedPrograms.in;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.diagnosis.FindingCode;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.StubLocator;
import java.util.stream.Stream;

/** For each finding the machine that has it, and nothing else that is as bad. */
final class SickHost {

    static final String PROJECT = "/home/ann/shop";

    private SickHost() {}

    static FakeHost healthy() {
        FakeHost host = FakeHost.linux().home("/home/ann").workingDirectory(PROJECT);
        return go(host, "go1.22.5", "/usr/local/go").searchPath("/usr/local/go/bin", "/usr/bin", "/bin");
    }

    static FakeHost go(FakeHost host, String version, String home) {
        return in(host.go(version, home), home, version);
    }

    static Diagnosis diagnose(FakeHost host) {
        return diagnose(Discoveries.on(host));
    }

    static Diagnosis diagnose(GoToolchainsBuilder builder) {
        GoToolchains toolchains = builder.build();
        return toolchains.diagnose(DiagnosisRequest.here());
    }

    static Diagnosis with(FindingCode code) {
        FakeHost host = healthy();
        return switch (code) {
            case NO_TOOLCHAIN -> diagnose(FakeHost.linux().home("/home/ann").workingDirectory(PROJECT));
            case GO_FAILS -> diagnose(host.file(PROJECT + "/go.mod", "module shop\n\ngo 1.22\ntoolchain local\n"));
            case GOROOT_OF_ANOTHER_VERSION ->
                diagnose(go(host, "go1.19.8", "/opt/go1.19").env("GOROOT", "/opt/go1.19"));
            case GOROOT_SET_TWICE ->
                diagnose(go(host, "go1.22.5", "/opt/go")
                        .env("GOROOT", "/usr/local/go")
                        .file("/home/ann/.config/go/env", "GOFLAGS=\nGOROOT=/opt/go\n"));
            case GOROOT_LEFT_BEHIND ->
                diagnose(go(host, "go1.22.5", "/opt/go").file("/home/ann/.config/go/env", "GOROOT=/opt/go\n"));
            case GOROOT_MISSPELT -> diagnose(host.env("GOROOT", "\"/usr/local/go\""));
            case GOPATH_IS_GOROOT -> diagnose(host.env("GOPATH", "/usr/local/go"));
            case PATH_ENTRY_MISSPELT -> diagnose(host.searchPath("/usr/local/gobin", "/usr/local/go/bin", "/usr/bin"));
            case GO_NOT_ON_PATH -> diagnose(host.searchPath("/usr/bin", "/bin"));
            case SEVERAL_GO_ON_PATH ->
                diagnose(go(host, "go1.19.8", "/usr/lib/go-1.19")
                        .link("/usr/bin/go", "../lib/go-1.19/bin/go")
                        .searchPath("/usr/bin", "/usr/local/go/bin"));
            case SHIM_SHADOWED ->
                diagnose(go(host, "go1.21.13", "/home/ann/.asdf/installs/golang/1.21.13/go")
                        .executable("/home/ann/.asdf/shims/go", "#!/usr/bin/env bash\n# asdf-plugin: golang 1.21.13\n")
                        .file(PROJECT + "/.tool-versions", "golang 1.21.13\n")
                        .searchPath("/usr/local/go/bin", "/home/ann/.asdf/shims"));
            case PROJECT_PIN_IGNORED ->
                diagnose(host.directory("/home/ann/.local/share/mise")
                        .file(PROJECT + "/mise.toml", "[tools]\ngo = \"1.21\"\n"));
            case INSTALLED_PROGRAMS_NOT_ON_PATH -> diagnose(host.program("/home/ann/go/bin/gopls"));
            case TOOL_NOT_EXECUTABLE ->
                diagnose(host.file("/usr/local/go/pkg/tool/linux_amd64/link", "no execute permission"));
            case TOOL_MISSING -> diagnose(withoutLinker());
            case TOOLCHAIN_EMULATED -> diagnose(emulated());
            case TOOLCHAIN_QUARANTINED -> diagnose(quarantined("0083;6650b2c0;Safari;"));
            case TOOLCHAIN_DOWNLOADED_NEXT -> diagnose(host.file(PROJECT + "/go.mod", "module shop\n\ngo 1.24.4\n"));
            case NEWER_GO_FORBIDDEN ->
                diagnose(host.env("GOTOOLCHAIN", "local").file(PROJECT + "/go.mod", "module shop\n\ngo 1.24.4\n"));
            case MODULE_HIDDEN_BY_WORKSPACE ->
                diagnose(host.file(PROJECT + "/go.mod", "module shop\n\ngo 1.22.5\n")
                        .file("/home/ann/go.work", "go 1.20\n\nuse ./shop\n"));
            case REGISTRY_ENTRY_STALE ->
                diagnose(Discoveries.on(windows()).addLocator(StubLocator.doing("registry", context -> {
                    Location value = Location.registryValue(
                            "HKEY_CURRENT_USER\\Software\\GoProgrammingLanguage", "installLocation");
                    return Stream.of(
                            context.candidate("C:\\Go\\", Candidate.Shape.HOME, Provenance.Kind.DETECTED, value));
                })));
            case PATH_BREAKS_BUILDS ->
                diagnose(host.directory("/home/ann/two\nlines").workingDirectory("/home/ann/two\nlines"));
            case TOOL_CONTRADICTS_FILES ->
                diagnose(Discoveries.on(host.command("/usr/local/go/bin/go", "env", "-json")
                                .prints("{\n\t\"GOROOT\": \"/somewhere/else\"\n}\n")
                                .command("/usr/local/go/bin/go", "version")
                                .prints("go version go1.22.5 linux/amd64\n"))
                        .allowCommands());
            case VARIABLE_NOT_EXPORTED -> diagnose(bash(host).file("/home/ann/.bashrc", "GOTOOLCHAIN=local\n"));
            case VARIABLE_SET_TWICE ->
                diagnose(bash(host)
                        .env("GOPATH", "/home/ann/work")
                        .file("/home/ann/.profile", "export GOPATH=$HOME/first\n. ~/.bashrc\n")
                        .file("/home/ann/.bashrc", "export GOPATH=$HOME/work\n"));
            case VARIABLE_SET_ON_CONDITION ->
                diagnose(bash(host).file("/home/ann/.bashrc", "if at_work; then\n  export GOTOOLCHAIN=local\nfi\n"));
            case LINE_NOT_UNDERSTOOD ->
                diagnose(bash(host).file("/home/ann/.bashrc", "export GOPATH=$(choose-gopath)\n"));
            case NEW_GOROOT_MISSING ->
                diagnose(bash(host).file("/home/ann/.bashrc", "# Go\nexport GOROOT=/usr/local/go1.21\n"));
            case VARIABLE_CHANGED ->
                diagnose(
                        bash(host).env("GOTOOLCHAIN", "auto").file("/home/ann/.profile", "export GOTOOLCHAIN=local\n"));
            case DESKTOP_SEES_ANOTHER_GO ->
                diagnose(bash(host)
                        .directory("/usr/share/wayland-sessions")
                        .file("/home/ann/.bashrc", "export PATH=/usr/local/go/bin:$PATH\n"));
            case RUNNING_GO_MIXED ->
                Discoveries.on(go(host, "go1.19.8", "/home/ann/sdk/go1.19.8")
                                .process(4242, "/usr/local/go/bin/go", "go", "build")
                                .processEnv(4242, "GOROOT", "/home/ann/sdk/go1.19.8"))
                        .build()
                        .diagnose(DiagnosisRequest.here().withProcesses());
        };
    }

    /** Gives the machine to a user whose shell is bash. */
    static FakeHost bash(FakeHost host) {
        return host.env("USER", "ann").file("/etc/passwd", "ann:x:1000:1000::/home/ann:/bin/bash\n");
    }

    static FakeHost withoutLinker() {
        FakeHost host = FakeHost.linux().home("/home/ann").workingDirectory(PROJECT);
        GoInstallation.of("go1.22.5").without("pkg/tool/GOOS_GOARCH/link").into(host, "/usr/local/go");
        return in(host, "/usr/local/go", "go1.22.5").searchPath("/usr/local/go/bin", "/usr/bin", "/bin");
    }

    static FakeHost windows() {
        FakeHost host = FakeHost.windows().home("C:\\Users\\ann").workingDirectory("C:\\Users\\ann");
        return go(host, "go1.22.5", "C:/tools/go").searchPath("C:\\tools\\go\\bin");
    }

    static FakeHost quarantined(String mark) {
        FakeHost host = FakeHost.macos().home("/Users/ann").workingDirectory("/Users/ann");
        GoInstallation.of("go1.22.5").into(host, "/usr/local/go");
        return in(host, "/usr/local/go", "go1.22.5", "darwin/arm64")
                .searchPath("/usr/local/go/bin")
                .attribute("/usr/local/go/bin/go", "com.apple.quarantine", mark);
    }

    private static FakeHost emulated() {
        FakeHost host = FakeHost.macos().home("/Users/ann").workingDirectory("/Users/ann");
        GoInstallation.of("go1.22.5").platform("darwin", "amd64").into(host, "/usr/local/go");
        return in(host, "/usr/local/go", "go1.22.5", "darwin/amd64").searchPath("/usr/local/go/bin");
    }
}
