package io.github.goroot.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What somebody takes on who takes the library. */
class CoreJarTest {

    /**
     * What it may come to, so that nothing creeps in. It once was to be 400; reading binaries, selection, shims, start-up
     * files and the diagnosis are 843 classes, and even without debugging information those are over 1,300.
     */
    private static final long MOST_KIB = 1640;

    private final Path jar = Jars.of("goroot-core");

    @Test
    void itIsOfModestSize() throws IOException {
        assertThat(Files.size(jar) / 1024).as("KiB of %s", jar).isLessThan(MOST_KIB);
    }

    @Test
    void atRunTimeItNeedsTheLoggingInterfaceAlone() {
        ModuleDescriptor module =
                ModuleFinder.of(jar).find("io.github.goroot.core").orElseThrow().descriptor();

        assertThat(module.requires())
                .filteredOn(required -> !required.modifiers().contains(Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "org.slf4j");
    }

    @Test
    void itHoldsItsClassesAndNothingElse() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> others = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .filter(name -> !name.startsWith("io/github/goroot/") || !name.endsWith(".class"))
                    .toList();

            assertThat(others).containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "module-info.class");
        }
    }
}
