package io.github.goroot.cli.text;

import io.github.goroot.binary.BuildInfo;
import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.binary.NotGo;
import io.github.goroot.binary.UnreadableBinary;
import io.github.goroot.cli.answer.ReadProgram;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Tells what a Go program tells of itself. */
final class ProgramText {

    /** What stands in a column where there is nothing to tell. */
    static final String ABSENT = "-";

    private ProgramText() {}

    /** Gives names and values for the block of one program. */
    static void lines(ReadProgram program, Style style, BiConsumer<String, Object> line) {
        GoBinary binary = program.binary();
        line.accept("what", what(binary.kind()));
        binary.goVersion().ifPresent(version -> line.accept("version", version));
        line.accept("platform", program.platform());
        binary.buildInfo().ifPresent(info -> buildInfo(info, style, line));
        binary.buildId().ifPresent(id -> line.accept("build ID", id));
        program.buildRoot().map(ProgramText::buildRoot).ifPresent(root -> line.accept("built with", root));
        for (ReadProgram.Architecture part : program.architectures()) {
            line.accept("architecture", architecture(part));
        }
    }

    private static void buildInfo(BuildInfo info, Style style, BiConsumer<String, Object> line) {
        if (!info.path().isEmpty()) {
            line.accept("package", info.path());
        }
        info.mainModule()
                .ifPresent(module -> line.accept("module", module.toString().replace("=>", style.arrow())));
        info.dependencies()
                .forEach(module -> line.accept("depends on", module.toString().replace("=>", style.arrow())));
        info.settings().forEach(setting -> line.accept("setting", setting));
    }

    /** Gives the main module with its version, else the main package, else what it is. */
    static String main(ReadProgram program) {
        Optional<BuildInfo> info = program.binary().buildInfo();
        Optional<String> module = info.flatMap(BuildInfo::mainModule).map(Object::toString);
        return module.or(() -> info.map(BuildInfo::path).filter(path -> !path.isEmpty()))
                .orElse(program.binary().kind() == GoProgramKind.GCCGO ? "gccgo" : ABSENT);
    }

    private static String what(GoProgramKind kind) {
        return switch (kind) {
            case GO_COMMAND -> "the go command of a toolchain";
            case DOWNLOAD_WRAPPER -> "wrapper of golang.org/dl, which runs a Go in ~/sdk";
            case TINYGO_COMMAND -> "the tinygo command";
            case GCCGO -> "Go program that gccgo compiled";
            case OTHER -> "Go program";
        };
    }

    private static String buildRoot(BuildRoot root) {
        if (root instanceof BuildRoot.Found found) {
            return found.goroot()
                    + found.library()
                            .map(library -> ", compiled into " + library)
                            .orElse("");
        }
        if (root instanceof BuildRoot.Trimmed) {
            return "trimmed paths (-trimpath)";
        }
        if (root instanceof BuildRoot.NotSearchedBeyond search) {
            return "unknown: not searched beyond " + search.limit() + " bytes";
        }
        return "unknown: "
                + (root instanceof BuildRoot.Unreadable failure
                        ? failure.message()
                        : ((BuildRoot.NotTold) root).reason());
    }

    private static String architecture(ReadProgram.Architecture part) {
        if (part.program().isPresent()) {
            ReadProgram program = part.program().get();
            return program.platform() + ", " + program.binary().goVersion().orElse("unknown version of Go");
        }
        return part.result() instanceof NotGo other
                ? "no Go program: " + other.reason()
                : "unreadable: " + ((UnreadableBinary) part.result()).message();
    }
}
