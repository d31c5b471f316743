package io.github.goroot.cli.json;

import io.github.goroot.binary.BuildInfo;
import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.BuildSetting;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoModule;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.binary.NotGo;
import io.github.goroot.binary.UnreadableBinary;
import io.github.goroot.cli.answer.ReadProgram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what a Go program tells of itself. */
final class ProgramJson {

    private ProgramJson() {}

    static void members(JsonWriter json, ReadProgram program) {
        GoBinary binary = program.binary();
        json.text("goVersion", binary.goVersion());
        json.text("goos", program.goos());
        json.text("goarch", binary.goarch());
        ownMembers(json, program);
        if (!program.architectures().isEmpty()) {
            json.list("architectures", program.architectures(), part -> architecture(json, part));
        }
    }

    /** Writes what only a program has, and no toolchain. */
    static void ownMembers(JsonWriter json, ReadProgram program) {
        GoBinary binary = program.binary();
        json.text("format", word(binary.format()));
        if (binary.kind() != GoProgramKind.OTHER) {
            json.text("program", word(binary.kind()));
        }
        binary.buildInfo().ifPresent(info -> buildInfo(json, info));
        json.text("buildId", binary.buildId());
        program.buildRoot().ifPresent(root -> buildRoot(json, root));
    }

    private static void buildInfo(JsonWriter json, BuildInfo info) {
        json.text("mainPackage", info.path());
        info.mainModule().ifPresent(module -> json.object("mainModule", () -> module(json, module)));
        json.list("dependencies", info.dependencies(), module -> module(json, module));
        json.object("settings", () -> settings(info.settings()).forEach(json::text));
    }

    /** A name that is there twice would be no member; the last one counts, as for Go. */
    private static Map<String, String> settings(List<BuildSetting> settings) {
        Map<String, String> byName = new LinkedHashMap<>();
        settings.forEach(setting -> byName.put(setting.key(), setting.value()));
        return byName;
    }

    private static void module(JsonWriter json, GoModule module) {
        json.text("path", module.path());
        if (!module.version().isEmpty()) {
            json.text("version", module.version());
        }
        json.text("sum", module.sum());
        module.replacement().ifPresent(other -> json.object("replace", () -> module(json, other)));
    }

    private static void buildRoot(JsonWriter json, BuildRoot root) {
        if (root instanceof BuildRoot.Found found) {
            json.text("buildRoot", found.goroot());
            json.text("buildRootLibrary", found.library());
        } else {
            json.text("buildRootAbsence", absence(root));
        }
    }

    private static String absence(BuildRoot root) {
        if (root instanceof BuildRoot.Trimmed) {
            return "trimmed";
        }
        if (root instanceof BuildRoot.NotSearchedBeyond) {
            return "search-limit";
        }
        return root instanceof BuildRoot.Unreadable ? "unreadable" : "not-told";
    }

    private static void architecture(JsonWriter json, ReadProgram.Architecture part) {
        if (part.program().isPresent()) {
            json.text("kind", "go-binary");
            members(json, part.program().get());
        } else if (part.result() instanceof NotGo other) {
            json.text("kind", "not-go");
            json.text("reason", other.reason());
        } else if (part.result() instanceof UnreadableBinary failure) {
            json.text("kind", "error");
            json.text("error", failure.message());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
