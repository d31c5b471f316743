package io.github.goroot.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.goroot.binary.BuildInfo;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Go's own readers say of a program, and the same in the words of ours. */
final class GoReaders {

    private final GoBuilds builds;

    GoReaders(GoBuilds builds) {
        this.builds = builds;
    }

    static Path judge() {
        return RealGo.ofLine("1.27").executable();
    }

    /** Gives what {@code go version -m -json} of Go 1.27 says; empty if it says that the file is no Go program. */
    Optional<JsonNode> buildInfo(Path file) throws Exception {
        GoBuilds.Output output =
                builds.run(List.of(judge().toString(), "version", "-m", "-json", file.toString()), Map.of());
        return output.status() == 0 && !output.text().isBlank()
                ? Optional.of(new ObjectMapper().readTree(output.text()))
                : Optional.empty();
    }

    /** Gives what {@code go tool buildid} of Go 1.24 says; empty if it says nothing. */
    String buildId(Path file) throws Exception {
        Path tool = RealGo.ofLine("1.24").home().resolve("pkg/tool/linux_amd64/buildid");
        return builds.run(List.of(tool.toString(), file.toString()), Map.of())
                .text()
                .strip();
    }

    /** Gives all that the reader says of build info. */
    static String text(GoBinary program) {
        Optional<BuildInfo> info = program.buildInfo();
        StringBuilder text = new StringBuilder(program.goVersion().orElseThrow() + " "
                + info.map(BuildInfo::path).orElse(""));
        info.flatMap(BuildInfo::mainModule)
                .ifPresent(main -> text.append("\nmain").append(text(main)));
        info.ifPresent(known -> {
            known.dependencies().forEach(module -> text.append("\ndep").append(text(module)));
            known.settings().forEach(setting -> text.append('\n').append(setting));
        });
        return text.toString();
    }

    private static String text(GoModule module) {
        return " " + module.path() + " " + module.version() + " " + module.sum().orElse("")
                + module.replacement().map(GoReaders::text).orElse("");
    }

    /** Gives the same of what Go says. */
    static String text(JsonNode info) {
        StringBuilder text = new StringBuilder(
                info.path("GoVersion").asText() + " " + info.path("Path").asText());
        // For a program without build info Go prints a module without a name.
        if (!info.path("Main").path("Path").asText().isEmpty()) {
            text.append("\nmain").append(module(info.get("Main")));
        }
        info.path("Deps").forEach(module -> text.append("\ndep").append(module(module)));
        info.path("Settings")
                .forEach(setting -> text.append('\n')
                        .append(setting.path("Key").asText())
                        .append('=')
                        .append(setting.path("Value").asText()));
        return text.toString();
    }

    private static String module(JsonNode module) {
        return " " + module.path("Path").asText() + " " + module.path("Version").asText() + " "
                + module.path("Sum").asText()
                + (module.has("Replace") ? module(module.get("Replace")) : "");
    }
}
