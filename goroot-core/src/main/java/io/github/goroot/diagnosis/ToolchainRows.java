package io.github.goroot.diagnosis;

import io.github.goroot.binary.GoBinary;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Provenance;
import java.nio.file.Path;
import java.util.List;

/** Puts beside each other what the files of a toolchain say of it. */
final class ToolchainRows {

    private final Evidence evidence;
    private final List<Comparison> rows;

    ToolchainRows(Evidence evidence, List<Comparison> rows) {
        this.evidence = evidence;
        this.rows = rows;
    }

    /** Adds the rows of one toolchain. */
    void rows(GoToolchain toolchain) {
        String subject = toolchain.homeText();
        ComparisonRow home = new ComparisonRow(rows, subject, "home");
        for (Provenance provenance : toolchain.provenances()) {
            home.say(provenance.locator(), subject, provenance.detail(), "");
        }
        home.end();
        ComparisonRow version = new ComparisonRow(rows, subject, "version");
        version.say(
                versionSource(toolchain),
                toolchain.version().text(),
                "",
                Stamp.release(toolchain.version().text()));
        evidence.stampedVersion(toolchain.executable())
                .ifPresent(stamp ->
                        version.say("bin/go", stamp, toolchain.executable().toString(), Stamp.release(stamp)));
        compiler(version, toolchain);
        version.end();
        ComparisonRow platform = new ComparisonRow(rows, subject, "platform");
        platform.say(
                "pkg/tool",
                toolchain.platform().toString(),
                toolchain.toolDirectory().toString(),
                "");
        platform(platform, "bin/go", toolchain.executable(), toolchain.platform());
        toolchain.tool("compile").ifPresent(file -> platform(platform, "compile", file, toolchain.platform()));
        platform.note("this machine", evidence.report().platform().toString(), "");
        platform.end();
    }

    private void platform(ComparisonRow row, String source, Path file, GoPlatform expected) {
        evidence.program(file)
                .flatMap(GoBinary::platform)
                .ifPresent(found -> row.say(
                        source, found.toString(), file.toString(), found.equals(expected) ? "" : found.toString()));
    }

    /** Lets the compiler say of which release it is. */
    void compiler(ComparisonRow row, GoToolchain toolchain) {
        toolchain
                .tool("compile")
                .ifPresent(file -> evidence.stampedVersion(file)
                        .ifPresent(stamp -> row.say("compile", stamp, file.toString(), Stamp.release(stamp))));
    }

    static String versionSource(GoToolchain toolchain) {
        return toolchain.issues().stream().map(Issue::code).anyMatch(IssueCode.VERSION_MISSING::equals)
                ? "another file than VERSION"
                : "VERSION";
    }
}
