package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.system.SystemHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineWindowsTest {

    private static final String ANN = "S-1-5-21-1-2-3-1001";

    @TempDir
    private Path drive;

    @BeforeEach
    void aWindows() throws IOException {
        TestKey software = TestKey.root();
        software.key("GoLang\\Go").value("InstallPath", RegistryValue.text("C:\\Go"));
        software.key("WOW6432Node\\GoLang\\Go").value("InstallPath", RegistryValue.text("C:\\Go32"));
        software.key("Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\" + ANN)
                .value("ProfileImagePath", RegistryValue.expandable("%SystemDrive%\\Users\\ann"));
        software.key("Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\S-1-5-18")
                .value("ProfileImagePath", RegistryValue.expandable("%systemroot%\\system32\\config\\systemprofile"));
        hive("Windows/System32/config/SOFTWARE", software);
        TestKey system = TestKey.root();
        system.key("Select").value("Current", RegistryValue.dword(1));
        system.key("ControlSet001\\Control\\Session Manager\\Environment")
                .value("GOROOT", RegistryValue.expandable("%SystemDrive%\\Go"));
        hive("Windows/System32/config/SYSTEM", system);
        TestKey ann = TestKey.root();
        ann.key("Software\\GoProgrammingLanguage").value("installLocation", RegistryValue.text("C:\\Ann\\"));
        ann.key("Environment").value("GOROOT", RegistryValue.text("C:\\Ann"));
        hive("Users/ann/NTUSER.DAT", ann);
        hive("Users/bob/ntuser.dat", TestKey.root());
        Files.createDirectories(drive.resolve("Users/Public"));
        Files.writeString(drive.resolve("Users/desktop.ini"), "x");
    }

    private void hive(String file, TestKey root) throws IOException {
        Path path = drive.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, HiveWriter.write(root));
    }

    private OfflineWindows windows() {
        return OfflineWindows.on(SystemHost.create().files(), drive);
    }

    private static Optional<String> text(WindowsRegistry registry, String key, View view, String name)
            throws IOException {
        return registry.value(RegistryKey.parse(key, view), name).flatMap(RegistryValue::text);
    }

    @Test
    void aUserSeesTheHivesOfTheMachineAndTheOwnOne() throws IOException {
        WindowsRegistry registry = windows().registryOf("ANN");

        assertThat(text(registry, "HKLM\\SOFTWARE\\GoLang\\Go", View.BITS_64, "InstallPath"))
                .contains("C:\\Go");
        assertThat(text(registry, "HKLM\\SOFTWARE\\GoLang\\Go", View.BITS_32, "InstallPath"))
                .contains("C:\\Go32");
        assertThat(text(registry, "HKCU\\Software\\GoProgrammingLanguage", View.BITS_64, "installLocation"))
                .contains("C:\\Ann\\");
        assertThat(text(registry, "HKU\\" + ANN + "\\Environment", View.BITS_64, "GOROOT"))
                .contains("C:\\Ann");
    }

    @Test
    void theLayersOfItsEnvironmentAreThere() {
        LayeredVariable goroot = WindowsEnvironment.of(
                        windows().registryOf("ann"), name -> Optional.of("C:").filter(c -> name.equals("SystemDrive")))
                .variable("GOROOT");

        assertThat(goroot.console()).contains("C:\\Ann");
        assertThat(goroot.in(EnvironmentLayer.MACHINE).map(LayerValue::text)).contains("C:\\Go");
    }

    @Test
    void usersAreThoseWhoHaveAHiveWhateverTheCaseOfItsName() throws IOException {
        assertThat(windows().users()).containsExactly("ann", "bob");
        assertThat(windows().unreadable()).isEmpty();
        assertThat(windows().registry().subKeys(RegistryKey.parse("HKU", View.BITS_64), 10))
                .containsExactly(RegistryKey.parse("HKU\\" + ANN, View.BITS_64));
        assertThat(text(windows().registry(), "HKCU\\Environment", View.BITS_64, "GOROOT"))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows().registryOf("eve"))
                .withMessageContaining("ann");
    }

    @Test
    void foldersInOtherLettersAreFoundToo() throws IOException {
        Files.move(drive.resolve("Windows"), drive.resolve("WINDOWS"));
        Files.move(drive.resolve("Users"), drive.resolve("users"));

        assertThat(text(windows().registryOf("ann"), "HKLM\\SOFTWARE\\GoLang\\Go", View.BITS_64, "InstallPath"))
                .contains("C:\\Go");
    }

    @Test
    void aHiveThatIsNoneHidesNoOther() throws IOException {
        Files.writeString(drive.resolve("Windows/System32/config/SOFTWARE"), "no hive");
        Files.write(drive.resolve("Users/bob/ntuser.dat"), new byte[0]);

        OfflineWindows windows = windows();

        assertThat(windows.users()).containsExactly("ann");
        assertThat(windows.unreadable())
                .extracting(each -> each.location().file().orElseThrow())
                .anyMatch(file -> file.endsWith("SOFTWARE"))
                .anyMatch(file -> file.endsWith("ntuser.dat"))
                .hasSize(2);
        assertThat(text(windows.registryOf("ann"), "HKCU\\Environment", View.BITS_64, "GOROOT"))
                .contains("C:\\Ann");
    }

    @Test
    void whereThereIsNoWindowsTheRegistryIsEmpty(@TempDir Path empty) throws IOException {
        OfflineWindows none = OfflineWindows.on(SystemHost.create().files(), empty.resolve("none"));

        assertThat(none.users()).isEmpty();
        assertThat(none.unreadable()).isEmpty();
        assertThat(text(none.registry(), "HKLM\\SOFTWARE\\GoLang\\Go", View.BITS_64, "InstallPath"))
                .isEmpty();
    }
}
