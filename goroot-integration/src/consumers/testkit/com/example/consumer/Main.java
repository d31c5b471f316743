package com.example.consumer;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.FakeHost;

/** Prints the toolchains of a fake machine. */
public final class Main {

    private Main() {}

    public static void main(String[] none) {
        FakeHost machine = FakeHost.windows().go("go1.22.5", "C:\\Program Files\\Go");
        GoToolchains.builder().host(machine.build()).build().discover().toolchains().forEach(go ->
                System.out.println("toolchain " + go.version() + " " + go.home()));
    }
}
