package com.example.ide;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.ToolchainWatcher;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Keeps a list of Go SDKs up to date until it is closed; made on a background thread. */
public final class GoSdkList implements AutoCloseable {

    private final GoToolchains toolchains;
    private final Consumer<List<GoToolchain>> view;
    private final ToolchainWatcher watcher;
    private volatile DiscoveryReport report;

    /** Fills the view, one toolchain after the other as they are found, and goes on for as long as it is open. */
    public GoSdkList(GoToolchains toolchains, Consumer<GoToolchain> progress, Consumer<List<GoToolchain>> view) {
        this.toolchains = toolchains;
        this.view = view;
        this.report = toolchains.discover(new DiscoveryListener() {
            @Override
            public void toolchainFound(GoToolchain toolchain) {
                progress.accept(toolchain);
            }
        });
        view.accept(report.toolchains());
        this.watcher = toolchains.watch(report, Duration.ofSeconds(1), (change, self) -> refresh(self));
    }

    private void refresh(ToolchainWatcher self) {
        DiscoveryReport newer = toolchains.discover();
        self.follow(newer);
        if (!newer.toolchains().equals(report.toolchains())) {
            view.accept(newer.toolchains());
        }
        report = newer;
    }

    /** Gives the last report, which tells why something is not on the list. */
    public DiscoveryReport report() {
        return report;
    }

    @Override
    public void close() {
        watcher.close();
    }
}
