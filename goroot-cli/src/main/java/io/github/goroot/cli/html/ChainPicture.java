package io.github.goroot.cli.html;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws which locators of the chain led to which toolchains, in the order of the chain. */
final class ChainPicture {

    private static final int WIDTH = 600;
    private static final int LEFT = 185;
    private static final int RIGHT = 280;
    private static final int HEIGHT = 42;
    private static final int GAP = 14;

    /** As much of a path as fits; the whole of it is the title. */
    private static final int LONGEST = 46;

    private final Html html;
    private final DiscoveryReport report;
    private final Optional<GoToolchain> running;

    /**
     * Prepares the picture.
     *
     * @param running the toolchain that does the work
     */
    ChainPicture(Html html, DiscoveryReport report, Optional<GoToolchain> running) {
        this.html = html;
        this.report = report;
        this.running = running;
    }

    void draw() {
        Map<String, Set<Integer>> ways = ways();
        List<GoToolchain> toolchains = report.toolchains();
        int rows = Math.max(ways.size(), toolchains.size());
        int height = Math.max(1, rows) * (HEIGHT + GAP) + GAP;
        List<String> ids = new ArrayList<>(ways.keySet());
        html.element(
                "svg",
                List.of(
                        "viewBox",
                        "0 0 " + WIDTH + " " + height,
                        "role",
                        "img",
                        "aria-label",
                        "Which locator led to which toolchain"),
                () -> {
                    for (int i = 0; i < ids.size(); i++) {
                        for (int to : ways.getOrDefault(ids.get(i), Set.of())) {
                            edge(
                                    middle(i, ids.size(), height),
                                    middle(to, toolchains.size(), height),
                                    toolchains.get(to));
                        }
                    }
                    for (int i = 0; i < ids.size(); i++) {
                        locator(ids.get(i), middle(i, ids.size(), height));
                    }
                    for (int i = 0; i < toolchains.size(); i++) {
                        toolchain(toolchains.get(i), middle(i, toolchains.size(), height));
                    }
                });
    }

    private String kind(GoToolchain toolchain, String otherwise) {
        return running.filter(toolchain::equals).isPresent() ? "runs" : otherwise;
    }

    private Map<String, Set<Integer>> ways() {
        Map<String, Set<Integer>> ways = new LinkedHashMap<>();
        for (LocatorReport locator : report.locators()) {
            for (int i = 0; i < report.toolchains().size(); i++) {
                for (Provenance provenance : report.toolchains().get(i).provenances()) {
                    if (provenance.locator().equals(locator.id())) {
                        ways.computeIfAbsent(locator.id(), id -> new TreeSet<>())
                                .add(i);
                    }
                }
            }
        }
        return ways;
    }

    private static int middle(int index, int count, int height) {
        return (int) ((index + 0.5) * height / count);
    }

    private void edge(int from, int to, GoToolchain toolchain) {
        int half = (LEFT + RIGHT) / 2;
        html.empty(
                "path",
                List.of(
                        "d",
                        String.format(
                                Locale.ROOT, "M%d %d C%d %d %d %d %d %d", LEFT, from, half, from, half, to, RIGHT, to),
                        "class",
                        kind(toolchain, "way")));
    }

    private void locator(String id, int middle) {
        String name = report.locator(id).map(LocatorReport::displayName).orElse(id);
        box(10, middle, LEFT - 10, "box");
        html.element(
                "text",
                at(22, middle + 5, "strong"),
                () -> html.leaf("title", List.of(), name).own(Html.escaped(cut(id, 24))));
    }

    private void toolchain(GoToolchain toolchain, int middle) {
        box(RIGHT, middle, WIDTH - RIGHT - 10, kind(toolchain, "box"));
        html.leaf("text", at(RIGHT + 12, middle - 3, "strong"), toolchain.version() + "  " + toolchain.platform());
        html.element(
                "text",
                at(RIGHT + 12, middle + 13, "small"),
                () -> html.leaf("title", List.of(), toolchain.homeText())
                        .own(Html.escaped(cut(toolchain.homeText(), LONGEST))));
    }

    private void box(int x, int middle, int width, String kind) {
        html.empty(
                "rect",
                List.of(
                        "x", String.valueOf(x),
                        "y", String.valueOf(middle - HEIGHT / 2),
                        "width", String.valueOf(width),
                        "height", String.valueOf(HEIGHT),
                        "rx", "8",
                        "class", kind));
    }

    private static List<String> at(int x, int y, String kind) {
        return List.of("x", String.valueOf(x), "y", String.valueOf(y), "class", kind);
    }

    /** Leaves out the middle, for the ends of a path tell most. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest * 2 / 3;
        return text.substring(0, longest - end - 1) + "…" + text.substring(text.length() - end);
    }
}
