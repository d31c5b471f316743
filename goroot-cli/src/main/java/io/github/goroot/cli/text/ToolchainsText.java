package io.github.goroot.cli.text;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.model.Provenance;
import java.util.List;
import java.util.stream.Collectors;

/** Lists toolchains: version, platform, home and how each was found. */
public final class ToolchainsText {

    /** As many ways to one toolchain as a person wants to read; {@code --json} has all. */
    private static final int MOST_WAYS = 4;

    private ToolchainsText() {}

    /** Gives one line for each toolchain of a report; those on hosts inside the one that was searched name theirs. */
    public static String of(DiscoveryReport report, Style style) {
        return of(report.toolchains(), report.host(), style);
    }

    /** Gives one line for each toolchain of one host; on a terminal each way to it has a line. */
    public static String of(List<GoToolchain> toolchains, Style style) {
        return of(
                toolchains,
                toolchains.isEmpty() ? HostId.local() : toolchains.get(0).host(),
                style);
    }

    private static String of(List<GoToolchain> toolchains, HostId here, Style style) {
        if (toolchains.isEmpty()) {
            return "";
        }
        Table table = new Table(style, "", "VERSION", "PLATFORM", "HOME", "FOUND BY");
        for (GoToolchain toolchain : toolchains) {
            if (style.tabular()) {
                wayByWay(table, toolchain, here);
            } else {
                row(table, toolchain, "", on(toolchain, here) + allWays(toolchain));
            }
        }
        return table.render();
    }

    private static String on(GoToolchain toolchain, HostId here) {
        return toolchain.host().equals(here) ? "" : "on " + toolchain.host() + " by ";
    }

    private static void wayByWay(Table table, GoToolchain toolchain, HostId here) {
        List<Provenance> ways = toolchain.provenances();
        String foreign = toolchain.runsOnHost() ? "" : " (foreign)";
        row(
                table,
                toolchain,
                foreign,
                on(toolchain, here) + (ways.isEmpty() ? "" : ways.get(0).toString()));
        ways.stream().skip(1).limit(MOST_WAYS - 1).forEach(way -> table.row("", "", "", way.toString()));
        if (ways.size() > MOST_WAYS) {
            table.row("", "", "", "and " + (ways.size() - MOST_WAYS) + " more");
        }
    }

    private static String allWays(GoToolchain toolchain) {
        return toolchain.provenances().stream().map(Provenance::toString).collect(Collectors.joining("; "));
    }

    private static void row(Table table, GoToolchain toolchain, String remark, String ways) {
        table.row(toolchain.version().text(), toolchain.platform() + remark, toolchain.homeText(), ways);
    }
}
