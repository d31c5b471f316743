package com.example.start;

import io.github.goroot.GoToolchains;
import io.github.goroot.NoGoToolchainException;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import java.io.PrintStream;

/** A whole program: prints the compiler of the Go to use, or why there is none. */
public final class CompilerPath {

    private CompilerPath() {}

    /**
     * Looks on this machine.
     *
     * @param none nothing
     */
    public static void main(String[] none) {
        System.exit(run(GoToolchains.system(), System.out, System.err));
    }

    static int run(GoToolchains toolchains, PrintStream out, PrintStream err) {
        try {
            GoToolchain go = toolchains.require(GoRequirement.parse(">=1.22"));
            out.println(go.version() + " in " + go.home() + ", found by " + go.provenances());
            go.tool("compile").ifPresent(compiler -> out.println("its compiler: " + compiler));
            return 0;
        } catch (NoGoToolchainException e) {
            err.println(e.getMessage()); // what was found instead, and every place that was tried
            return 1;
        }
    }
}
