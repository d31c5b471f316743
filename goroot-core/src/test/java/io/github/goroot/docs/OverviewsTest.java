package io.github.goroot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each package that others see tells a newcomer where to begin. */
class OverviewsTest {

    @TestFactory
    Stream<DynamicTest> everyExportedPackageSaysWhereToBegin() throws IOException {
        return Stream.of("core", "windows", "wsl", "testkit").flatMap(OverviewsTest::packages);
    }

    private static Stream<DynamicTest> packages(String module) {
        String sources = "goroot-" + module + "/src/main/java/";
        return Documents.all("(?m)^ *exports ([a-z.]+);", read(sources + "module-info.java")).stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(read(sources + name.replace('.', '/') + "/package-info.java"))
                                .contains("{@link io.github.goroot.", "<p>", "@since")));
    }

    private static String read(String file) {
        try {
            return Documents.read(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read.", e);
        }
    }
}
