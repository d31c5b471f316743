package io.github.goroot.testkit.shim;

import io.github.goroot.host.Host;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** What is told of a shim, in one line that tables can hold. */
final class Told {

    static final String NEXT = "next on PATH";

    private Told() {}

    /** Writes the ends of lines into a text that a table holds in one. */
    static String lines(String text) {
        return text.replace("⏎", "\n").replace("⇥", "\t");
    }

    /** Gives the GOROOT, {@link #NEXT}, the reason in brackets, or {@code no shim}. */
    static String of(FakeHost host, String program) {
        return of(host.build(), program);
    }

    static String of(Host host, String program) {
        Optional<ShimAnswer> answer = answer(host, program, host.workingDirectory());
        return answer.map(Told::words).orElse("no shim");
    }

    /** Gives the spot that decides. */
    static String deciding(FakeHost host, String program) {
        Host built = host.build();
        ShimAnswer answer = answer(built, program, built.workingDirectory()).orElseThrow();
        if (answer instanceof ShimAnswer.Toolchain toolchain) {
            return toolchain.location().describe();
        }
        return answer instanceof ShimAnswer.NextOnPath next
                ? next.location().describe()
                : ((ShimAnswer.Nothing) answer).issue().location().orElseThrow().describe();
    }

    static Optional<ShimAnswer> answer(Host host, String program, Path directory) {
        try {
            return new Shims(host).answer(host.path(program).path().orElseThrow(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(ShimAnswer answer) {
        if (answer instanceof ShimAnswer.Toolchain toolchain) {
            return toolchain.home().toString();
        }
        return answer instanceof ShimAnswer.Nothing nothing
                ? "(" + nothing.issue().message() + ")"
                : NEXT;
    }
}
