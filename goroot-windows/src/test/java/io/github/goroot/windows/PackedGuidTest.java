package io.github.goroot.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedGuidTest {

    @Test
    void digitsAreTurnedAndTurnedBack() {
        assertThat(PackedGuid.of("{01234567-89AB-CDEF-0123-456789ABCDEF}"))
                .isEqualTo("76543210BA98FEDC1032547698BADCFE");
        assertThat(PackedGuid.unpack("76543210BA98FEDC1032547698BADCFE"))
                .contains("{01234567-89AB-CDEF-0123-456789ABCDEF}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "76543210BA98FEDC1032547698BADCF", "g6543210BA98FEDC1032547698BADCFE", "..\\.."})
    void whatIsNoPackedGuidGivesNone(String name) {
        assertThat(PackedGuid.unpack(name)).isEmpty();
    }
}
