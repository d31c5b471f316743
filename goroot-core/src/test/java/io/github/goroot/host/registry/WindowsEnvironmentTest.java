package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsEnvironmentTest {

    private static final EnvironmentLayer MACHINE = EnvironmentLayer.MACHINE;
    private static final EnvironmentLayer USER = EnvironmentLayer.USER;

    private final Map<String, String> process = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, RegistryValue> values = new TreeMap<>();
    private int reads;

    private final WindowsRegistry registry = new WindowsRegistry() {
        @Override
        public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
            reads++;
            RegistryValue value = values.get((key + "\\" + name).toUpperCase(java.util.Locale.ROOT));
            if (value != null && value.type() == 99) {
                throw new IOException("broken");
            }
            return Optional.ofNullable(value);
        }

        @Override
        public List<RegistryKey> subKeys(RegistryKey key, int limit) {
            throw new AssertionError("nobody lists keys");
        }

        @Override
        public List<String> valueNames(RegistryKey key, int limit) {
            throw new AssertionError("nobody lists names");
        }
    };

    private void set(EnvironmentLayer layer, String name, RegistryValue value) {
        values.put((layer.key() + "\\" + name).toUpperCase(java.util.Locale.ROOT), value);
    }

    private void text(EnvironmentLayer layer, String name, String text) {
        set(layer, name, RegistryValue.text(text));
    }

    private void expandable(EnvironmentLayer layer, String name, String text) {
        set(layer, name, RegistryValue.expandable(text));
    }

    private LayeredVariable variable(String name) {
        return WindowsEnvironment.of(registry, name1 -> Optional.ofNullable(process.get(name1)))
                .variable(name);
    }

    @Test
    void whatIsSetNowhereIsAbsentEverywhere() {
        LayeredVariable goroot = variable("GOROOT");

        assertThat(goroot.process()).isEmpty();
        assertThat(goroot.console()).isEmpty();
        assertThat(goroot.winner()).isEmpty();
        assertThat(goroot.values()).isEmpty();
        assertThat(goroot.differs()).isFalse();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void theUserGoesBeforeTheMachine() {
        text(MACHINE, "GOROOT", "C:\\Go");
        text(USER, "GOROOT", "D:\\Go");
        process.put("GOROOT", "C:\\Go");

        LayeredVariable goroot = variable("GoRoot");

        assertThat(goroot.name()).isEqualTo("GoRoot");
        assertThat(goroot.console()).contains("D:\\Go");
        assertThat(goroot.winner().map(LayerValue::layer)).contains(USER);
        assertThat(goroot.shadowed()).extracting(LayerValue::text).containsExactly("C:\\Go");
        assertThat(goroot.in(MACHINE).orElseThrow().location().describe())
                .isEqualTo(
                        "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment\\GoRoot");
        assertThat(goroot.in(USER).orElseThrow().location().describe())
                .isEqualTo("HKEY_CURRENT_USER\\Environment\\GoRoot");
        assertThat(goroot.differs()).isTrue();
        assertThat(goroot.isJoined()).isFalse();
        assertThat(goroot).hasToString("GoRoot: C:\\Go here, D:\\Go in a new console");
    }

    @Test
    void whatThisProcessHasAloneANewConsoleHasNot() {
        process.put("GOROOT", "C:\\Go");

        assertThat(variable("GOROOT").console()).isEmpty();
        assertThat(variable("GOROOT").differs()).isTrue();
    }

    @Test
    void anEmptyValueIsAsGoodAsNone() {
        text(USER, "GOROOT", "");

        assertThat(variable("GOROOT").console()).contains("");
        assertThat(variable("GOROOT").differs()).isFalse();
    }

    @Test
    void toPathEachLayerAdds() {
        text(MACHINE, "Path", "C:\\Windows;C:\\Go\\bin");
        text(USER, "PATH", "C:\\Users\\ann\\go\\bin");

        LayeredVariable path = variable("Path");

        assertThat(path.console()).contains("C:\\Windows;C:\\Go\\bin;C:\\Users\\ann\\go\\bin");
        assertThat(path.isJoined()).isTrue();
        assertThat(path.winner().map(LayerValue::layer)).contains(MACHINE);
        assertThat(path.shadowed()).isEmpty();
        values.clear();
        text(USER, "PATH", "x");
        assertThat(variable("PATH").console()).contains("x");
    }

    @Test
    void variablesAreReplacedByWhatIsSetUntilThen() {
        process.put("SystemDrive", "C:");
        process.put("USERPROFILE", "C:\\Users\\ann");
        process.put("OnlyHere", "no");
        text(MACHINE, "Tools", "%SystemDrive%\\machine");
        text(USER, "Tools", "D:\\user");
        expandable(MACHINE, "GOROOT", "%tools%\\%SystemDrive%\\%OnlyHere%");
        assertThat(variable("GOROOT").console()).contains("%SystemDrive%\\machine\\C:\\%OnlyHere%");
        expandable(USER, "GOROOT", "%tools%\\go");
        expandable(USER, "GOPATH", "%USERPROFILE%\\go;%GOROOT%");
        expandable(USER, "ZZZ", "%GOROOT%");

        assertThat(variable("GOROOT").console()).contains("D:\\user\\go");
        assertThat(variable("GOROOT").winner().map(LayerValue::raw)).contains("%tools%\\go");
        // GOROOT of the user is set only after GOPATH.
        assertThat(variable("GOPATH").console()).contains("C:\\Users\\ann\\go;%SystemDrive%\\machine\\C:\\%OnlyHere%");
        assertThat(variable("ZZZ").console()).contains("D:\\user\\go");
    }

    @Test
    void textsThatAreNotMarkedForItAreNotReplaced() {
        process.put("SystemDrive", "C:");
        text(USER, "GOROOT", "%SystemDrive%\\Go");

        assertThat(variable("GOROOT").console()).contains("%SystemDrive%\\Go");
    }

    @Test
    void cyclesEnd() {
        expandable(USER, "A", "1%B%");
        expandable(USER, "B", "2%A%");
        expandable(USER, "SELF", "3%SELF%");
        expandable(MACHINE, "SELF", "4%self%");

        assertThat(variable("A").console()).contains("1%B%");
        assertThat(variable("B").console()).contains("21%B%");
        assertThat(variable("SELF").console()).contains("34%self%");
    }

    @Test
    void thePathOfTheMachineInThatOfTheUserIsThereTwice() {
        text(MACHINE, "PATH", "C:\\m");
        expandable(USER, "PATH", "%PATH%;C:\\u");

        assertThat(variable("PATH").console()).contains("C:\\m;C:\\m;C:\\u");
    }

    @Test
    void a32BitProcessSeesTheFoldersThatAConsoleSees() {
        process.put("ProgramFiles", "C:\\Program Files (x86)");
        process.put("ProgramW6432", "C:\\Program Files");
        expandable(MACHINE, "GOROOT", "%ProgramFiles%\\Go");

        assertThat(variable("GOROOT").console()).contains("C:\\Program Files\\Go");
    }

    @Test
    void whatIsNoTextIsPassedOverAndTold() {
        set(USER, "GOROOT", RegistryValue.dword(1));
        text(MACHINE, "GOROOT", "C:\\Go");

        assertThat(variable("GOROOT").console()).contains("C:\\Go");
        assertThat(variable("GOROOT").ignored())
                .extracting(Object::toString)
                .containsExactly("HKEY_CURRENT_USER\\Environment\\GOROOT");
    }

    @Test
    void whatCannotBeReadIsTold() {
        set(USER, "GOROOT", RegistryValue.of(99, new byte[0]));
        text(MACHINE, "GOROOT", "C:\\Go");

        LayeredVariable goroot = variable("GOROOT");

        assertThat(goroot.console()).contains("C:\\Go");
        assertThat(goroot.unreadable()).singleElement().satisfies(layer -> {
            assertThat(layer.location().describe()).isEqualTo("HKEY_CURRENT_USER\\Environment\\GOROOT");
            assertThat(layer.failure()).hasMessage("broken");
        });
    }

    @ParameterizedTest
    @CsvSource({"60", "5000"})
    void chainsAndFansAreCut(int length) {
        for (int i = 0; i < length; i++) {
            expandable(USER, String.format("V%05d", i), String.format("%%V%05d%%%%V%05d%%", i - 1, i - 2));
        }

        LayeredVariable last = variable(String.format("V%05d", length - 1));

        assertThat(last.console().orElseThrow()).hasSizeLessThan(1_000_000);
        assertThat(reads).isLessThanOrEqualTo(500);
    }

    @Test
    void eachValueIsReadOnce() {
        expandable(USER, "GOROOT", "%A%%A%%A%");
        text(MACHINE, "A", "x");
        WindowsEnvironment environment = WindowsEnvironment.of(registry, name -> Optional.empty());

        environment.variable("GOROOT");
        environment.variable("goroot");
        environment.variable("A");

        assertThat(reads).isEqualTo(4);
    }
}
