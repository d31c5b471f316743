package io.github.goroot.wsl.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UnixPathTest {

    private final UnixFileSystem ours = new UnixFileSystem("a test");

    private final FileSystem theirs = Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setWorkingDirectory("/").build());

    @Test
    void saysTheSameOfOnePathAsAnotherUnix() {
        List<Function<Path, Object>> questions = List.of(
                Path::getRoot,
                Path::getFileName,
                Path::getParent,
                Path::getNameCount,
                Path::isAbsolute,
                // Of what nothing is left jimfs makes a dot, the JDK the empty path.
                path -> path.normalize().toString().isEmpty() ? "." : path.normalize(),
                Path::toAbsolutePath,
                path -> names(path).toString(),
                path -> path.subpath(0, Math.max(1, path.getNameCount() / 2)));
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String text = text(random);
            for (int question = 0; question < questions.size(); question++) {
                Function<Path, Object> asked = questions.get(question);
                assertThat(answer(() -> asked.apply(ours.getPath(text))))
                        .as("question %d about \"%s\"", question, text)
                        .isEqualTo(answer(() -> asked.apply(theirs.getPath(text))));
            }
        }
    }

    @Test
    void saysTheSameOfTwoPathsAsAnotherUnix() {
        List<Pair> questions = List.of(
                Path::resolve,
                Path::resolveSibling,
                Path::startsWith,
                Path::endsWith,
                Path::equals,
                (one, other) -> one.normalize().relativize(other.normalize()),
                (one, other) -> Integer.signum(one.compareTo(other)) == 0);
        Random random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            String one = text(random);
            String other = text(random);
            for (int question = 0; question < questions.size(); question++) {
                Pair asked = questions.get(question);
                String expected = answer(() -> asked.of(theirs.getPath(one), theirs.getPath(other)));
                boolean nothingLeft = List.of("", ".")
                                .contains(theirs.getPath(one).normalize().toString())
                        || List.of("", ".")
                                .contains(theirs.getPath(other).normalize().toString());
                if (question == 5 && (nothingLeft || (expected.contains("..") && one.contains("..")))) {
                    // What is above a path that begins with .. nobody can tell; jimfs tries.
                    continue;
                }
                assertThat(answer(() -> asked.of(ours.getPath(one), ours.getPath(other))))
                        .as("question %d about \"%s\" and \"%s\"", question, one, other)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void isEqualOnItsOwnFileSystemOnly() {
        Path path = ours.getPath("/usr", "local", "", "go");

        assertThat(path).isEqualTo(ours.getPath("/usr//local/go/")).hasSameHashCodeAs(ours.getPath("/usr/local/go"));
        assertThat(path).isNotEqualTo(new UnixFileSystem("another").getPath("/usr/local/go"));
        assertThatThrownBy(() -> path.resolve(theirs.getPath("bin"))).isInstanceOf(ProviderMismatchException.class);
    }

    @Test
    void takesAnyCharacterOfLinuxInNames() {
        assertThat(ours.getPath("/a:b\\c*").getFileName()).hasToString("a:b\\c*");
        assertThatThrownBy(() -> ours.getPath("/a\0b")).isInstanceOf(InvalidPathException.class);
    }

    @Test
    void refusesToBeTakenForAPathOfThisMachine() {
        assertThatThrownBy(() -> Files.exists(ours.getPath("/etc")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("a test");
        assertThatThrownBy(() -> ours.getPath("/etc").toRealPath()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ours.getPath("/etc").toFile()).isInstanceOf(UnsupportedOperationException.class);
    }

    private interface Pair {
        Object of(Path one, Path other);
    }

    private interface Asked {
        Object ask();
    }

    private static String answer(Asked asked) {
        try {
            return String.valueOf(asked.ask());
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }

    private static List<Path> names(Path path) {
        List<Path> names = new ArrayList<>();
        path.forEach(names::add);
        return names;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "/" : "");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(List.of("a", "b", "..", ".", "go 1", "").get(random.nextInt(6)))
                    .append(i > 1 || random.nextInt(4) == 0 ? "/" : "");
        }
        return text.toString();
    }
}
