package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code goroot} command in a process of its own. */
final class CommandProcess {

    private CommandProcess() {}

    /** Gives the command line of a call. */
    static List<String> line(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.goroot.cli.GorootCommand"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a command line in the home of a set-up and gives its standard output; status 0 and 1 are answers. */
    static String run(List<String> command, SetUp setUp) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("goroot", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(setUp.home().toFile()).redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment().putAll(setUp.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s%n%s", command, Files.readString(errors))
                    .isLessThan(2);
            return output;
        } finally {
            Files.delete(errors);
        }
    }
}
