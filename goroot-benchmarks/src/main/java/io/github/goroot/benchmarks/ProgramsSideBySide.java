package io.github.goroot.benchmarks;

import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.host.system.SystemHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares the reading of Go programs with Go's own: file by file in processes that are warm, and {@code goroot inspect} of
 * a folder with {@code go version -m} of the same one, from start to end.
 *
 * <p>Run it with {@code java -cp goroot-benchmarks/target/goroot-benchmarks.jar
 * io.github.goroot.benchmarks.ProgramsSideBySide GO LAUNCHER FOLDER}, where the folder holds Go programs at any depth. It
 * ends with status 1 if a budget is broken.
 */
public final class ProgramsSideBySide {

    private static final int WARM_UP = 150;
    private static final int ROUNDS = 101;
    private static final int PROCESSES = 25;
    private static final int FOLDER = 1000;

    private ProgramsSideBySide() {}

    /**
     * Measures everything and prints a table.
     *
     * @param arguments the absolute path of a {@code go} of 1.24 or later, the launcher of the command, and a folder
     * @throws Exception if the machine or a process fails
     */
    public static void main(String[] arguments) throws Exception {
        GoBinaryReader reader = GoBinaryReader.of(SystemHost.create());
        List<Path> programs = programs(reader, Path.of(arguments[2]));
        if (programs.isEmpty()) {
            throw new IllegalStateException("There are no Go programs with build info in " + arguments[2]);
        }
        Path scratch = Files.createTempDirectory("goroot-benchmark");
        boolean holds;
        try {
            holds = warm(reader, arguments[0], Files.createDirectory(scratch.resolve("go")), programs);
            holds &= processes(
                    arguments[0],
                    Path.of(arguments[1]).toAbsolutePath(),
                    folder(Files.createDirectory(scratch.resolve("programs")), programs));
        } finally {
            delete(scratch);
        }
        System.exit(holds ? 0 : 1);
    }

    /** What both sides can read: programs with build info. */
    private static List<Path> programs(GoBinaryReader reader, Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(Files::isExecutable)
                    .filter(file -> reader.read(file) instanceof GoBinary program
                            && program.buildInfo().isPresent())
                    .sorted()
                    .toList();
        }
    }

    private static boolean warm(GoBinaryReader reader, String go, Path scratch, List<Path> programs) throws Exception {
        try (GoReader theirs = new GoReader(go, scratch, programs)) {
            for (int i = 0; i < WARM_UP; i++) {
                pass(reader, programs);
                theirs.pass();
            }
            long[] our = new long[ROUNDS];
            long[] their = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                our[i] = pass(reader, programs);
                their[i] = theirs.pass();
            }
            return new Contest("read() of " + programs.size() + " programs, warm", 1).judge(our, their);
        }
    }

    private static long pass(GoBinaryReader reader, List<Path> programs) {
        long begin = System.nanoTime();
        int sum = 0;
        for (Path program : programs) {
            sum += reader.read(program).hashCode();
        }
        long end = System.nanoTime();
        if (sum == begin) {
            // Never in practice; it keeps the answers from being optimised away.
            System.out.println();
        }
        return end - begin;
    }

    private static boolean processes(String go, Path launcher, Path folder) throws Exception {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("GOTOOLCHAIN", "local");
        FreshProcess ours = new FreshProcess(environment, List.of(launcher.toString(), "inspect", folder.toString()));
        FreshProcess theirs = new FreshProcess(environment, List.of(go, "version", "-m", folder.toString()));
        // Builds it, and prepares it for this Java.
        ours.run();
        theirs.run();
        long[] our = new long[PROCESSES];
        long[] their = new long[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            our[i] = ours.run().wall();
            their[i] = theirs.run().wall();
        }
        return new Contest("goroot inspect of " + FOLDER + " programs", 2.5).judge(our, their);
    }

    /** Links to the programs until there are enough; both sides follow links to files. */
    private static Path folder(Path folder, List<Path> programs) throws IOException {
        for (int i = 0; i < FOLDER; i++) {
            Files.createSymbolicLink(
                    folder.resolve("program" + i),
                    programs.get(i % programs.size()).toAbsolutePath());
        }
        return folder;
    }

    private static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(directory)) {
            all = new ArrayList<>(tree.toList());
        }
        all.sort(Comparator.reverseOrder());
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
