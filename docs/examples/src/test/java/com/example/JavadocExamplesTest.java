package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the Javadoc compile. */
class JavadocExamplesTest {

    private static final Path ROOT = Stream.of(Path.of(""), Path.of(".."))
            .map(Path::toAbsolutePath)
            .filter(directory -> Files.exists(directory.resolve("goroot-core/pom.xml")))
            .findFirst()
            .orElseThrow();
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *}</pre>", Pattern.DOTALL);

    /** What the examples take for granted: everything public, and things with telling names. */
    private static final String BEFORE = """
            import com.example.acme.*;
            import io.github.goroot.*;
            import io.github.goroot.binary.*;
            import io.github.goroot.diagnosis.*;
            import io.github.goroot.host.*;
            import io.github.goroot.host.registry.*;
            import io.github.goroot.jfr.*;
            import io.github.goroot.model.*;
            import io.github.goroot.processes.*;
            import io.github.goroot.selection.*;
            import io.github.goroot.spi.*;
            import io.github.goroot.testkit.*;
            import io.github.goroot.testkit.junit.*;
            import io.github.goroot.testkit.layout.*;
            import io.github.goroot.traces.*;
            import io.github.goroot.wsl.*;
            import java.io.*;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
            class Example {
                Host host;
                HostFiles files;
                Path file, directory, config, profile;
                GoToolchains toolchains;
                GoToolchain toolchain;
                DiscoveryReport report;
                Counting counting;
                void show(List<GoToolchain> found) {}
                void run() throws Exception {
            """;

    @TestFactory
    Stream<DynamicTest> examplesCompile(@TempDir Path directory) throws IOException {
        return Stream.of("core", "windows", "wsl", "testkit")
                .map(module -> ROOT.resolve("goroot-" + module + "/src/main/java"))
                .flatMap(JavadocExamplesTest::sources)
                .flatMap(source -> EXAMPLE.matcher(read(source))
                        .results()
                        .map(example -> DynamicTest.dynamicTest(
                                source.getFileName().toString(),
                                () -> assertThat(complaints(example, directory)).isEmpty())));
    }

    private static String complaints(MatchResult example, Path directory) throws IOException {
        String code = example.group(1).replaceAll("(?m)^ *\\* ?", "").replace("…", "");
        String text = code.contains("class ")
                ? BEFORE.replace("class Example {", code.replace("public final class", "class") + "\nclass Example {")
                        + "}}"
                : BEFORE + code + "\n}}";
        Path file = Files.writeString(directory.resolve("Example.java"), text);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        writer,
                        writer,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.toString(),
                        "-proc:none",
                        "-nowarn",
                        file.toString());
        return status == 0 ? "" : out.toString();
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(folder + " cannot be listed.", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read.", e);
        }
    }
}
