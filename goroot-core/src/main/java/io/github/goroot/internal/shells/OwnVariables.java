package io.github.goroot.internal.shells;

import io.github.goroot.host.OperatingSystem;

/** The variables that a shell sets itself before it reads any file. */
final class OwnVariables {

    private static final String WHY = "the shell sets it itself";

    private final Machine machine;
    private final ShellKind kind;

    OwnVariables(Machine machine, ShellKind kind) {
        this.machine = machine;
        this.kind = kind;
    }

    void set() {
        switch (kind.shell()) {
            case BASH -> ofBash();
            case ZSH -> ofZsh();
            case DASH -> ofDash();
            case FISH -> something("FISH_VERSION", "version", "hostname");
        }
        if (machine.value("PATH") instanceof Value.Unset) {
            // Of these shells only fish passes its own on.
            Truth exported = Truth.of(kind.shell() == Shell.FISH);
            Value own = new Value.Unknown("it is the one that is built into the shell", true);
            machine.state().put("PATH", Variable.of(own, exported));
        }
    }

    private void ofBash() {
        put("BASH", Value.of("/bin/bash"));
        something("BASH_VERSION", "BASH_VERSINFO", "HOSTNAME", "MACHTYPE", "HOSTTYPE", "PPID", "SHELLOPTS", "BASHOPTS");
        users("UID", "EUID");
        system();
        prompt("\\s-\\v\\$ ");
        for (String name : new String[] {"TERM", "SHELL"}) {
            if (machine.value(name) instanceof Value.Unset) {
                something(name);
            }
        }
    }

    private void ofZsh() {
        something(
                "ZSH_VERSION",
                "ZSH_NAME",
                "HOST",
                "MACHTYPE",
                "CPUTYPE",
                "PPID",
                "ZSH_PATCHLEVEL",
                "LOGNAME",
                "USERNAME");
        users("UID", "EUID");
        system();
        if (kind.interactive()) {
            something("PS1", "PROMPT", "prompt");
        } else {
            put("PS1", Value.of(""));
        }
    }

    private void ofDash() {
        something("PPID", "OPTIND");
        if (machine.disk().isPlainShellBash()) {
            put("BASH", Value.of(StartupDisk.PLAIN_SHELL));
            something("BASH_VERSION");
        }
        if (machine.value("PS1") instanceof Value.Unset) {
            something("PS1");
        }
    }

    private void prompt(String usual) {
        if (!kind.interactive()) {
            machine.state().put("PS1", Variable.of(Value.unset(), Truth.NO));
        } else if (machine.value("PS1").isSet() != Truth.YES) {
            put("PS1", Value.of(usual));
        }
    }

    private void users(String... names) {
        for (String name : names) {
            put(name, machine.surroundings().userNumber());
        }
    }

    private void system() {
        boolean linux = machine.disk().host().platform().system() == OperatingSystem.LINUX;
        put("OSTYPE", linux ? Value.of("linux-gnu") : new Value.Unknown(WHY, true));
    }

    private void something(String... names) {
        for (String name : names) {
            put(name, new Value.Unknown(WHY, true));
        }
    }

    private void put(String name, Value value) {
        machine.state()
                .put(name, Variable.of(value, machine.variable(name).exported() == Truth.YES ? Truth.YES : Truth.NO));
    }
}
