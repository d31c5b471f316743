package io.github.goroot.benchmarks;

import io.github.goroot.GoToolchains;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/**
 * Compares the first answer of fresh processes: of the library with that of a {@code go} started from Java, and of the
 * {@code goroot} command with that of {@code java -version}.
 *
 * <p>Run it with {@code java -cp goroot-benchmarks/target/goroot-benchmarks.jar
 * io.github.goroot.benchmarks.ColdSideBySide /path/to/go ./goroot}. It ends with status 1 if a budget is broken.
 */
public final class ColdSideBySide {

    private static final int TOOLCHAINS = 10;

    private static final int ROUNDS = 25;

    private ColdSideBySide() {}

    /**
     * Measures everything and prints a table.
     *
     * @param arguments the absolute path of a {@code go} to compare with, and the launcher of the command
     * @throws Exception if the machine or a process fails
     */
    public static void main(String[] arguments) throws Exception {
        try (Machine machine = new Machine(TOOLCHAINS)) {
            boolean holds = library(machine, arguments[0]);
            holds &= command(machine, Path.of(arguments[1]).toAbsolutePath());
            System.exit(holds ? 0 : 1);
        }
    }

    private static boolean library(Machine machine, String go) throws Exception {
        FreshProcess nothing = firstAnswer(machine, "nothing");
        FreshProcess ours = firstAnswer(machine, "discover");
        FreshProcess theirs = firstAnswer(machine, go);
        long[] ourInside = new long[ROUNDS];
        long[] theirInside = new long[ROUNDS];
        long[] ourWall = new long[ROUNDS];
        long[] theirWall = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            FreshProcess.Run our = ours.run();
            FreshProcess.Run their = theirs.run();
            long empty = nothing.run().wall();
            ourInside[i] = Long.parseLong(our.out().strip());
            theirInside[i] = Long.parseLong(their.out().strip());
            ourWall[i] = our.wall() - empty;
            theirWall[i] = their.wall() - empty;
        }
        boolean holds = new Contest("first discover(), the call", 2.5).judge(ourInside, theirInside);
        // What the virtual machine compiles on other threads and takes down in the end is in this one too.
        holds &= new Contest("first discover(), the process", 2.5).judge(ourWall, theirWall);
        return holds;
    }

    private static boolean command(Machine machine, Path launcher) throws Exception {
        Map<String, String> environment = new HashMap<>(machine.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        FreshProcess ours = new FreshProcess(environment, List.of(launcher.toString(), "list"));
        FreshProcess theirs = FreshProcess.java(environment, "-version");
        // Builds it, and prepares it for this Java.
        ours.run();
        long[] our = new long[ROUNDS];
        long[] their = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            our[i] = ours.run().wall();
            their[i] = theirs.run().wall();
        }
        return new Contest("goroot list, beside java -version", 4).judge(our, their);
    }

    /** The library and slf4j-api without a binding, as small as a class path can be. */
    private static FreshProcess firstAnswer(Machine machine, String what) throws IOException, URISyntaxException {
        String classPath = String.join(
                File.pathSeparator,
                alone(machine, FirstAnswer.class, GoEnv.class).toString(),
                origin(GoToolchains.class).toString(),
                origin(LoggerFactory.class).toString());
        return FreshProcess.java(machine.environment(), "-cp", classPath, FirstAnswer.class.getName(), what);
    }

    /** Copies classes to where nothing else is, for the manifest of their jar names all that the benchmarks need. */
    private static Path alone(Machine machine, Class<?>... types) throws IOException {
        Path directory = machine.directory("classes");
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/') + ".class";
            Path copy = directory.resolve(name);
            Files.createDirectories(copy.getParent());
            try (InputStream bytes = Objects.requireNonNull(type.getResourceAsStream("/" + name), name)) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return directory;
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
