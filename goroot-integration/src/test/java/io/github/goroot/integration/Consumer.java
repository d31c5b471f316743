package io.github.goroot.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Somebody else's code: compiled against the jars, and run in a Java of its own. */
final class Consumer {

    private static final Path SOURCES = Path.of("src/consumers");

    private Consumer() {}

    /** Compiles the sources of a folder; warnings are failures. */
    static Path compile(String folder, Path classes, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-Werror", "-Xlint:all,-requires-automatic", "-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of(options));
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        run("javac", arguments);
        return classes;
    }

    /** Runs a tool of the JDK. */
    static void run(String tool, List<String> arguments) {
        java.io.StringWriter text = new java.io.StringWriter();
        int status;
        try (java.io.PrintWriter writer = new java.io.PrintWriter(text)) {
            status = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        }
        assertThat(status).as("%s %s:%n%s", tool, arguments, text).isZero();
    }

    /** Runs a Java with nothing but these variables and gives the lines it printed. */
    static List<String> java(Path java, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s:%n%s", command, printed).isZero();
        return printed.lines().toList();
    }

    static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
