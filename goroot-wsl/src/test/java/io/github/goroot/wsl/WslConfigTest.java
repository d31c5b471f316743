package io.github.goroot.wsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WslConfigTest {

    @Test
    void wishesForEverythingByDefault() {
        WslConfig config = WslConfig.parse("");

        assertThat(config.wantsDrives()).isTrue();
        assertThat(config.wantsInterop()).isTrue();
        assertThat(config.wantsWindowsPath()).isTrue();
        assertThat(config.driveRoot()).isEqualTo("/mnt/");
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void readsSectionsAndKeysInAnyCase() {
        WslConfig config = WslConfig.parse(
                "[AutoMount]\r\nEnabled = FALSE\r\nroot=/c\r\n[interop]\r\nappendWindowsPath=false\r\n");

        assertThat(config.wantsDrives()).isFalse();
        assertThat(config.driveRoot()).isEqualTo("/c/");
        assertThat(config.wantsWindowsPath()).isFalse();
        assertThat(config.wantsInterop()).isTrue();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("root = /a b", "/a b"),
                Arguments.of("root = /a # of all", "/a"),
                Arguments.of("root = \"/a # b\"", "/a # b"),
                Arguments.of("root = \"/a \"", "/a "),
                Arguments.of("root = /a\\\\b", "/a\\b"),
                Arguments.of("root = \\\"a\\\"", "\"a\""),
                Arguments.of("root = a\\tb", "a\tb"),
                Arguments.of("root = /a\\\n/b", "/a/b"),
                Arguments.of("root = /a\\\r\n/b\r\n", "/a/b"),
                Arguments.of("root = one\nroot = two", "two"),
                Arguments.of("root =", ""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsValuesAsGitDoes(String lines, String value) {
        assertThat(WslConfig.parse("[automount]\n" + lines).get("automount", "root"))
                .contains(value);
    }

    @Test
    void warnsOfLinesThatAreWrongAndGoesOn() {
        WslConfig config =
                WslConfig.parse("root=/x\n[automount\n[automount]\nroot\nroot=\"open\nroot=\\q\n# fine\nroot=/y\n");

        assertThat(config.driveRoot()).isEqualTo("/y/");
        assertThat(config.warnings())
                .containsExactly(
                        "Line 1 of /etc/wsl.conf stands in no section.",
                        "Line 2 of /etc/wsl.conf has no closing bracket.",
                        "Line 4 of /etc/wsl.conf has no value.",
                        "Line 5 of /etc/wsl.conf is not a key with a value.",
                        "Line 6 of /etc/wsl.conf is not a key with a value.");
    }

    @Test
    void anyTextIsAFile() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 60; j++) {
                text.append("[]=\"\\#\n\r ab".charAt(random.nextInt(11)));
            }
            assertThat(WslConfig.parse(text.toString()).driveRoot()).endsWith("/");
        }
    }
}
