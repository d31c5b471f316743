package io.github.goroot.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.ToolchainWatcher;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryNotification.Scope;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.model.PossibleChange;
import io.github.goroot.testkit.FakeChanges;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a discovery read of the registry is watched, as far as it goes. */
@Timeout(60)
class RegistryWatchTest {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final RegistryKey INSTALLER = key("HKCU\\Software\\GoProgrammingLanguage");
    private static final RegistryKey UNINSTALL = key("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall");

    private final FakeChanges changes = FakeChanges.on(new VirtualClock());
    private final List<PossibleChange> told = Collections.synchronizedList(new ArrayList<>());
    private final FakeHost machine = FakeHost.windows()
            .go("go1.22.5", "C:\\Program Files\\Go")
            .registry(keys -> {
                keys.value(INSTALLER.toString(), "installLocation", RegistryValue.text("C:\\Program Files\\Go\\"));
                for (int i = 0; i < 500; i++) {
                    keys.value(UNINSTALL + "\\{" + i + "}", "DisplayName", RegistryValue.text("Program " + i));
                }
            })
            .changes(changes);
    private ToolchainWatcher watcher;

    private static RegistryKey key(String text) {
        return RegistryKey.parse(text, View.BITS_64);
    }

    private GoToolchains toolchains() {
        return GoToolchains.builder()
                .host(machine.build())
                .classLoaders()
                .withoutBuiltInLocators()
                .addLocator(new RegistryLocator())
                .build();
    }

    private void watch() throws InterruptedException {
        watcher = toolchains().watch(toolchains().discover(), QUIET, (change, self) -> told.add(change));
        changes.settle();
    }

    @AfterEach
    void close() throws InterruptedException {
        watcher.close();
        changes.settle();
        assertThat(changes.openWatches()).isZero();
    }

    @Test
    void aValueThatChangesIsTold() throws InterruptedException {
        changes.lacking(INSTALLER.child("installLocation"));
        watch();

        changes.tell(INSTALLER);
        changes.pass(QUIET);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).places()).containsExactly(INSTALLER.toString());
    }

    @Test
    void aKeyIsWatchedAgainAfterItWasTold() throws InterruptedException {
        changes.lacking(INSTALLER.child("installLocation"));
        watch();

        for (int i = 0; i < 3; i++) {
            changes.tell(INSTALLER);
            changes.pass(QUIET);
        }

        assertThat(told).hasSize(3);
    }

    @Test
    void theListOfProgramsIsWatchedAsAWhole() throws InterruptedException {
        watch();

        assertThat(changes.watchedKeys()).containsEntry(UNINSTALL, Scope.EVERYTHING_BELOW);
        assertThat(changes.watchedKeys().keySet())
                .noneMatch(each -> each.toString().startsWith(UNINSTALL + "\\"))
                .hasSizeLessThanOrEqualTo(64);
        assertThat(watcher.unwatched()).isEmpty();

        changes.tell(UNINSTALL.child("{new}"));
        changes.pass(QUIET);
        assertThat(told).hasSize(1);
    }

    @Test
    void ofAKeyThatIsAbsentTheNearestAboveTellsOfNewKeysOnly() throws InterruptedException {
        RegistryKey packagers = key("HKCU\\SOFTWARE\\GoLang\\Go");
        RegistryKey software = key("HKCU\\SOFTWARE");
        changes.lacking(packagers.child("InstallPath")).lacking(packagers).lacking(key("HKCU\\SOFTWARE\\GoLang"));
        watch();

        assertThat(changes.watchedKeys()).containsEntry(software, Scope.KEYS);
        changes.tell(software.child("Other\\Deep"));
        changes.pass(QUIET.multipliedBy(20));
        assertThat(told).isEmpty();

        changes.tell(key("HKCU\\SOFTWARE\\GoLang"));
        changes.pass(QUIET);
        assertThat(told).hasSize(1);
    }

    @Test
    void closingGivesEverythingBack() throws InterruptedException {
        watch();
        assertThat(changes.watchedKeys()).isNotEmpty();

        watcher.close();
        changes.settle();

        assertThat(changes.openWatches()).isZero();
        assertThat(changes.watchedKeys()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whereNothingTellsOfTheRegistryThatIsSaid() {
        GoToolchains silent = GoToolchains.builder()
                .host(machine.build().toBuilder()
                        .registryChanges(Port.absent("JNA cannot be used here."))
                        .build())
                .classLoaders()
                .withoutBuiltInLocators()
                .addLocator(new RegistryLocator())
                .build();

        watcher = silent.watch(silent.discover(), QUIET, (change, self) -> told.add(change));

        assertThat(watcher.unwatched())
                .isNotEmpty()
                .allMatch(place -> place.reason().equals("JNA cannot be used here."));
    }
}
