package io.github.goroot.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes what fuzzing begins with: the inputs that a target makes, and what was found before. */
public final class FuzzTargets {

    private FuzzTargets() {}

    /**
     * Writes the seeds of a target into a directory.
     *
     * @param arguments the name of the class of the target, and the directory
     */
    public static void main(String[] arguments) throws Throwable {
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        int number = 0;
        for (byte[] seed : inputs(Class.forName(arguments[0]))) {
            Files.write(directory.resolve("seed" + number++), seed);
        }
    }

    /** Gives the seeds of a target and its findings, which lie in the resource directory {@code fuzz/NAME}. */
    public static List<byte[]> inputs(Class<?> target) throws Throwable {
        @SuppressWarnings("unchecked") // All have this method.
        List<byte[]> seeds = (List<byte[]>) MethodHandles.lookup()
                .findStatic(target, "seeds", MethodType.methodType(List.class))
                .invoke();
        List<byte[]> inputs = new ArrayList<>(seeds);
        inputs.addAll(findings(target));
        return inputs;
    }

    private static List<byte[]> findings(Class<?> target) throws IOException, URISyntaxException {
        List<byte[]> findings = new ArrayList<>();
        URL directory = target.getResource("/fuzz/" + target.getSimpleName());
        if (directory != null) {
            try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
                for (Path file : files.sorted().toList()) {
                    try (InputStream content = Files.newInputStream(file)) {
                        findings.add(content.readAllBytes());
                    }
                }
            }
        }
        return findings;
    }
}
