package io.github.goroot.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.RegCommandRegistry;
import io.github.goroot.spi.HostPortProvider;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowsPortsTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WINDOWS")
    void otherSystemsHaveNoRegistryAndLoadNothing(OperatingSystem system) throws Exception {
        WithoutJna loader = new WithoutJna();

        Port<WindowsRegistry> port =
                loader.provider().registry(FakeHost.of(system).build());

        assertThat(port.get()).isEmpty();
        assertThat(port.reason()).isEqualTo("Only Windows has a registry.");
        assertThat(loader.provider()
                        .registryChanges(FakeHost.of(system).build())
                        .reason())
                .isEqualTo("Only Windows has a registry.");
        assertThat(loader.asked).isEmpty();
        assertThat(loader.defined).containsExactly(WindowsPorts.class.getName());
    }

    @Test
    void nothingIsLoadedBeforeAPortIsAsked() throws Exception {
        WithoutJna loader = new WithoutJna();
        Host windows = FakeHost.windows().build();

        List<Port<?>> ports = List.of(
                loader.provider().registry(windows),
                loader.provider().processes(windows),
                loader.provider().reparsePoints(windows));

        assertThat(loader.asked).isEmpty();
        assertThat(ports).allSatisfy(port -> {
            assertThat(port.get()).isEmpty();
            assertThat(port.reason()).startsWith("JNA cannot be used here: ");
        });
        assertThat(loader.asked).isNotEmpty();
    }

    @Test
    void withoutJnaThePortIsAbsentAndSaysWhatToDo() throws Exception {
        Port<WindowsRegistry> port =
                new WithoutJna().provider().registry(FakeHost.windows().build());

        assertThat(port.get()).isEmpty();
        assertThat(port.reason())
                .startsWith("JNA cannot be used here: java.lang.NoClassDefFoundError: ")
                .endsWith(".");
        assertThat(new WithoutJna()
                        .provider()
                        .registryChanges(FakeHost.windows().build())
                        .reason())
                .startsWith("JNA cannot be used here: java.lang.NoClassDefFoundError: ");
    }

    @Test
    void withoutJnaTheProgramOfWindowsIsAskedWhereCommandsAreAllowed() throws Exception {
        Host host = FakeHost.windows()
                .env("SystemRoot", "D:\\Windows")
                .command("D:\\Windows\\System32\\reg.exe", "query", "HKEY_CURRENT_USER", "/v", "x", "/reg:64")
                .prints("\r\nHKEY_CURRENT_USER\r\n    x    REG_SZ    y\r\n\r\n")
                .build();

        Port<WindowsRegistry> port = new WithoutJna().provider().registry(host);

        assertThat(port.get().orElseThrow()).isInstanceOf(RegCommandRegistry.class);
        assertThat(port.get().orElseThrow().value(RegistryKey.parse("HKCU", RegistryKey.View.BITS_64), "x"))
                .isPresent();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNativeLibraryThatIsMissingIsToldAsWell() {
        Port<WindowsRegistry> port =
                new WindowsPorts().registry(FakeHost.windows().build());

        assertThat(port.get()).isEmpty();
        assertThat(port.reason()).startsWith("JNA cannot be used here: ");
    }

    /** Has the classes of this module, and none of JNA. */
    private static final class WithoutJna extends ClassLoader {

        private final List<String> asked = new ArrayList<>();
        private final List<String> defined = new ArrayList<>();

        WithoutJna() {
            super(WindowsPorts.class.getClassLoader());
        }

        HostPortProvider provider() throws ReflectiveOperationException {
            return (HostPortProvider)
                    loadClass(WindowsPorts.class.getName()).getConstructor().newInstance();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.sun.jna.")) {
                asked.add(name);
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.goroot.windows.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
            try (InputStream stream = WindowsPorts.class.getResourceAsStream(file)) {
                if (stream == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = stream.readAllBytes();
                defined.add(name);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
