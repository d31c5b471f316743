package io.github.goroot.internal.shells;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.internal.shells.syntax.Command;
import io.github.goroot.internal.shells.syntax.Parser;
import io.github.goroot.internal.shells.syntax.Script;
import java.util.List;
import java.util.Optional;

/**
 * The files that POSIX-like shells read when they start, in their order.
 *
 * <p>The rules are those of the manual pages of bash 5.2 (INVOCATION, with Debian's {@code /etc/bash.bashrc}), zsh 5.9
 * (STARTUP/SHUTDOWN FILES) and dash 0.5.12 (Invocation), and of what these programs do.
 */
final class StartupOrder {

    private final PosixShell shell;
    private final Machine machine;

    StartupOrder(PosixShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
    }

    void follow() {
        switch (shell.kind().shell()) {
            case BASH -> bash();
            case ZSH -> zsh();
            default -> plain();
        }
    }

    // ---- Bash

    private void bash() {
        ShellKind kind = shell.kind();
        if (kind.login()) {
            read("/etc/profile");
            for (String name : List.of(".bash_profile", ".bash_login", ".profile")) {
                if (exists("HOME", name)) {
                    read("HOME", name);
                    break;
                }
            }
        } else if (kind.interactive()) {
            if (machine.disk().host().platform().system() == OperatingSystem.LINUX) {
                read("/etc/bash.bashrc");
            }
            read("HOME", ".bashrc");
        }
        if (!kind.interactive()) {
            named("BASH_ENV");
        }
    }

    // ---- Zsh

    private void zsh() {
        ShellKind kind = shell.kind();
        zsh("zshenv");
        if (kind.login()) {
            zsh("zprofile");
        }
        if (kind.interactive()) {
            zsh("zshrc");
        }
        if (kind.login()) {
            zsh("zlogin");
        }
    }

    private void zsh(String name) {
        boolean first = name.equals("zshenv");
        boolean skipped =
                machine.state().has(State.Option.NO_FILES) || machine.state().has(State.Option.NO_GLOBAL_FILES);
        if (first || !skipped) {
            read(zshDirectory() + name);
        }
        if (machine.state().has(State.Option.NO_FILES)) {
            return;
        }
        Value directory = machine.value("ZDOTDIR");
        read(directory instanceof Value.Unset ? "HOME" : "ZDOTDIR", "." + name);
    }

    private String zshDirectory() {
        return switch (machine.disk().host().platform().system()) {
            case FREEBSD -> "/usr/local/etc/";
            case LINUX ->
                machine.disk().status("/etc/zsh").map(FileStatus::isDirectory).orElse(false) ? "/etc/zsh/" : "/etc/";
            default -> "/etc/";
        };
    }

    // ---- Plain shells

    private void plain() {
        if (shell.kind().login()) {
            read("/etc/profile");
            read("HOME", ".profile");
        }
        if (shell.kind().interactive()) {
            named("ENV");
        }
    }

    // ---- Files

    /** Reads the file that a variable names, whose value is expanded first. */
    private void named(String variable) {
        Value value = machine.value(variable);
        if (!(value instanceof Value.Text text)) {
            if (!value.isKnown()) {
                machine.blurAll("it is not known which file " + variable + " names");
            }
            return;
        }
        Optional<String> file = expanded(text.text());
        if (file.isEmpty()) {
            machine.blurAll("it is not known which file " + variable + " names");
        } else if (!file.get().isEmpty()) {
            read(file.get());
        }
    }

    private Optional<String> expanded(String text) {
        if (text.indexOf('$') < 0 && text.indexOf('`') < 0 && text.indexOf('~') < 0) {
            return Optional.of(text);
        }
        Script script = Parser.parse(shell.dialect(), "x=\"" + text + "\"", 1);
        return script.broken().isEmpty()
                        && script.block().commands().size() == 1
                        && script.block().commands().get(0) instanceof Command.Simple simple
                        && simple.assignments().size() == 1
                        && shell.expander().scalar(simple.assignments().get(0).value(), false)
                                instanceof Value.Text value
                        && text.indexOf('~') < 0
                ? Optional.of(value.text())
                : Optional.empty();
    }

    private boolean exists(String variable, String name) {
        return machine.value(variable) instanceof Value.Text directory
                && machine.disk()
                        .status(directory.text() + "/" + name)
                        .map(FileStatus::isFile)
                        .orElse(false);
    }

    private void read(String variable, String name) {
        Value directory = machine.value(variable);
        if (directory instanceof Value.Text text) {
            read(text.text() + "/" + name);
        } else if (!directory.isKnown()) {
            machine.blurAll("it is not known where " + name + " lies");
        }
    }

    private void read(String file) {
        if (!machine.state().isDead() && machine.state().wild() == null) {
            shell.read(file);
        }
    }
}
