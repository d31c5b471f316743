package io.github.goroot.cli.html;

import io.github.goroot.cli.answer.WhoSets;
import io.github.goroot.diagnosis.Comparison;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.diagnosis.NotSeen;
import io.github.goroot.diagnosis.Witness;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.Reason;
import io.github.goroot.selection.Selection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the page of a diagnosis: findings, what {@code go} would run and why, who sets the variables, the chain as a
 * picture, its time line, the toolchains and the cross-check.
 *
 * <p>The policy in its head forbids scripts and everything from elsewhere, should anything ever get through.
 */
public final class DiagnosisPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Diagnosis diagnosis;
    private final Html html = new Html();

    private DiagnosisPage(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Gives the bytes of the page, in UTF-8. */
    public static byte[] of(Diagnosis diagnosis) {
        return new DiagnosisPage(diagnosis).render().getBytes(StandardCharsets.UTF_8);
    }

    private String render() {
        String title = "Go in " + diagnosis.selection().directory();
        html.own("<!DOCTYPE html>\n");
        html.element("html", List.of("lang", "en"), () -> {
            html.element("head", List.of(), () -> {
                html.empty("meta", List.of("charset", "utf-8"));
                html.empty("meta", List.of("http-equiv", "Content-Security-Policy", "content", POLICY));
                html.empty("meta", List.of("name", "viewport", "content", "width=device-width, initial-scale=1"));
                html.leaf("title", List.of(), title);
                html.element("style", List.of(), () -> html.own(Stylesheet.TEXT));
            });
            html.element("body", List.of(), () -> html.element("main", List.of(), this::content));
        });
        return html.toString();
    }

    private void content() {
        heading();
        findings();
        selection();
        whoSets();
        if (!diagnosis.report().toolchains().isEmpty()) {
            section(
                    "How each toolchain was found",
                    "chain",
                    () -> card("scroll", () -> new ChainPicture(html, diagnosis.report(), diagnosis.running()).draw()));
        }
        section("Time line", "time", () -> card("", () -> new TimeLine(html, diagnosis.report()).draw()));
        section(
                "Toolchains",
                "toolchains",
                () -> diagnosis.report().toolchains().forEach(this::toolchain));
        section("What is said of Go", "cross-check", this::crossCheck);
        if (!diagnosis.notSeen().isEmpty()) {
            section(
                    "What could not be seen",
                    "not-seen",
                    () -> card("", () -> {
                        for (NotSeen spot : diagnosis.notSeen()) {
                            html.leaf("p", List.of(), spot.what() + ". " + spot.why());
                        }
                    }));
        }
        html.leaf(
                "footer",
                List.of(),
                "Made by goroot doctor. It quotes paths and variables of this machine; --redact replaces the names of"
                        + " users.");
    }

    private void heading() {
        html.element("header", List.of(), () -> {
            html.leaf("h1", List.of(), "Go in " + diagnosis.selection().directory());
            html.leaf(
                    "p",
                    Html.of("faint"),
                    diagnosis.report().platform() + " · "
                            + diagnosis.report().toolchains().size()
                            + (diagnosis.report().toolchains().size() == 1 ? " toolchain" : " toolchains"));
            html.element("div", Html.of("badges"), this::badges);
        });
    }

    private void badges() {
        for (Severity severity : Severity.values()) {
            long count = diagnosis.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                html.leaf(
                        "span",
                        Html.of("badge " + word(severity)),
                        count + " " + word(severity) + (count == 1 ? "" : "s"));
            }
        }
        if (diagnosis.findings().isEmpty()) {
            html.leaf("span", Html.of("badge good"), "✓ nothing is wrong");
        }
    }

    private void findings() {
        section("Findings", "findings", () -> {
            if (diagnosis.findings().isEmpty()) {
                html.element(
                        "div",
                        Html.of("card finding good"),
                        () -> html.leaf("p", List.of(), "Everything that was looked at fits together."));
            }
            diagnosis.findings().forEach(this::finding);
        });
    }

    private void finding(Finding finding) {
        String severity = word(finding.severity());
        html.element("article", Html.of("card finding " + severity), () -> {
            html.element(
                    "div",
                    Html.of("kind"),
                    () -> html.leaf("b", List.of(), severity).leaf("code", List.of(), finding.code()));
            html.leaf("h3", List.of(), finding.message());
            finding.location().ifPresent(spot -> html.leaf("p", Html.of("mono faint"), spot.describe()));
            if (!finding.evidence().isEmpty()) {
                html.element(
                        "ul",
                        List.of(),
                        () -> finding.evidence().forEach(sentence -> html.leaf("li", Html.of("mono"), sentence)));
            }
            finding.remedy()
                    .ifPresent(remedy -> html.element(
                            "p",
                            Html.of("remedy"),
                            () -> html.leaf("b", List.of(), "What to do").own(" " + Html.escaped(remedy))));
        });
    }

    private void selection() {
        Selection selection = diagnosis.selection();
        section(
                "Which Go runs there",
                "selection",
                () -> card(
                        "",
                        () -> html.element("ol", Html.of("steps"), () -> {
                            selection.reasons().forEach(this::step);
                            boolean failed = selection.error().isPresent();
                            html.leaf("li", Html.of(failed ? "last error" : "last"), end(selection));
                        })));
    }

    private void whoSets() {
        Map<String, List<WhoSets>> byVariable = WhoSets.of(diagnosis).stream()
                .collect(Collectors.groupingBy(WhoSets::variable, LinkedHashMap::new, Collectors.toList()));
        if (!byVariable.isEmpty()) {
            section(
                    WhoSets.TITLE,
                    "who-sets",
                    () -> card(
                            "",
                            () -> byVariable.forEach((variable, rows) -> html.element("div", Html.of("fact"), () -> {
                                html.element("div", Html.of("head"), () -> html.leaf("b", List.of(), variable));
                                rows.forEach(this::setter);
                            }))));
        }
    }

    private void setter(WhoSets row) {
        html.element("div", Html.of("witness"), () -> {
            html.leaf("span", Html.of("who"), row.receivers());
            html.element("span", Html.of(row.counts() ? "mono" : "mono faint"), () -> {
                html.leaf("span", List.of(), row.value());
                html.leaf("span", Html.of(row.counts() ? "verdict good" : "verdict"), row.fate());
                html.leaf("span", Html.of("where"), row.place());
            });
        });
    }

    private void step(Reason reason) {
        html.element("li", List.of(), () -> {
            html.own(Html.escaped(reason.text()));
            reason.location()
                    .ifPresent(spot ->
                            html.element("div", Html.of("mono faint"), () -> html.own(Html.escaped(spot.describe()))));
        });
    }

    private static String end(Selection selection) {
        String name = selection.toolchain().orElse("go");
        String file = selection.executable().map(Path::toString).orElse("");
        return switch (selection.outcome()) {
            case LOCAL -> name + " runs: " + file;
            case PATH -> name + " runs, found on PATH: " + file;
            case CACHED -> name + " runs, from the module cache: " + file;
            case DOWNLOAD -> selection.error().orElse(name + " is downloaded first.");
            case ERROR -> selection.error().orElse("It ends with an error.");
        };
    }

    private void toolchain(GoToolchain toolchain) {
        html.element("article", Html.of("card toolchain"), () -> {
            html.element("div", Html.of("title"), () -> {
                html.leaf("h3", List.of(), toolchain.version().text());
                html.leaf("span", Html.of("faint"), toolchain.platform().toString());
                tag(diagnosis.running(), toolchain, "runs here");
                if (!diagnosis.configured().equals(diagnosis.running())) {
                    tag(diagnosis.configured(), toolchain, "named by GOROOT");
                }
            });
            html.leaf("p", Html.of("mono"), toolchain.homeText());
            html.element("dl", List.of(), () -> {
                toolchain.stableHome().ifPresent(path -> pair("survives upgrades as", path.toString()));
                if (!toolchain.realHome().toString().equals(toolchain.homeText())) {
                    pair("really in", toolchain.realHome().toString());
                }
                for (Provenance provenance : toolchain.provenances()) {
                    pair("found by " + provenance.locator(), provenance.detail());
                }
                for (Issue issue : toolchain.issues()) {
                    pair(word(issue.severity()), issue.message());
                }
            });
        });
    }

    private void pair(String term, String text) {
        html.leaf("dt", List.of(), term);
        html.leaf("dd", Html.of("mono"), text);
    }

    private void crossCheck() {
        List<String> subjects = diagnosis.crossCheck().stream()
                .map(Comparison::subject)
                .distinct()
                .toList();
        for (String subject : subjects) {
            html.element("article", Html.of("card"), () -> {
                html.leaf("h3", Html.of("mono"), subject);
                diagnosis.crossCheck().stream()
                        .filter(row -> row.subject().equals(subject))
                        .forEach(this::row);
            });
        }
    }

    private void row(Comparison row) {
        html.element("div", Html.of("fact"), () -> {
            html.element(
                    "div",
                    Html.of("head"),
                    () -> html.leaf("b", Html.of(row.agrees() ? "good" : "warning"), row.agrees() ? "✓" : "≠")
                            .leaf("b", List.of(), row.fact())
                            .leaf("span", Html.of("faint"), row.agrees() ? "" : "not all say the same"));
            row.witnesses().forEach(this::witness);
        });
    }

    private void witness(Witness witness) {
        html.element("div", Html.of("witness"), () -> {
            html.leaf("span", Html.of("who"), witness.source());
            html.element("span", Html.of("mono"), () -> {
                html.own(Html.escaped(witness.value()));
                witness.detail()
                        .filter(detail -> !detail.equals(witness.value()))
                        .ifPresent(detail -> html.leaf("span", Html.of("where"), detail));
            });
        });
    }

    private void tag(Optional<GoToolchain> marked, GoToolchain toolchain, String text) {
        if (marked.filter(toolchain::equals).isPresent()) {
            html.leaf("span", Html.of("tag"), text);
        }
    }

    private void section(String title, String id, Runnable content) {
        html.element("section", List.of("id", id), () -> {
            html.leaf("h2", List.of(), title);
            content.run();
        });
    }

    private void card(String more, Runnable content) {
        html.element("div", Html.of(more.isEmpty() ? "card" : "card " + more), content);
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
