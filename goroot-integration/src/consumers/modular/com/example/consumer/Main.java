package com.example.consumer;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.DiscoveryReport;

/** Prints the toolchains and the locators, a line each. */
public final class Main {

    private Main() {}

    public static void main(String[] none) {
        System.out.println("module " + GoToolchains.class.getModule().getName());
        DiscoveryReport report = GoToolchains.system().discover();
        report.toolchains().forEach(go -> System.out.println("toolchain " + go.version() + " " + go.home()));
        report.locators().forEach(locator ->
                System.out.println("locator " + locator.id() + " " + locator.outcome().label()));
        report.issues().forEach(issue -> System.out.println("issue " + issue.message()));
    }
}
