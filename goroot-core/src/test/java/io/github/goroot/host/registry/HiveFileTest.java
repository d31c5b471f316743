package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiveFileTest {

    private static final RegistryValue VALUE = RegistryValue.text("value");

    @ParameterizedTest
    @CsvSource({
        "3, li, 500",
        "3, lf, 500",
        "4, lf, 2",
        "5, lh, 500",
        "5, lh, 2",
        "6, li, 1",
        "6, lh, 1",
    })
    void readsEveryKeyAndValueFromEveryKindOfList(int minor, String kind, int leafSize) throws IOException {
        TestKey root = Hives.typical();

        HiveFile hive = HiveFile.of(HiveWriter.write(root, minor, kind, leafSize));

        assertThat(Hives.content(hive)).isEqualTo(root.content());
        assertThat(hive.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 16_343, 16_344, 16_345, 32_688, 32_689, 1_000_000})
    void readsDataOfEverySize(int size) throws IOException {
        byte[] data = new byte[size];
        new Random(size).nextBytes(data);
        RegistryValue value = RegistryValue.of(RegistryValue.REG_BINARY, data);

        // Version 1.3 has no pieces of large data.
        for (int minor : new int[] {3, 5}) {
            HiveFile hive = HiveFile.of(HiveWriter.write(TestKey.root().value("large", value), minor, "lf", 500));

            assertThat(hive.value("", "large")).contains(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "lf", "lh"})
    void findsOneKeyOfThousands(String kind) throws IOException {
        TestKey root = TestKey.root();
        List<String> names = new ArrayList<>(
                IntStream.range(0, 3000).mapToObj(i -> "{Product-" + i + "}").toList());
        names.forEach(name -> root.key("Uninstall").key(name).value("DisplayName", RegistryValue.text(name)));

        HiveFile hive = HiveFile.of(HiveWriter.write(root, 5, kind, 511));

        assertThat(hive.value("Uninstall\\{product-2999}", "displayname"))
                .contains(RegistryValue.text("{Product-2999}"));
        assertThat(hive.value("Uninstall\\{product-3000}", "displayname")).isEmpty();
        names.sort(Names.ORDER);
        assertThat(hive.subKeys("Uninstall", 5000)).isEqualTo(names);
        assertThat(hive.subKeys("Uninstall", 7)).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTWARE\\Go, INSTALLPATH",
        "software\\gO, InstallPath",
        "GRÖSSE\\ÿ, É",
        "STRAßE\\Ÿ, é",
        "日本, 語",
        "Ж, Я",
        "ж, я",
    })
    void comparesNamesWithoutRegardToCase(String path, String name) throws IOException {
        TestKey root = TestKey.root();
        root.key("Software\\Go").value("InstallPath", VALUE);
        root.key("Grösse\\Ÿ").value("é", VALUE);
        root.key("Straße\\ÿ").value("é", VALUE);
        root.key("日本").value("語", VALUE);
        root.key("ж").value("Я", VALUE);

        for (String kind : List.of("li", "lf", "lh")) {
            HiveFile hive = HiveFile.of(HiveWriter.write(root, 5, kind, 500));

            assertThat(hive.value(path, name)).as(kind).contains(VALUE);
        }
    }

    @Test
    void doesNotTakeALetterBeyondAsciiForOneOfAscii() throws IOException {
        TestKey root = TestKey.root();
        root.key("ınstall").value("ſ", VALUE);

        HiveFile hive = HiveFile.of(HiveWriter.write(root));

        assertThat(hive.value("INSTALL", "ſ")).isEmpty();
        assertThat(hive.value("ınstall", "S")).isEmpty();
        assertThat(hive.value("ınstall", "ſ")).contains(VALUE);
    }

    @Test
    void saysNothingOfWhatIsNotThere() throws IOException {
        HiveFile hive = HiveFile.of(HiveWriter.write(Hives.typical()));

        assertThat(hive.value("Software", "")).isEmpty();
        assertThat(hive.value("Software\\Rust", "x")).isEmpty();
        assertThat(hive.value("Software\\Rust\\Further\\Below", "x")).isEmpty();
        assertThat(hive.value("Software\\", "x")).isEmpty();
        assertThat(hive.value("Software/GoProgrammingLanguage", "installed")).isEmpty();
        assertThat(hive.subKeys("Nothing", 10)).isEmpty();
        assertThat(hive.valueNames("Nothing", 10)).isEmpty();
        assertThat(hive.value("", "")).contains(RegistryValue.text("of the root"));
    }

    @Test
    void keepsNamesThatAreNoUnicode() throws IOException {
        String lone = "\ud800x";
        TestKey root = TestKey.root().value(lone + "v", VALUE);
        byte[] bytes = HiveWriter.write(root);
        // The encoder of the test writes FFFD for a surrogate without its pair.
        int at = 4096 + root.valueOffsets.get(lone + "v") + 4 + 20;
        bytes[at] = 0x00;
        bytes[at + 1] = (byte) 0xd8;

        HiveFile hive = HiveFile.of(bytes);

        assertThat(hive.valueNames("", 10)).containsExactly(lone + "v");
        assertThat(hive.value("", lone + "V")).contains(VALUE);
    }

    @Test
    void readsDataOfNoLengthWithoutLookingForIt() throws IOException {
        TestKey root = TestKey.root().value("x", RegistryValue.text("ab"));
        byte[] bytes = HiveWriter.write(root);
        int value = root.valueOffsets.get("x");
        byte[] empty = Hives.patched(
                bytes, (hive, data) -> hive.putInt(data + value + 8, 0).putInt(data + value + 12, -1));

        assertThat(HiveFile.of(empty).value("", "x")).contains(RegistryValue.of(1, new byte[0]));
    }

    @Test
    void leavesOutKeysThatNoPathCanName() throws IOException {
        TestKey root = TestKey.root();
        TestKey odd = root.key("a_b");
        root.key("c");
        byte[] bytes = HiveWriter.write(root);
        bytes[4096 + odd.offset + 4 + 76 + 1] = '\\';

        assertThat(HiveFile.of(bytes).subKeys("", 10)).containsExactly("c");
    }

    @Test
    void notesAHiveThatWasNotWrittenToItsEnd() throws IOException {
        byte[] bytes = Hives.patched(HiveWriter.write(Hives.typical()), (hive, data) -> hive.putInt(8, 7));

        HiveFile hive = HiveFile.of(bytes);

        assertThat(hive.notes()).singleElement().asString().contains("not written to its end");
        assertThat(Hives.content(hive)).isEqualTo(Hives.typical().content());
    }

    @Test
    void notesAWrongChecksum() throws IOException {
        byte[] bytes = HiveWriter.write(Hives.typical());
        bytes[60] ^= 1;

        assertThat(HiveFile.of(bytes).notes()).singleElement().asString().contains("checksum");
    }

    @Test
    void acceptsTheTwoChecksumsThatStandForOthers() throws IOException {
        byte[] hive = HiveWriter.write(TestKey.root());
        ByteBuffer zero = ByteBuffer.wrap(hive).order(ByteOrder.LITTLE_ENDIAN);
        int sum = zero.getInt(508);

        zero.putInt(60, sum).putInt(508, 1);
        assertThat(HiveFile.of(hive).notes()).isEmpty();

        zero.putInt(60, ~sum).putInt(508, -2);
        assertThat(HiveFile.of(hive).notes()).isEmpty();
    }

    @Test
    void readsAHiveWithPaddingBehindIt() throws IOException {
        byte[] bytes = HiveWriter.write(Hives.typical());

        assertThat(Hives.content(HiveFile.of(Arrays.copyOf(bytes, bytes.length + 5000))))
                .isEqualTo(Hives.typical().content());
    }

    @Test
    void doesNotSeeLaterChangesOfTheArray() throws IOException {
        byte[] bytes = HiveWriter.write(Hives.typical());
        HiveFile hive = HiveFile.of(bytes);
        Arrays.fill(bytes, (byte) 0);

        assertThat(Hives.content(hive)).isEqualTo(Hives.typical().content());
    }
}
