package io.github.goroot.testkit.shells;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.internal.shells.Outcome;
import io.github.goroot.internal.shells.Prediction;
import io.github.goroot.internal.shells.Setting;
import io.github.goroot.internal.shells.Shell;
import io.github.goroot.internal.shells.ShellKind;
import io.github.goroot.internal.shells.StartupFiles;
import io.github.goroot.internal.shells.Surroundings;
import io.github.goroot.internal.shells.Truth;
import io.github.goroot.internal.shells.Value;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles.Kind;
import io.github.goroot.testkit.CountingFiles.Operation;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupFilesTest {

    private static final ShellKind TYPED_BASH = new ShellKind(Shell.BASH, false, true);
    private static final ShellKind LOGIN_BASH = new ShellKind(Shell.BASH, true, false);
    private static final ShellKind LOGIN_SH = new ShellKind(Shell.DASH, true, false);
    private static final ShellKind TYPED_ZSH = new ShellKind(Shell.ZSH, false, true);
    private static final ShellKind FISH = new ShellKind(Shell.FISH, false, false);

    private final FakeHost machine = FakeHost.linux().home("/home/gopher").env("USER", "gopher");

    @Test
    void tellsTheWinnerAndTheShadowed() {
        machine.file("/etc/profile", "export GOROOT=/usr/lib/go\n")
                .file("/home/gopher/.bash_profile", "# mine\nexport GOROOT=$HOME/sdk/go1.22.5\n")
                .file("/home/gopher/.profile", "export GOROOT=/never/read\n");

        Outcome goroot = predict(LOGIN_BASH).of("GOROOT");

        assertThat(goroot.value()).isEqualTo(Value.of("/home/gopher/sdk/go1.22.5"));
        assertThat(goroot.winner().orElseThrow().location().describe())
                .isEqualTo("/home/gopher/.bash_profile:2: GOROOT=/home/gopher/sdk/go1.22.5");
        assertThat(goroot.shadowed())
                .extracting(Setting::toString)
                .containsExactly("/etc/profile:1: GOROOT=/usr/lib/go");
    }

    @Test
    void whatIsNotExportedReachesNoProgram() {
        machine.file("/home/gopher/.bashrc", "GOROOT=/usr/local/go\n");

        Outcome goroot = predict(TYPED_BASH).of("GOROOT");

        assertThat(goroot.value()).isEqualTo(Value.unset());
        assertThat(goroot.inShell()).isEqualTo(Value.of("/usr/local/go"));
        assertThat(goroot.winner().orElseThrow().exported()).isEqualTo(Truth.NO);
    }

    @Test
    void linesThatBuildOnEachOtherAllCount() {
        machine.file("/home/gopher/.bashrc", "export PATH=$PATH:/usr/local/go/bin\nPATH=$HOME/go/bin:$PATH\n");

        Outcome path = predict(TYPED_BASH).of("PATH");

        assertThat(path.value()).isEqualTo(Value.of("/home/gopher/go/bin:/usr/bin:/bin:/usr/local/go/bin"));
        assertThat(path.effective()).hasSize(2);
        assertThat(path.shadowed()).isEmpty();
    }

    @Test
    void whatDependsOnSomethingUndecidedIsUnknown() {
        machine.file(
                "/home/gopher/.bashrc",
                "export GOPATH=/a\nif some_command; then export GOROOT=/a; export GOPATH=/a; fi\nexport GOBIN=/b\n");

        Prediction prediction = predict(TYPED_BASH);

        assertThat(prediction.of("GOROOT").value().isKnown()).isFalse();
        assertThat(prediction.of("GOROOT").settings())
                .extracting(Setting::condition)
                .containsExactly(Setting.Condition.UNDECIDED);
        assertThat(prediction.of("GOPATH").value()).isEqualTo(Value.of("/a"));
        assertThat(prediction.of("GOBIN").value()).isEqualTo(Value.of("/b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export GOROOT=$(go env GOROOT)",
                "eval \"$(some_manager init)\"",
                ". \"$SOMEWHERE/settings\"",
                "source <(some_manager env)",
                "read GOROOT",
                "export $(cat .env)",
                "if true",
                "\"",
                "for d in $(ls /opt); do export GOROOT=/opt/$d; done",
                "while some_command; do GOROOT=$GOROOT/x; done",
                "[ -z \"$SSH_TTY\" ] && return; export GOROOT=/b",
                "setopt sh_word_split; set -u",
                "exec fish"
            })
    void whatIsNotUnderstoodIsUnknownAndNeverAGuess(String line) {
        machine.file("/home/gopher/.bashrc", "export GOROOT=/a\n" + line + "\n");

        // Of a session not all variables are known, so a variable that no file sets may be set.
        Outcome goroot = new StartupFiles(machine.build()).session(TYPED_BASH).of("GOROOT");

        assertThat(goroot.value().isKnown()).as("%s", goroot.value()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval \"$(dircolors -b)\"",
                "some_function_of_nobody GOROOT=/x",
                "(export GOROOT=/x)",
                "export GOROOT=/x | cat",
                "cat <<EOF\nexport GOROOT=/x\nEOF",
                "f() { export GOROOT=/x; }",
                "GOROOT=/x go version",
                "if [ -d /nowhere ]; then export GOROOT=/x; fi",
                "if some_command; then echo yes; fi",
                "case $TERM in xterm*) color=yes;; esac",
                "HISTSIZE=$((1000 * 2))",
                ". /home/gopher/.bash_aliases"
            })
    void whatDoesNotTouchAVariableLeavesItKnown(String line) {
        machine.file("/home/gopher/.bashrc", "export GOROOT=/a\n" + line + "\n");

        assertThat(predict(TYPED_BASH).of("GOROOT").value()).isEqualTo(Value.of("/a"));
    }

    @Test
    void aPlaceThatIsNotUnderstoodIsNamed() {
        machine.file("/home/gopher/.bashrc", "\n\nexport GOROOT=`go env GOROOT`\n");

        Outcome goroot = predict(TYPED_BASH).of("GOROOT");

        assertThat(goroot.notUnderstood())
                .extracting(Setting::toString)
                .containsExactly("/home/gopher/.bashrc:3: GOROOT");
        assertThat(goroot.value())
                .isInstanceOfSatisfying(
                        Value.Unknown.class,
                        unknown -> assertThat(unknown.why()).isEqualTo("it is the output of a command"));
    }

    @Test
    void flagsOfBuildsAreNeverQuoted() {
        machine.file("/home/gopher/.bashrc", "export GOFLAGS=-ldflags=secret\n");

        assertThat(predict(TYPED_BASH).of("GOFLAGS").settings())
                .extracting(Setting::toString)
                .containsExactly("/home/gopher/.bashrc:1: GOFLAGS");
    }

    @Test
    void zshTiesItsArrayToPath() {
        machine.file("/home/gopher/.zshrc", "typeset -U path\npath=(~/go/bin $path /bin)\n");

        assertThat(predict(TYPED_ZSH).of("PATH").value()).isEqualTo(Value.of("/home/gopher/go/bin:/usr/bin:/bin"));
    }

    @Test
    void zshFollowsItsOwnDirectory() {
        machine.file("/etc/zshenv", "export ZDOTDIR=$HOME/.config/zsh\n")
                .file("/home/gopher/.zshrc", "export GOROOT=/no\n")
                .file("/home/gopher/.config/zsh/.zshrc", "export GOROOT=/yes\n");

        assertThat(predict(TYPED_ZSH).of("GOROOT").value()).isEqualTo(Value.of("/yes"));
    }

    @Test
    void fishReadsItsFilesByNameAndItsUniversalVariables() {
        machine.directory("/home/gopher/go/bin")
                .file(
                        "/home/gopher/.config/fish/fish_variables",
                        "SETUVAR --export GOROOT:/opt/go\\x2d1\nSETUVAR fish_user_paths:/u\n")
                .file("/home/gopher/.config/fish/conf.d/go.fish", "set -gx GOPATH ~/go\n")
                .file("/etc/fish/conf.d/go.fish", "set -gx GOBIN /hidden\n")
                .file("/home/gopher/.config/fish/config.fish", "fish_add_path $GOPATH/bin\n");

        Prediction fish = predict(FISH);

        assertThat(fish.of("GOROOT").value()).isEqualTo(Value.of("/opt/go-1"));
        assertThat(fish.of("GOPATH").value()).isEqualTo(Value.of("/home/gopher/go"));
        assertThat(fish.of("GOBIN").value()).isEqualTo(Value.unset());
        assertThat(fish.of("PATH").value()).isEqualTo(Value.of("/home/gopher/go/bin:/u:/usr/bin:/bin"));
    }

    @Test
    void theDesktopDoesNotSeeWhatOnlyATerminalReads() {
        machine.file("/etc/passwd", "gopher:x:1000:1000::/home/gopher:/bin/bash\n")
                .file("/home/gopher/.bashrc", "export GOROOT=/of/the/terminal\n")
                .file("/home/gopher/.profile", "export GOPATH=/of/the/profile\n")
                .file("/etc/environment", "GOTOOLCHAIN=\"local\"\n")
                .file("/home/gopher/.config/environment.d/10-go.conf", "GOBIN=${HOME}/bin\n");

        StartupFiles files = new StartupFiles(machine.build());

        assertThat(files.desktop().of("GOROOT").value()).isEqualTo(Value.unset());
        assertThat(files.desktop().of("GOPATH").value()).isEqualTo(Value.of("/of/the/profile"));
        assertThat(files.desktop().of("GOTOOLCHAIN").value()).isEqualTo(Value.of("local"));
        assertThat(files.desktop().of("GOBIN").value()).isEqualTo(Value.of("/home/gopher/bin"));
        assertThat(files.terminal().of("GOROOT").value()).isEqualTo(Value.of("/of/the/terminal"));
        assertThat(files.terminal().of("GOBIN").value()).isEqualTo(Value.of("/home/gopher/bin"));
    }

    @Test
    void theDesktopOfMacosReadsNone() {
        FakeHost mac = FakeHost.macos()
                .home("/Users/gopher")
                .env("SHELL", "/bin/zsh")
                .file("/etc/paths", "/usr/local/bin\n/usr/bin\n/bin\n")
                .file("/etc/paths.d/go", "/usr/local/go/bin\n")
                .file(
                        "/etc/zprofile",
                        "if [ -x /usr/libexec/path_helper ]; then\n\teval `/usr/libexec/path_helper -s`\nfi\n")
                .executable("/usr/libexec/path_helper", "")
                .file("/Users/gopher/.zshrc", "export GOROOT=/opt/go\n");

        StartupFiles files = new StartupFiles(mac.build());

        assertThat(files.desktop().of("GOROOT").value()).isEqualTo(Value.unset());
        assertThat(files.desktop().of("PATH").value()).isEqualTo(Value.of("/usr/bin:/bin:/usr/sbin:/sbin"));
        assertThat(files.terminal().of("GOROOT").value()).isEqualTo(Value.of("/opt/go"));
        assertThat(files.terminal().of("PATH").value())
                .isEqualTo(Value.of("/usr/local/bin:/usr/bin:/bin:/usr/local/go/bin:/usr/sbin:/sbin"));
    }

    @Test
    void everyFileIsReadOnceHoweverManyPredictionsAreMade() {
        machine.file("/etc/profile", "for i in /etc/profile.d/*.sh; do if [ -r $i ]; then . $i; fi; done\n")
                .file("/etc/profile.d/go.sh", "export GOROOT=/usr/local/go\n")
                .file("/home/gopher/.profile", ". ~/.bashrc\n")
                .file("/home/gopher/.bashrc", "export GOPATH=~/go\n");
        Counting counting = Counting.on(machine.build());
        StartupFiles files = new StartupFiles(counting.host());

        ShellKind.all().forEach(files::session);
        files.desktop();
        files.terminal();

        assertThat(counting.files().log()).doesNotHaveDuplicates();
        assertThat(counting.files().log())
                .contains(new Operation(
                        Kind.READ,
                        counting.host().path("/etc/profile.d/go.sh").path().orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void hostileFilesEnd(Shell shell) {
        for (String hostile : List.of(
                "if true; then ".repeat(10_000),
                "if true\n".repeat(10_000),
                "x=$x$x$x$x\n".repeat(500) + "export GOROOT=$x",
                "set x $x$x$x a\n".repeat(500),
                "while true; do GOROOT=$GOROOT/a; done",
                "while true\nset GOROOT $GOROOT/a\nend",
                "f() { f; f; }; f",
                "function f; f; f; end; f",
                ". ~/.hostile; . ~/.hostile",
                "a=1\nif some_command; then a=2; fi\n".repeat(20_000),
                "\0\1\2",
                "a".repeat(2_000_000))) {
            FakeHost host = FakeHost.linux().home("/home/gopher").file("/home/gopher/.hostile", hostile);
            for (String name : List.of(".bashrc", ".zshrc", ".profile", ".config/fish/config.fish")) {
                host.file("/home/gopher/" + name, name.endsWith("fish") ? hostile : ". ~/.hostile\n");
            }
            boolean login = shell == Shell.DASH;

            Prediction prediction =
                    new StartupFiles(host.build()).shell(new ShellKind(shell, login, true), surroundings());

            assertThat(prediction.variables()).hasSize(6);
        }
    }

    @Test
    void filesThatReadEachOtherWithoutEndTellNothing() {
        machine.file("/home/gopher/.profile", "export GOROOT=/a\n. ~/.bashrc\n")
                .file("/home/gopher/.bashrc", ". ~/.profile\n");

        assertThat(predict(LOGIN_SH).of("GOROOT").value().isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/dash", "/bin/bash"})
    void whatPlainShellsLeaveToBashIsNoDoubtInASession(String shell) {
        // As Debian has it: what is bash's own syntax there, no plain shell ever meets.
        machine.program(shell)
                .link("/bin/sh", shell)
                .file("/etc/passwd", "gopher:x:1000:1000::/home/gopher:/bin/bash\n")
                .file("/etc/profile", """
                        if [ "${PS1-}" ]; then
                          if [ "${BASH-}" ] && [ "$BASH" != "/bin/sh" ]; then
                            . /etc/bash.bashrc
                          fi
                        fi
                        """)
                .file("/etc/bash.bashrc", "if [ -x /a ]; then\n  function handle {\n    return 1\n  }\nfi\n")
                .file("/home/gopher/.bashrc", "export GOPATH=/srv/go\n");

        Outcome gopath = new StartupFiles(machine.build()).terminal().of("GOPATH");

        assertThat(gopath.value()).isEqualTo(Value.of("/srv/go"));
        assertThat(gopath.notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/bin/dash, /home/gopher/go", "/bin/bash, /from/bash"})
    void plainShellThatIsBashSaysSo(String shell, String expected) {
        machine.program(shell)
                .link("/bin/sh", shell)
                .file(
                        "/etc/profile",
                        "export GOPATH=$HOME/go\nif [ -n \"$BASH_VERSION\" ]; then GOPATH=/from/bash; fi\n");

        assertThat(new StartupFiles(machine.build()).desktop().of("GOPATH").value())
                .isEqualTo(Value.of(expected));
    }

    @Test
    void aThreadWithASmallStackIsToldNothingRatherThanEnded() throws InterruptedException {
        machine.file("/home/gopher/.profile", "export GOROOT=/a\n. ~/.profile\n");
        AtomicReference<Prediction> prediction = new AtomicReference<>();
        Thread small = new Thread(null, () -> prediction.set(predict(LOGIN_SH)), "small", 1);
        small.start();
        small.join();

        assertThat(prediction.get().of("GOROOT").value().isKnown()).isFalse();
    }

    /** As Debian has it: a plain shell could not read what Bash is given. */
    @Test
    void aSessionThatASessionShellStartsReadsNothingForOtherShells() {
        machine.file("/etc/passwd", "gopher:x:1000:1000::/home/gopher:/bin/bash\n")
                .file("/etc/profile", """
                        if [ "${PS1-}" ]; then
                          if [ "${BASH-}" ] && [ "$BASH" != /bin/sh ]; then
                            . /etc/bash.bashrc
                          fi
                        fi
                        export GOROOT=/usr/lib/go
                        """)
                .file("/etc/bash.bashrc", "function greet {\n  echo hello\n}\nexport GOPATH=/of/bash\n");
        StartupFiles files = new StartupFiles(machine.build());

        assertThat(files.desktop().of("GOROOT").value()).isEqualTo(Value.of("/usr/lib/go"));
        assertThat(files.desktop().of("GOPATH").value()).isEqualTo(Value.unset());
        assertThat(files.terminal().of("GOPATH").value()).isEqualTo(Value.of("/of/bash"));
    }

    @Test
    void windowsHasNoSuchFiles() {
        StartupFiles files =
                new StartupFiles(FakeHost.windows().home("C:\\Users\\gopher").build());

        assertThat(files.desktop().of("GOROOT").value()).isEqualTo(Value.unset());
        assertThat(files.terminal().files()).isEmpty();
    }

    private Prediction predict(ShellKind kind) {
        return new StartupFiles(machine.build()).shell(kind, surroundings());
    }

    private static Surroundings surroundings() {
        return Surroundings.exactly(Map.of("HOME", "/home/gopher", "PATH", "/usr/bin:/bin"), 1000);
    }
}
