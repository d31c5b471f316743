package io.github.goroot.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two plug-ins of one program, each with the library and with another version of JNA. */
class ClassLoadersTest {

    private static final List<String> COMMON = List.of("goroot-core", "goroot-windows", "slf4j-api", "slf4j-nop");

    @Test
    void eachPluginHasItsOwnJna() throws Exception {
        try (URLClassLoader newer = plugin("jna", "jna-platform");
                URLClassLoader other = plugin("other/jna", "other/jna-platform")) {
            assertThat(versionOfJna(newer)).isNotEqualTo(versionOfJna(other));
            // On Windows they would load it; here they are made to, for two versions may be in one process at once.
            assertThat(pointerSize(newer)).isEqualTo(pointerSize(other));
            assertThat(locators(newer)).contains("windows-registry").isEqualTo(locators(other));
        }
    }

    @Test
    void theLibraryWorksBesideAPluginWithoutJna() throws Exception {
        try (URLClassLoader plain = plugin()) {
            assertThat(locators(plain)).contains("windows-registry", "path");
        }
    }

    private static URLClassLoader plugin(String... jna) throws IOException {
        List<String> names = new ArrayList<>(COMMON);
        names.addAll(List.of(jna));
        return new URLClassLoader(Jars.urls(names), ClassLoader.getPlatformClassLoader());
    }

    private static Object versionOfJna(ClassLoader plugin) throws ReflectiveOperationException {
        return plugin.loadClass("com.sun.jna.Native").getPackage().getImplementationVersion();
    }

    private static Object pointerSize(ClassLoader plugin) throws ReflectiveOperationException {
        return plugin.loadClass("com.sun.jna.Native").getField("POINTER_SIZE").get(null);
    }

    /** Asks the library in there, of whose classes this test has others of the same names. */
    private static List<Object> locators(ClassLoader plugin) throws ReflectiveOperationException {
        Object toolchains = plugin.loadClass("io.github.goroot.GoToolchains")
                .getMethod("system")
                .invoke(null);
        Object report = toolchains.getClass().getMethod("discover").invoke(toolchains);
        List<Object> ids = new ArrayList<>();
        for (Object locator : (List<?>) report.getClass().getMethod("locators").invoke(report)) {
            ids.add(locator.getClass().getMethod("id").invoke(locator));
        }
        return ids;
    }
}
