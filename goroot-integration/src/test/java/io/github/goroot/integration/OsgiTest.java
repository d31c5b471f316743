package io.github.goroot.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.Constants;

/** The bundles in a real framework, with a plug-in of somebody's that uses them. */
class OsgiTest {

    private static final String[] GOROOT = {"goroot-core", "goroot-windows", "goroot-wsl"};
    private static final String[] JNA = {"jna", "jna-platform"};
    /** Without a mediator SLF4J 2 does not resolve, but its predecessor does. */
    private static final String[] WITHOUT_MEDIATOR = {"other/slf4j-api", "other/slf4j-nop"};

    private static final String[] WITH_MEDIATOR = {
        "spifly/asm",
        "spifly/asm-tree",
        "spifly/asm-analysis",
        "spifly/asm-commons",
        "spifly/asm-util",
        "spifly/org.apache.aries.spifly.dynamic.bundle",
        "slf4j-api",
        "slf4j-nop"
    };

    @TempDir
    private Path scratch;

    private Path go;

    @BeforeEach
    void installGo() throws IOException {
        go = GoOnDisk.make(scratch.resolve("sdk/go1.22.5"), "go1.22.5");
    }

    @Test
    void withoutAMediatorTheBuiltInLocatorsWork() throws Exception {
        assertThat(answers(WITHOUT_MEDIATOR, GOROOT, JNA))
                .contains("default homes " + go, "default locators official")
                .doesNotContain("default locators windows-registry")
                .noneMatch(OsgiTest::tellsOfAProvider);
    }

    @Test
    void withoutAMediatorTheLoaderOfABundleBringsItsLocators() throws Exception {
        assertThat(answers(WITHOUT_MEDIATOR, GOROOT, JNA))
                .contains("named homes " + go, "named locators official", "named locators windows-registry")
                .noneMatch(OsgiTest::tellsOfAProvider);
    }

    @Test
    void withSpiFlyLocatorsAreFound() throws Exception {
        assertThat(answers(WITH_MEDIATOR, GOROOT, JNA))
                .contains("default homes " + go, "default locators official")
                .containsOnlyOnce("default locators windows-registry")
                .noneMatch(OsgiTest::tellsOfAProvider);
    }

    @Test
    void jnaIsOptional() throws Exception {
        assertThat(answers(WITH_MEDIATOR, GOROOT))
                .contains("default homes " + go, "default locators windows-registry")
                .noneMatch(OsgiTest::tellsOfAProvider);
    }

    @Test
    void theLibraryAloneResolves() throws Exception {
        assertThat(answers(WITHOUT_MEDIATOR, new String[] {"goroot-core"}))
                .contains("default homes " + go, "default locators official")
                .noneMatch(line -> line.endsWith(" windows-registry"));
    }

    private List<String> answers(String[]... groups) throws Exception {
        Path tests = origin(OsgiFramework.class);
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                tests + File.pathSeparator + origin(BundleActivator.class),
                OsgiFramework.class.getName(),
                scratch.resolve("storage").toString()));
        for (String[] group : groups) {
            for (String jar : group) {
                arguments.add(Jars.of(jar).toString());
            }
        }
        arguments.add(plugin().toString());
        return Consumer.java(Consumer.ownJava(), Map.of("HOME", scratch.toString()), arguments);
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static boolean tellsOfAProvider(String line) {
        return line.contains(" issues A provider ");
    }

    private Path plugin() throws IOException, URISyntaxException {
        Path classes = Consumer.compile(
                "bundle",
                scratch.resolve("classes"),
                "-cp",
                Jars.path("goroot-core") + File.pathSeparator + origin(BundleActivator.class));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, "com.example.bundle");
        attributes.putValue(Constants.BUNDLE_ACTIVATOR, "com.example.bundle.Activator");
        attributes.putValue(
                Constants.IMPORT_PACKAGE,
                "org.osgi.framework,org.osgi.framework.wiring,io.github.goroot,io.github.goroot.model");
        Path jar = scratch.resolve("plugin.jar");
        String name = "com/example/bundle/Activator.class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry(name));
            Files.copy(classes.resolve(name), out);
        }
        return jar;
    }
}
