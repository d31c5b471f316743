package io.github.goroot.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers in both byte orders, and what lies outside. */
class BytesTest {

    private final Bytes bytes = new Bytes(new byte[] {9, 1, 2, 3, 4, 5, 6, 7, (byte) 0xf8, 9}, 1, 8, 100);

    @Test
    void readsNumbersInBothOrders() throws Exception {
        assertThat(bytes.u8(7)).isEqualTo(0xf8);
        assertThat(bytes.u16(0, true)).isEqualTo(0x0102);
        assertThat(bytes.u16(0, false)).isEqualTo(0x0201);
        assertThat(bytes.u32(4, true)).isEqualTo(0x050607f8L);
        assertThat(bytes.u32(4, false)).isEqualTo(0xf8070605L);
        assertThat(bytes.u64(0, true)).isEqualTo(0x01020304050607f8L);
        assertThat(bytes.word(0, 8, false)).isEqualTo(0xf807060504030201L);
        assertThat(bytes.word(0, 4, true)).isEqualTo(0x01020304L);
    }

    @Test
    void whatLiesOutsideIsAnErrorWithItsPlace() {
        assertThatThrownBy(() -> bytes.u32(6, true))
                .isInstanceOfSatisfying(
                        MalformedBinaryException.class,
                        e -> assertThat(e.offset()).isEqualTo(106))
                .hasMessage("A field of 4 bytes lies outside of the 8 bytes that hold it.");
        assertThatThrownBy(() -> bytes.u8(-1)).isInstanceOf(MalformedBinaryException.class);
        assertThatThrownBy(() -> bytes.sub(Integer.MAX_VALUE, 8)).isInstanceOf(MalformedBinaryException.class);
        assertThatThrownBy(() -> bytes.sub(0, -1)).isInstanceOf(MalformedBinaryException.class);
    }

    @Test
    void findsOnlyWhatLiesWithin() {
        assertThat(bytes.indexOf(new byte[] {1, 2}, 0)).isZero();
        assertThat(bytes.indexOf(new byte[] {7, (byte) 0xf8, 9}, 0)).isEqualTo(-1);
        assertThat(bytes.indexOf(9, 0)).isEqualTo(-1);
        assertThat(bytes.lastIndexOf(9, 8)).isEqualTo(-1);
        assertThat(bytes.lastIndexOf(3, 8)).isEqualTo(2);
        assertThat(bytes.matches(6, new byte[] {7, (byte) 0xf8})).isTrue();
        assertThat(bytes.matches(7, new byte[] {(byte) 0xf8, 9})).isFalse();
    }

    @Test
    void findsEveryPatternWhereItFirstIs() {
        Random random = new Random(20261123);
        for (int round = 0; round < 20_000; round++) {
            // Few letters, some of which share their lowest six bits, so that much is nearly found.
            byte[] text = letters(random, random.nextInt(40));
            byte[] pattern = letters(random, 1 + random.nextInt(5));
            int begin = random.nextInt(text.length + 1);
            int from = random.nextInt(4);

            String haystack = new String(text, begin, text.length - begin, StandardCharsets.ISO_8859_1);
            String needle = new String(pattern, StandardCharsets.ISO_8859_1);
            assertThat(new Bytes(text, begin, text.length - begin, 0).indexOf(pattern, from))
                    .as("%s in %s from %d", needle, haystack, from)
                    .isEqualTo(haystack.indexOf(needle, from));
        }
    }

    private static byte[] letters(Random random, int length) {
        byte[] letters = new byte[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) "ab!\u00e1".charAt(random.nextInt(4));
        }
        return letters;
    }
}
