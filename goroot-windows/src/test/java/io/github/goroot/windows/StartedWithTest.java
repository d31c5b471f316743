package io.github.goroot.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On memories that look like those of processes. */
class StartedWithTest {

    private static final int PAGE = 4096;
    private static final long PEB = 0x7ff6_0000L;
    private static final long PARAMETERS = 0x12_3000L;

    private final Map<Long, byte[]> pages = new TreeMap<>();
    private int reads;

    private byte[] read(long address, int length) throws IOException {
        reads++;
        int offset = (int) (address & (PAGE - 1));
        byte[] page = pages.get(address - offset);
        if (page == null || offset + length > PAGE) {
            throw new IOException("nothing at " + Long.toHexString(address));
        }
        return Arrays.copyOfRange(page, offset, offset + length);
    }

    private void write(long address, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            long at = address + i;
            pages.computeIfAbsent(at & -PAGE, page -> new byte[PAGE])[(int) (at & (PAGE - 1))] = bytes[i];
        }
    }

    private void pointer(long address, long to, boolean wide) {
        ByteBuffer buffer = ByteBuffer.allocate(wide ? 8 : 4).order(ByteOrder.LITTLE_ENDIAN);
        write(address, (wide ? buffer.putLong(to) : buffer.putInt((int) to)).array());
    }

    private StartedWith process(boolean wide, long block, String variables) {
        pointer(PEB + (wide ? 0x20 : 0x10), PARAMETERS, wide);
        pointer(PARAMETERS + (wide ? 0x80 : 0x48), block, wide);
        write(block, variables.getBytes(StandardCharsets.UTF_16LE));
        return new StartedWith(this::read, wide);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVariableIsFoundWhateverTheCaseOfItsName(boolean wide) throws IOException {
        StartedWith process = process(
                wide,
                0x8000_0010L,
                "=C:=C:\\work\0GOROOTX=no\0XGOROOT=no\0GoRoot=C:\\gr\u00fcn=1\0EMPTY=\0\0GOPATH=no\0");

        assertThat(process.variable(PEB, "GOROOT")).contains("C:\\gr\u00fcn=1");
        assertThat(process.variable(PEB, "EMPTY")).contains("");
        assertThat(process.variable(PEB, "=c:")).contains("C:\\work");
        assertThat(process.variable(PEB, "GOPATH")).isEmpty();
        assertThat(process.variable(PEB, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0x20000, 40000", "0x20ffe, 3", "0x20ff0, 4085", "0x20001, 5000", "0x20ffa, 1"})
    void theBlockMayEndAtTheLastByteOfAPage(String start, int filler) throws IOException {
        StartedWith process = process(true, Long.decode(start), "A=" + "y".repeat(filler) + "\0GOROOT=C:\\Go\0\0");

        assertThat(process.variable(PEB, "GOROOT")).contains("C:\\Go");
        assertThat(reads).isLessThan(40);
    }

    @Test
    void pointersMayLieOnTheBorderOfPages() throws IOException {
        StartedWith process = process(true, 0x20000, "GOROOT=C:\\Go\0\0");
        long odd = 0x33_0ffc - 0x20;
        pointer(odd + 0x20, PARAMETERS, true);

        assertThat(process.variable(odd, "GOROOT")).contains("C:\\Go");
    }

    @Test
    void anEmptyBlockHasNone() throws IOException {
        assertThat(process(true, 0x20000, "\0\0").variable(PEB, "GOROOT")).isEmpty();
    }

    @Test
    void pointersToNowhereAreFailures() {
        assertThatIOException().isThrownBy(() -> process(true, 0, "").variable(PEB, "GOROOT"));
        assertThatIOException()
                .isThrownBy(() -> process(true, 0x20000, "A=\0\0").variable(-8, "GOROOT"));
        pages.clear();
        assertThatIOException()
                .isThrownBy(() -> new StartedWith(this::read, true).variable(PEB, "GOROOT"))
                .withMessageContaining("nothing at");
    }

    @Test
    void aBlockWithoutEndIsAFailureAndNotMuchIsRead() {
        StartedWith process = process(true, 0x1000_0000L, "A=" + "y".repeat(3 * 1024 * 1024));

        assertThatIOException()
                .isThrownBy(() -> process.variable(PEB, "GOROOT"))
                .withMessageContaining("they take more than");
        assertThat(reads).isLessThan(600);
    }
}
