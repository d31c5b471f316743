package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HiveOnDiskTest {

    /** About 20 MiB. */
    private static final byte[] LARGE = large();

    private static byte[] large() {
        TestKey root = TestKey.root();
        for (int i = 0; i < 4000; i++) {
            root.key("Microsoft\\Classes" + i).value("data", RegistryValue.of(3, new byte[5000]));
        }
        root.key("GoLang\\Go").value("InstallPath", RegistryValue.text("C:\\Go"));
        return HiveWriter.write(root);
    }

    @Test
    void readsTheSameAsInMemory() throws IOException {
        byte[] bytes = HiveWriter.write(Hives.typical(), 5, "lh", 2);

        assertThat(Hives.content(HiveFile.open(new OneFile(bytes), OneFile.PATH)))
                .isEqualTo(Hives.typical().content());
    }

    @Test
    void readsTheFewPagesThatALookUpNeeds() throws IOException {
        OneFile files = new OneFile(LARGE);
        HiveFile hive = HiveFile.open(files, OneFile.PATH);

        assertThat(hive.value("golang\\go", "installpath")).contains(RegistryValue.text("C:\\Go"));
        assertThat(hive.value("Microsoft\\Classes3999", "data")).isPresent();
        assertThat(hive.value("Microsoft\\Classes4000", "data")).isEmpty();
        assertThat(files.reads).hasValueLessThan(20);

        int before = files.reads.get();
        assertThat(hive.value("GoLang\\Go", "InstallPath")).contains(RegistryValue.text("C:\\Go"));
        assertThat(files.reads).hasValue(before);
    }

    @Test
    void forgetsPagesThatWereNotUsedForLong() throws IOException {
        OneFile files = new OneFile(LARGE);
        HiveFile hive = HiveFile.open(files, OneFile.PATH);
        for (int i = 0; i < 4000; i++) {
            hive.value("Microsoft\\Classes" + i, "data");
        }
        int before = files.reads.get();

        hive.value("Microsoft\\Classes1500", "data");

        assertThat(files.reads).hasValueGreaterThan(before);
    }

    @Test
    void reportsFailuresOfTheFileAsTheyAre() throws IOException {
        OneFile files = new OneFile(LARGE);
        HiveFile hive = HiveFile.open(files, OneFile.PATH);
        files.broken = true;

        assertThatThrownBy(() -> hive.value("Microsoft\\Classes2000", "data"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the device is gone");
        assertThatThrownBy(() -> HiveFile.open(files, Path.of("/nothing"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void namesTheFileWhereItIsNoHive() {
        assertThatThrownBy(() -> HiveFile.open(new OneFile(new byte[10]), OneFile.PATH))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessage(OneFile.PATH + ", offset 0xa: the file ends inside the header");
    }

    @Test
    void seesThatAFileHasBecomeShorter() throws IOException {
        OneFile files = new OneFile(LARGE);
        HiveFile hive = HiveFile.open(files, OneFile.PATH);
        files.content = Arrays.copyOf(LARGE, LARGE.length / 2);

        assertThatThrownBy(() -> hive.value("Microsoft\\Classes999", "data"))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageContaining("the file ends before the hive does");
    }

    @Test
    void answersSeveralThreadsAtOnce() throws Exception {
        HiveFile hive = HiveFile.open(new OneFile(LARGE), OneFile.PATH);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tasks = IntStream.range(0, 1000)
                    .<Callable<Boolean>>mapToObj(i -> () ->
                            hive.value("Microsoft\\Classes" + i * 4, "data").isPresent()
                                    && hive.value("GoLang\\Go", "InstallPath").isPresent())
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
