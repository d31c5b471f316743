package io.github.goroot.integration;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that the build has put together: those of goroot with what they need, and in folders what else there is. */
final class Jars {

    private static final Path DIRECTORY = Path.of(System.getProperty("goroot.jars", "target/jars"));

    private Jars() {}

    /** Gives a jar by its name without the suffix, such as {@code goroot-core} or {@code other/jna}. */
    static Path of(String name) {
        Path jar = DIRECTORY.resolve(name + ".jar").toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no " + jar + ": these tests run after \"package\"");
        }
        return jar;
    }

    /** Gives several, joined as class path or module path. */
    static String path(String... names) {
        return Stream.of(names)
                .map(Jars::of)
                .map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /** Gives several for a class loader. */
    static URL[] urls(List<String> names) throws MalformedURLException {
        URL[] urls = new URL[names.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = of(names.get(i)).toUri().toURL();
        }
        return urls;
    }
}
