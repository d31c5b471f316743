package io.github.goroot.testkit.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.host.Host;
import io.github.goroot.host.recording.Recorder;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.replay.ReplayedHost;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an answer may cost, and that a recording gives the same one. */
class BinaryBudgetTest {

    private static final int MOST_READS = 8;
    private static final int MOST_BYTES = 64 * 1024;

    static Stream<Sample> samples() {
        return Stream.concat(Sample.all().stream(), Sample.all().stream().map(Sample::withPointers));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCheapAnswerIsCheap(Sample sample) {
        FakeHost fake = FakeHost.linux().file("/program", sample.bytes());
        Counting counting = Counting.on(fake.build());

        GoBinaryResult result = GoBinaryReader.of(counting.host()).read(fake.path("/program"));

        assertThat(result).isInstanceOf(GoBinary.class);
        assertThat(counting.files().operations()).isLessThanOrEqualTo(MOST_READS);
        assertThat(counting.files().operations()).isEqualTo(counting.files().operations(CountingFiles.Kind.READ));
        assertThat(counting.files().bytesRead()).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSizeOfTheFileMakesNoDifference(Sample sample) {
        Memory small = new Memory(sample.bytes());
        Memory large = new Memory(sample.bytes(), 1L << 40);

        GoBinaryReader.of(small).read(Path.of("/program"));
        GoBinaryReader.of(large).read(Path.of("/program"));

        assertThat(large.reads()).isEqualTo(small.reads());
        assertThat(large.bytesRead()).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRecordingGivesTheSameAnswer(Sample sample) throws Exception {
        FakeHost fake = FakeHost.linux().file("/program", sample.bytes());
        Recorder recorder = new Recorder(fake.build());
        GoBinary program = (GoBinary) GoBinaryReader.of(recorder.host()).read(fake.path("/program"));
        BuildRoot root = program.buildRoot();

        Host replayed = ReplayedHost.of(recorder.recording());
        GoBinary again = (GoBinary) GoBinaryReader.of(replayed)
                .read(replayed.path("/program").path().orElseThrow());

        assertThat(again.toString()).isEqualTo(program.toString());
        assertThat(again.buildInfo()).isEqualTo(program.buildInfo());
        assertThat(again.buildId()).isEqualTo(program.buildId());
        assertThat(again.buildRoot()).isEqualTo(root);
    }
}
