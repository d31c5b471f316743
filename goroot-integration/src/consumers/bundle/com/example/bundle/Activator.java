package com.example.bundle;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.DiscoveryReport;
import java.util.Hashtable;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Somebody's plug-in, which makes what it finds a service: once as it is by default, and once with the class loader of the
 * bundle that holds the locators, for frameworks without a mediator.
 */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        register(context, "default", GoToolchains.system());
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName().equals("io.github.goroot.goroot-windows")) {
                ClassLoader windows = bundle.adapt(BundleWiring.class).getClassLoader();
                register(context, "named", GoToolchains.builder().classLoaders(windows).build());
            }
        }
    }

    @Override
    public void stop(BundleContext context) {}

    private static void register(BundleContext context, String how, GoToolchains toolchains) {
        DiscoveryReport report = toolchains.discover();
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("how", how);
        properties.put("homes", lines(report.toolchains().stream().map(go -> go.home().toString())));
        properties.put("locators", lines(report.locators().stream().map(locator -> locator.id())));
        properties.put("issues", lines(report.issues().stream().map(issue -> issue.message())));
        context.registerService(Runnable.class, () -> {}, properties);
    }

    private static String lines(java.util.stream.Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }
}
