package io.github.goroot.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReparsePointTest {

    @Test
    void readsTheTargetOfAJunction() {
        assertThat(ReparsePoint.of(ReparsePoint.MOUNT_POINT, names("\\??\\C:\\go1.22", "C:\\go1.22", false))
                        .target())
                .contains("C:\\go1.22");
    }

    @Test
    void keepsTheOnlyNameOfAVolumeWithoutALetter() {
        byte[] data = names("\\??\\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\\", "", false);
        assertThat(ReparsePoint.of(ReparsePoint.MOUNT_POINT, data).target())
                .contains("\\\\?\\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\\");
    }

    @Test
    void readsTheTargetsOfSymbolicLinks() {
        assertThat(ReparsePoint.of(ReparsePoint.SYMBOLIC_LINK, names("..\\go1.22", "..\\go1.22", true))
                        .target())
                .contains("..\\go1.22");
        assertThat(ReparsePoint.of(
                                ReparsePoint.SYMBOLIC_LINK,
                                names("\\??\\UNC\\server\\share\\go", "\\\\server\\share\\go", true))
                        .target())
                .contains("\\\\server\\share\\go");
    }

    @Test
    void readsTheTargetOfALinuxLink() {
        assertThat(linux("/usr/lib/go-1.22/größe").target()).contains("/usr/lib/go-1.22/größe");
        assertThat(linux("../go").target()).contains("../go");
    }

    @Test
    void refusesALinuxLinkOfAnotherVersionOrThatIsNoText() {
        byte[] first = join(number(1), bytes("/x", StandardCharsets.UTF_8));
        assertThat(ReparsePoint.of(ReparsePoint.LINUX_LINK, first).target()).isEmpty();
        byte[] noText = join(number(2), new byte[] {'/', (byte) 0xff});
        assertThat(ReparsePoint.of(ReparsePoint.LINUX_LINK, noText).target()).isEmpty();
        byte[] nul = join(number(2), new byte[] {'/', 0, 'x'});
        assertThat(ReparsePoint.of(ReparsePoint.LINUX_LINK, nul).target()).isEmpty();
        assertThat(ReparsePoint.of(ReparsePoint.LINUX_LINK, number(2)).target()).isEmpty();
    }

    @Test
    void readsTheProgramOfAnApp() {
        byte[] data = join(
                number(3),
                bytes(
                        "Package_1\0Package_1!App\0C:\\Program Files\\WindowsApps\\x.exe\0" + "0\0",
                        StandardCharsets.UTF_16LE));
        ReparsePoint app = ReparsePoint.of(ReparsePoint.APP_EXECUTION_LINK, data);
        assertThat(app.target()).contains("C:\\Program Files\\WindowsApps\\x.exe");
        assertThat(app.isLink()).isFalse();
    }

    @Test
    void hasNoTargetForOtherTags() {
        ReparsePoint cloud = ReparsePoint.of(0x9000001A, new byte[] {1, 2, 3});
        assertThat(cloud.target()).isEmpty();
        assertThat(cloud).hasToString("0x9000001A, 3 bytes");
    }

    @Test
    void takesABufferApart() {
        ReparsePoint link = linux("/usr/lib/go");
        assertThat(ReparsePoint.ofBuffer(buffer(link))).contains(link);
        assertThat(ReparsePoint.ofBuffer(Arrays.copyOf(buffer(link), ReparsePoint.LONGEST_BUFFER)))
                .contains(link);
    }

    @Test
    void seesNoReparsePointInABufferThatEndsEarly() {
        byte[] whole = buffer(linux("/usr/lib/go"));
        for (int length = 0; length < whole.length; length++) {
            assertThat(ReparsePoint.ofBuffer(Arrays.copyOf(whole, length))).isEmpty();
        }
    }

    @Test
    void believesNoLengthOrOffset() {
        Random random = new Random(20_260_711);
        int[] tags = {
            ReparsePoint.MOUNT_POINT,
            ReparsePoint.SYMBOLIC_LINK,
            ReparsePoint.LINUX_LINK,
            ReparsePoint.APP_EXECUTION_LINK
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] data = new byte[random.nextInt(40)];
            random.nextBytes(data);
            if (data.length > 12 && random.nextBoolean()) {
                Arrays.fill(data, 1, 12, (byte) 0);
            }
            ReparsePoint point = ReparsePoint.of(tags[i % tags.length], data);
            assertThat(point.target().orElse("x")).isNotEmpty().doesNotContain("\0");
        }
    }

    private static ReparsePoint linux(String target) {
        return ReparsePoint.of(ReparsePoint.LINUX_LINK, join(number(2), bytes(target, StandardCharsets.UTF_8)));
    }

    private static byte[] buffer(ReparsePoint point) {
        byte[] data = point.data();
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(point.tag()).putShort((short) data.length);
        return join(header.array(), data);
    }

    private static byte[] names(String substitute, String print, boolean flags) {
        byte[] first = bytes(substitute, StandardCharsets.UTF_16LE);
        byte[] second = bytes(print, StandardCharsets.UTF_16LE);
        ByteBuffer header = ByteBuffer.allocate(flags ? 12 : 8).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0).putShort((short) first.length);
        header.putShort((short) first.length).putShort((short) second.length);
        return join(header.array(), first, second);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
