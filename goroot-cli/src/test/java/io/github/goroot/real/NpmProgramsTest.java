package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.NotGo;
import io.github.goroot.host.system.SystemHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that other people built and published, as our reader and Go's see them. */
class NpmProgramsTest {

    private final GoBinaryReader reader = GoBinaryReader.of(SystemHost.create());

    @Test
    void saysWhatGoSaysAndTellsTheVersionWhereGoDoesNot(@TempDir Path scratch) throws Exception {
        List<Path> files = files();
        GoReaders readers = new GoReaders(new GoBuilds(scratch));
        int agreed = 0;
        List<String> more = new ArrayList<>();
        for (Path file : files) {
            GoBinaryResult result = reader.read(file);
            Optional<JsonNode> go = readers.buildInfo(file);
            if (go.isPresent()) {
                assertThat(result).as("%s", file).isInstanceOf(GoBinary.class);
                assertThat(GoReaders.text((GoBinary) result)).as("%s", file).isEqualTo(GoReaders.text(go.get()));
                assertThat(((GoBinary) result).buildId().orElse(""))
                        .as("%s", file)
                        .isEqualTo(readers.buildId(file));
                agreed++;
            } else if (result instanceof GoBinary program) {
                assertThat(program.goVersion())
                        .as("%s", file)
                        .hasValueSatisfying(version -> assertThat(version).startsWith("go1."));
                more.add(file.toString());
            } else {
                assertThat(result).as("%s", file).isInstanceOf(NotGo.class);
            }
        }
        assertThat(agreed).isEqualTo(11);
        // Those of esbuild, whose build info was taken out.
        assertThat(more).hasSize(13).allMatch(file -> file.contains("esbuild"));
    }

    private static List<Path> files() throws IOException {
        Path directory = Optional.ofNullable(System.getProperty("goroot.test.npm"))
                .or(() -> Optional.ofNullable(System.getenv("GOROOT_TEST_NPM")))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "goroot-tests", "npm"));
        Ring.NPM.requires(Files.isDirectory(directory), "there is no " + directory + "; run .ci/npm-programs");
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
