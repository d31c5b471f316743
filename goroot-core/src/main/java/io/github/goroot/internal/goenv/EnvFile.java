package io.github.goroot.internal.goenv;

import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The assignments of one of Go's configuration files.
 *
 * <p>The rules are those of {@code src/cmd/go/internal/cfg/cfg.go} ({@code readEnvFile}, Go 1.13 to 1.27): a line counts
 * if it begins with a capital letter and holds {@code =}; nothing is trimmed, quoted or expanded.
 */
public final class EnvFile {

    /** Far above any real file; more is not read. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final Path file;
    private final List<Assignment> assignments;

    private EnvFile(Path file, List<Assignment> assignments) {
        this.file = file;
        this.assignments = List.copyOf(assignments);
    }

    /**
     * One line that counts.
     *
     * @param line its number, the first being 1
     * @param name the name of the variable
     * @param value the value, verbatim
     */
    public record Assignment(int line, String name, String value) {

        /** Gives the line as it stands in the file. */
        public String text() {
            return name + '=' + value;
        }
    }

    /**
     * Reads a file; Go ignores one that it cannot read.
     *
     * @throws IOException if there is no file or it cannot be read
     */
    public static EnvFile read(HostFiles files, Path file) throws IOException {
        return parse(file, new String(files.read(file, 0, MOST_BYTES), StandardCharsets.UTF_8));
    }

    static EnvFile parse(Path file, String content) {
        List<Assignment> assignments = new ArrayList<>();
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int equals = line.indexOf('=');
            if (equals > 0 && line.charAt(0) >= 'A' && line.charAt(0) <= 'Z') {
                assignments.add(new Assignment(i + 1, line.substring(0, equals), line.substring(equals + 1)));
            }
        }
        return new EnvFile(file, assignments);
    }

    /** Gives the path of the file. */
    public Path file() {
        return file;
    }

    /** Gives the assignment that holds in the user's file, where later lines override earlier ones. */
    public Optional<Assignment> last(String name) {
        for (int i = assignments.size() - 1; i >= 0; i--) {
            if (assignments.get(i).name().equals(name)) {
                return Optional.of(assignments.get(i));
            }
        }
        return Optional.empty();
    }

    /** Gives the assignment that holds in a toolchain's {@code go.env}, where the first line with a name counts. */
    public Optional<Assignment> first(String name) {
        for (Assignment assignment : assignments) {
            if (assignment.name().equals(name)) {
                return Optional.of(assignment);
            }
        }
        return Optional.empty();
    }
}
