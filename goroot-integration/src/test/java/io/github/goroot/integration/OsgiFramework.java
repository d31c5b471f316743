package io.github.goroot.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * A framework with some bundles, all started, which tells what their services tell.
 *
 * <p>It has a Java of its own, with none of our classes on the class path, for SPI Fly would find them there.
 */
final class OsgiFramework {

    private OsgiFramework() {}

    /**
     * Starts them, and prints the properties of each {@link Runnable} that is registered.
     *
     * @param arguments a folder to keep the bundles in, and their jars
     */
    public static void main(String[] arguments) throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .iterator()
                .next()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, arguments[0]));
        framework.start();
        try {
            startAll(framework.getBundleContext(), List.of(arguments).subList(1, arguments.length));
            for (ServiceReference<Runnable> service :
                    framework.getBundleContext().getServiceReferences(Runnable.class, null)) {
                for (String property : List.of("homes", "locators", "issues")) {
                    for (String line : ((String) service.getProperty(property)).split("\n")) {
                        System.out.println(service.getProperty("how") + " " + property + " " + line);
                    }
                }
            }
        } finally {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    private static void startAll(BundleContext context, List<String> jars) throws BundleException {
        List<Bundle> bundles = new ArrayList<>();
        for (String jar : jars) {
            bundles.add(context.installBundle(Path.of(jar).toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start();
            }
        }
    }
}
