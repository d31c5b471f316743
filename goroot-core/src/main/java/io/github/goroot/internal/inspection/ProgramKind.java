package io.github.goroot.internal.inspection;

import io.github.goroot.binary.BuildInfo;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.host.Host;
import io.github.goroot.model.IssueCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells what a program called {@code go} is, when there is no GOROOT around it. */
final class ProgramKind {

    /** Where the names of the needed libraries stand in gccgo's small and dynamically linked {@code go}. */
    private static final int HEAD = 256 * 1024;

    private final Host host;

    ProgramKind(Host host) {
        this.host = host;
    }

    Refusal refusalFor(Path executable) throws IOException {
        Path real = host.files().realPath(executable);
        String shown = real.equals(executable) ? executable.toString() : executable + " (which is " + real + ")";
        String called = nameOf(executable).equals("go") ? " is called go, but is " : " is ";
        if (!host.files().status(real).isFile()) {
            return Refusal.of(
                    IssueCode.GO_NOT_A_FILE,
                    shown + called + "not a regular file.",
                    "Remove it, or take its directory off PATH.");
        }
        // Latin-1 keeps every byte as one character, so that text can be looked for in a binary.
        String head = new String(host.files().read(real, 0, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("#!") || isBatchFile(real)) {
            return Refusal.of(
                    IssueCode.GO_IS_A_SCRIPT,
                    shown + " is a script: it runs a Go that is kept elsewhere, and it was not run to find out where.",
                    "Name that Go's own directory.");
        }
        GoBinaryResult result = GoBinaryReader.of(host).read(real);
        if (head.contains("libgo.so.")
                || (result instanceof GoBinary program && program.kind() == GoProgramKind.GCCGO)) {
            return Refusal.of(
                    IssueCode.GO_IS_GCCGO,
                    shown + " belongs to gccgo, whose tools and library lie in GCC's own directories.",
                    "Install the Go of go.dev or of the package golang to use it here.");
        }
        if (result instanceof GoBinary program && isOther(program)) {
            return another(shown, program);
        }
        if (isProgram(head)) {
            Optional<Path> compiled = new GorootRule(host).compiledInto(real);
            if (compiled.isPresent()) {
                return Refusal.of(
                        IssueCode.GOROOT_MISSING,
                        shown + " has no GOROOT around it, and the one that was compiled into it, " + compiled.get()
                                + ", is no directory.",
                        "If it is a copy, put a link to the original in its place.");
            }
            return Refusal.of(
                    IssueCode.NO_GOROOT_AROUND_EXECUTABLE,
                    shown + " is a program, but neither " + GorootRule.ancestor(real, 2) + " nor "
                            + GorootRule.ancestor(real, 3)
                            + " has a pkg/tool directory, by which Go recognises its GOROOT.",
                    "If it is a copy of a go command, put a link to the original in its place.");
        }
        return Refusal.of(
                IssueCode.GO_NOT_A_PROGRAM,
                shown + called + "no program that this system could start.",
                "Remove it, or take its directory off PATH.");
    }

    /** Up to Go 1.17 the go command may not say that it is one. */
    private static boolean isOther(GoBinary program) {
        return program.kind() == GoProgramKind.TINYGO_COMMAND
                || (program.kind() == GoProgramKind.OTHER
                        && program.buildInfo()
                                .filter(info -> !info.path().isEmpty())
                                .isPresent());
    }

    private static Refusal another(String shown, GoBinary program) {
        String main = program.buildInfo().map(BuildInfo::path).orElse("");
        String what = program.kind() == GoProgramKind.TINYGO_COMMAND
                ? "is TinyGo, a compiler of its own that needs a Go toolchain besides"
                : "is not Go's go command but a program built from " + main;
        return Refusal.of(
                IssueCode.GO_IS_ANOTHER_PROGRAM,
                shown + " " + what + ".",
                "Take its directory off PATH, or put that of a Go toolchain before it.");
    }

    private boolean isBatchFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return host.platform().isWindows() && (name.endsWith(".bat") || name.endsWith(".cmd"));
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static boolean isProgram(String head) {
        return head.startsWith("\u007fELF")
                || head.startsWith("MZ")
                || head.startsWith("\u00cf\u00fa\u00ed\u00fe")
                || head.startsWith("\u00ce\u00fa\u00ed\u00fe")
                || head.startsWith("\u00ca\u00fe\u00ba\u00be");
    }
}
