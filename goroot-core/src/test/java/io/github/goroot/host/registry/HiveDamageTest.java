package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hives that no Windows has written. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HiveDamageTest {

    private static final int FLIPS = 20_000;

    private static final TestKey ROOT = Hives.typical();
    private static final byte[] HIVE = HiveWriter.write(ROOT, 5, "lh", 3);

    private static final int HEADER = 0;

    /** Where the content of a cell begins, counted from the start of the data. */
    private static int in(int cell, int at) {
        return cell + 4 + at;
    }

    static Stream<Arguments> damagedHeaders() {
        return Stream.of(
                damage("offset 0x0: this is no hive", (hive, data) -> hive.put(HEADER, (byte) 'R')),
                damage("the version of the hive is 2.5", (hive, data) -> hive.putInt(20, 2)),
                damage("the version of the hive is 1.2", (hive, data) -> hive.putInt(24, 2)),
                damage("the version of the hive is 1.4294967295", (hive, data) -> hive.putInt(24, -1)),
                damage("offset 0x1c: this is a log", (hive, data) -> hive.putInt(28, 6)),
                damage("the file ends, but the hive has 4294971391 bytes", (hive, data) -> hive.putInt(40, -1)),
                damage("offset 0x1000: the data of the hive does not begin", (hive, data) -> hive.putInt(data, 0)),
                damage(
                        "offset 0x1000: the data of the hive does not begin",
                        (hive, data) -> hive.putInt(40, 0).putInt(data, 1)),
                damage("there cannot be a key", (hive, data) -> hive.putInt(36, -1)),
                damage("there cannot be a key", (hive, data) -> hive.putInt(36, hive.getInt(36) + 1)),
                damage("there cannot be a key", (hive, data) -> hive.putInt(40, 16)),
                damage("no cell of such a size", (hive, data) -> hive.putInt(36, 0)),
                damage("no cell of such a size", (hive, data) -> hive.putInt(data + ROOT.offset, 0)),
                damage("no cell of such a size", (hive, data) -> hive.putInt(data + ROOT.offset, -4)),
                damage("no cell of such a size", (hive, data) -> hive.putInt(data + ROOT.offset, 96)),
                damage("no cell of such a size", (hive, data) -> hive.putInt(data + ROOT.offset, Integer.MIN_VALUE)),
                damage("no cell of such a size", (hive, data) -> hive.putInt(data + ROOT.offset, -1_000_000)),
                damage("longer than the cell", (hive, data) -> hive.putInt(data + ROOT.offset, -16)),
                damage("signature is not nk", (hive, data) -> hive.put(data + in(ROOT.offset, 0), (byte) 'x')),
                damage("name of more than 255", (hive, data) -> hive.putShort(data + in(ROOT.offset, 72), (short) -1)),
                damage("longer than the cell", (hive, data) -> hive.putShort(data + in(ROOT.offset, 72), (short) 200)));
    }

    private static Arguments damage(String message, BiConsumer<ByteBuffer, Integer> change) {
        return Arguments.of(message, change);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("damagedHeaders")
    void isNotOpenedWithoutASoundHeaderAndRoot(String message, BiConsumer<ByteBuffer, Integer> change) {
        byte[] damaged = Hives.patched(HIVE, change);

        assertThatThrownBy(() -> HiveFile.of(damaged))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageStartingWith("Hive, offset 0x")
                .hasMessageContaining(message);
    }

    static Stream<Arguments> damagedLists() {
        int list = ROOT.keyList;
        return Stream.of(
                damage("there cannot be a list of keys", (hive, data) -> hive.putInt(data + in(ROOT.offset, 28), -1)),
                damage(
                        "there cannot be a list of keys",
                        (hive, data) -> hive.putInt(data + in(ROOT.offset, 28), 0x7fff_fff8)),
                damage("signature is not li", (hive, data) -> hive.putInt(data + in(ROOT.offset, 28), ROOT.offset)),
                damage("signature is not li", (hive, data) -> hive.putInt(data + in(list, 4), list)),
                damage("longer than the cell", (hive, data) -> hive.putShort(data + in(list, 2), (short) -1)),
                damage("no cell of such a size", (hive, data) -> hive.putInt(data + in(list, 4), list + 8)),
                damage(
                        "signature is not nk",
                        (hive, data) -> hive.putInt(data + in(hive.getInt(data + in(list, 4)), 4), ROOT.keyList)));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("damagedLists")
    void doesNotListKeysFromADamagedList(String message, BiConsumer<ByteBuffer, Integer> change) throws IOException {
        HiveFile hive = HiveFile.of(Hives.patched(HIVE, change));

        assertThatThrownBy(() -> hive.subKeys("", 100))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageStartingWith("Hive, offset 0x")
                .hasMessageContaining(message);
    }

    static Stream<Arguments> damagedValues() {
        TestKey key = ROOT.key("Types");
        int value = key.valueOffsets.get("type3");
        return Stream.of(
                damage("there cannot be a list of values", (hive, data) -> hive.putInt(data + in(key.offset, 40), -1)),
                damage(
                        "more than 1000000 values",
                        (hive, data) -> hive.putInt(data + in(key.offset, 36), Integer.MIN_VALUE)),
                damage("there cannot be a value", (hive, data) -> hive.putInt(data + in(key.valueList, 12), -1)),
                damage("signature is not vk", (hive, data) -> hive.putInt(data + in(key.valueList, 12), key.offset)),
                damage("signature is not vk", (hive, data) -> hive.put(data + in(value, 1), (byte) 0)),
                damage("longer than the cell", (hive, data) -> hive.putShort(data + in(value, 2), (short) 1000)),
                damage("name of more than 16383", (hive, data) -> hive.putShort(data + in(value, 2), (short) -2)),
                damage("in 4 bytes, but has more", (hive, data) -> hive.putInt(data + in(value, 4), 0x8000_0005)),
                damage("in 4 bytes, but has more", (hive, data) -> hive.putInt(data + in(value, 4), -1)),
                damage(
                        "has 2147483647 bytes; at most",
                        (hive, data) -> hive.putInt(data + in(value, 4), Integer.MAX_VALUE)),
                damage("its cell is shorter", (hive, data) -> hive.putInt(data + in(value, 4), 100)),
                damage("its cell is shorter", (hive, data) -> hive.putInt(data + in(value, 4), 1_000_000)),
                damage("there cannot be the data", (hive, data) -> hive.putInt(data + in(value, 8), -1)));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("damagedValues")
    void saysWhyAValueCannotBeRead(String message, BiConsumer<ByteBuffer, Integer> change) throws IOException {
        HiveFile hive = HiveFile.of(Hives.patched(HIVE, change));

        assertThatThrownBy(() -> hive.value("Types", "type3"))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageStartingWith("Hive, offset 0x")
                .hasMessageContaining(message);
    }

    @Test
    void doesNotLetDamageHideWhatIsBesideIt() throws IOException {
        TestKey root = Hives.typical();
        byte[] bytes = HiveWriter.write(root, 5, "li", 500);
        TestKey types = root.key("Types");
        byte[] damaged = Hives.patched(
                bytes,
                (hive, data) -> hive.putInt(data + root.key("Environment").offset, 0)
                        .putInt(data + types.valueOffsets.get("type0"), 0));

        HiveFile hive = HiveFile.of(damaged);

        assertThat(hive.value("Types", "type3")).contains(types.values.get("type3"));
        assertThatThrownBy(() -> hive.value("Environment", "GOROOT")).isInstanceOf(RegistryFormatException.class);
        assertThatThrownBy(() -> hive.value("Types", "type0")).isInstanceOf(RegistryFormatException.class);
        assertThatThrownBy(() -> hive.subKeys("", 10)).isInstanceOf(RegistryFormatException.class);
        assertThatThrownBy(() -> hive.valueNames("Types", 10)).isInstanceOf(RegistryFormatException.class);
    }

    @Test
    void refusesPiecesOfLargeDataThatAreMissing() throws IOException {
        TestKey root = TestKey.root().value("large", RegistryValue.of(3, new byte[50_000]));
        byte[] bytes = HiveWriter.write(root);
        int value = root.valueOffsets.get("large");
        ByteBuffer sound = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int pieces = sound.getInt(4096 + in(value, 8));
        int list = sound.getInt(4096 + in(pieces, 4));

        assertThatThrownBy(() -> large(bytes, (hive, data) -> hive.putShort(data + in(pieces, 2), (short) 2)))
                .hasMessageContaining("are fewer than the 50000 bytes");
        assertThatThrownBy(() -> large(bytes, (hive, data) -> hive.putInt(data + in(list, 8), -1)))
                .hasMessageContaining("there cannot be a piece");
        assertThatThrownBy(() -> large(bytes, (hive, data) -> hive.putInt(data + in(list, 8), pieces)))
                .hasMessageContaining("longer than the cell");
        assertThatThrownBy(() -> large(bytes, (hive, data) -> hive.putInt(data + in(value, 4), 16_000_000)))
                .hasMessageContaining("more than the hive");
    }

    private static void large(byte[] bytes, BiConsumer<ByteBuffer, Integer> change) throws IOException {
        HiveFile.of(Hives.patched(bytes, change)).value("", "large");
    }

    @Test
    void endsWhereAKeyIsBelowItself() throws IOException {
        TestKey root = TestKey.root();
        TestKey loop = root.key("a\\loop");
        byte[] bytes = HiveWriter.write(root);
        byte[] damaged = Hives.patched(
                bytes,
                (hive, data) -> hive.putInt(data + in(loop.offset, 20), 1)
                        .putInt(data + in(loop.offset, 28), root.key("a").keyList));

        HiveFile hive = HiveFile.of(damaged);

        assertThat(hive.subKeys("a\\loop\\loop\\loop", 10)).containsExactly("loop");
        assertThat(hive.subKeys("a" + "\\loop".repeat(10_000), 10)).containsExactly("loop");
        assertThatThrownBy(() -> InMemoryRegistry.builder().copy("HKCU", hive))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageContaining("\"loop\" lies below more than one key");
    }

    @Test
    void copiesNoKeysThatLieDeeperThanWindowsAllows() throws IOException {
        String deep = "a\\".repeat(511) + "a";
        TestKey allowed = TestKey.root();
        allowed.key(deep).value("x", RegistryValue.dword(1));
        TestKey tooDeep = TestKey.root();
        tooDeep.key(deep + "\\a");

        InMemoryRegistry.Builder builder =
                InMemoryRegistry.builder().copy("HKU", HiveFile.of(HiveWriter.write(allowed)));
        HiveFile refused = HiveFile.of(HiveWriter.write(tooDeep));

        assertThat(builder.build().value(RegistryKey.parse("HKU\\" + deep, View.BITS_64), "x"))
                .isPresent();
        assertThatThrownBy(() -> builder.copy("HKCU", refused)).hasMessageContaining("deeper than 512 keys");
    }

    @Test
    void refusesAListThatNamesAKeyAgainAndAgain() throws IOException {
        TestKey root = TestKey.root();
        String longName = "n".repeat(255);
        for (int i = 0; i < 1000; i++) {
            root.key("k" + i);
        }
        root.key(longName).value("v".repeat(16_000), RegistryValue.text("x"));
        TestKey last = root.key(longName);
        for (int i = 0; i < 1000; i++) {
            last.value("v" + i, RegistryValue.dword(i));
        }
        byte[] bytes = HiveWriter.write(root, 5, "li", 10_000);
        byte[] damaged = Hives.patched(bytes, (hive, data) -> {
            for (int i = 0; i < 1001; i++) {
                hive.putInt(data + in(root.keyList, 4 + 4 * i), last.offset);
                hive.putInt(data + in(last.valueList, 4 * i), hive.getInt(data + in(last.valueList, 0)));
            }
        });

        HiveFile hive = HiveFile.of(damaged);

        assertThat(hive.subKeys("", 10)).hasSize(10);
        assertThatThrownBy(() -> hive.subKeys("", 5000)).hasMessageContaining("more than once");
        assertThatThrownBy(() -> hive.valueNames(longName, 5000)).hasMessageContaining("more than once");
    }

    @Test
    void refusesListsThatTogetherNameMoreKeysThanFit() throws IOException {
        TestKey root = TestKey.root();
        for (int i = 0; i < 60_000; i++) {
            root.children.add(new TestKey("k" + i));
        }
        byte[] bytes = HiveWriter.write(root, 5, "li", 59_900);
        int large = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4096 + in(root.keyList, 4));
        byte[] damaged = Hives.patched(bytes, (hive, data) -> {
            // A list of 59,900 keys becomes one of as many lists, each of which is the same.
            int lists = hive.getInt(data + in(root.keyList, 8));
            hive.putInt(data + in(root.offset, 28), large).put(data + in(large, 0), (byte) 'r');
            for (int i = 0; i < 59_900; i++) {
                hive.putInt(data + in(large, 4 + 4 * i), lists);
            }
            hive.putShort(data + in(lists, 2), (short) 100);
        });

        assertThatThrownBy(() -> HiveFile.of(damaged).value("nothing", "x"))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageContaining("more than 1000000 keys below it");
    }

    @Test
    void cannotBeOpenedIfCutOffAnywhere() {
        for (int length = 0; length < HIVE.length; length++) {
            byte[] cut = Arrays.copyOf(HIVE, length);
            assertThatThrownBy(() -> HiveFile.of(cut))
                    .as("the first %d bytes", length)
                    .isInstanceOf(RegistryFormatException.class)
                    .hasMessageContaining("offset 0x");
        }
    }

    @Test
    void endsInAnAnswerOrInTheOneExceptionWhateverBytesAreChanged() {
        Random random = new Random(20240229);
        int read = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = HIVE.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                // Half of them where the structure is.
                int at = random.nextBoolean() ? random.nextInt(flipped.length) : 4096 + random.nextInt(2048);
                flipped[at] = (byte) (random.nextBoolean() ? random.nextInt() : flipped[at] ^ (1 << random.nextInt(8)));
            }
            read += survives(flipped) ? 1 : 0;
        }
        // Neither is all damage seen nor does all of it matter.
        assertThat(read).isBetween(FLIPS / 20, FLIPS * 19 / 20);
    }

    private static boolean survives(byte[] bytes) {
        try {
            HiveFile hive = HiveFile.of(bytes);
            InMemoryRegistry.builder().copy("HKLM\\SOFTWARE", hive).build();
            for (String path : List.of("Software\\GoProgrammingLanguage", "Größe\\日本語", "Types")) {
                hive.subKeys(path, 100);
                for (String name : hive.valueNames(path, 100)) {
                    hive.value(path, name);
                }
            }
            return true;
        } catch (RegistryFormatException e) {
            assertThat(e).hasMessageContaining("offset 0x");
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
