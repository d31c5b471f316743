package io.github.goroot.host.registry;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Windows that does not run, on a drive that is mounted somewhere: the hive files that its registry consists of.
 *
 * <pre>{@code
 * OfflineWindows windows = OfflineWindows.on(host.files(), host.path("/mnt/rescue").path().orElseThrow());
 * WindowsRegistry registry = windows.registryOf("ann");
 * }</pre>
 *
 * <p>Read are {@code Windows\System32\config\SOFTWARE} and {@code SYSTEM}, and {@code NTUSER.DAT} of each folder in
 * {@code Users}, in any case of letters, for the drive may be mounted where that matters. What is damaged, locked or not
 * there hides nothing else; it is {@linkplain #unreadable() told}. The paths in such a registry are those of that Windows.
 *
 * <p>The files are found when this is made, and read when the registry is asked. Nothing is written. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class OfflineWindows {

    private static final int MOST_USERS = 200;
    private static final int MOST_NAMES = 10_000;

    private static final RegistryKey PROFILES =
            RegistryKey.parse("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList", View.BITS_64);

    private final HostFiles files;
    private final List<UnreadablePlace> unreadable = new ArrayList<>();
    private final Map<String, HiveFile> ofMachine = new TreeMap<>();
    private final Map<String, HiveFile> ofUsers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, HiveFile> accounts = new TreeMap<>();

    private OfflineWindows(HostFiles files) {
        this.files = files;
    }

    /**
     * Looks for a Windows on a drive.
     *
     * @param files the files of the host on which the drive is mounted
     * @param drive the root of the drive, an absolute path on that host
     * @return the Windows; without users and with an empty registry if there is none
     */
    public static OfflineWindows on(HostFiles files, Path drive) {
        OfflineWindows windows = new OfflineWindows(files);
        for (String name : List.of("SOFTWARE", "SYSTEM")) {
            windows.open(drive, "Windows", "System32", "config", name)
                    .ifPresent(hive -> windows.ofMachine.put(name, hive));
        }
        windows.openUsers(drive);
        windows.readAccounts();
        return windows;
    }

    /**
     * Gives those whose hives were found.
     *
     * @return the names of their folders in {@code Users}, sorted
     */
    public List<String> users() {
        return List.copyOf(ofUsers.keySet());
    }

    /**
     * Tells what should be there and cannot be read.
     *
     * @return the files and folders with the reasons, unmodifiable
     */
    public List<UnreadablePlace> unreadable() {
        return Collections.unmodifiableList(unreadable);
    }

    /**
     * Gives the registry as nobody in particular sees it, without {@code HKEY_CURRENT_USER}.
     *
     * @return the registry; users whose account the list of profiles tells have their keys in {@code HKEY_USERS}
     */
    public WindowsRegistry registry() {
        return builder().build();
    }

    /**
     * Gives the registry as a user sees it.
     *
     * @param user the name of the user's folder in {@code Users}; the case does not matter
     * @return the registry
     * @throws IllegalArgumentException if {@link #users()} has no such user
     */
    public WindowsRegistry registryOf(String user) {
        @Nullable HiveFile own = ofUsers.get(user);
        if (own == null) {
            throw new IllegalArgumentException("There is no hive of a user " + user + ", but of " + users());
        }
        return builder().mount("HKCU", own).build();
    }

    private HiveRegistry.Builder builder() {
        HiveRegistry.Builder registry = HiveRegistry.builder();
        ofMachine.forEach((name, hive) -> registry.mount("HKLM\\" + name, hive));
        accounts.forEach((account, hive) -> registry.mount("HKU\\" + account, hive));
        return registry;
    }

    private void openUsers(Path drive) {
        Optional<Path> users = child(drive, "Users");
        List<Path> folders = users.isPresent() ? children(users.get(), MOST_USERS) : List.of();
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            open(folder, "NTUSER.DAT").ifPresent(hive -> ofUsers.putIfAbsent(name, hive));
        }
    }

    /** The list of profiles knows whose account a folder is. */
    private void readAccounts() {
        WindowsRegistry machine = builder().build();
        try {
            for (RegistryKey profile : machine.subKeys(PROFILES, MOST_USERS)) {
                String folder = machine.value(profile, "ProfileImagePath")
                        .flatMap(RegistryValue::text)
                        .orElse("");
                @Nullable HiveFile hive = ofUsers.get(folder.substring(folder.lastIndexOf('\\') + 1));
                if (hive != null) {
                    accounts.put(profile.path().substring(PROFILES.path().length() + 1), hive);
                }
            }
        } catch (IOException e) {
            unreadable.add(new UnreadablePlace(Location.registryValue(PROFILES.toString(), "ProfileImagePath"), e));
        }
    }

    private Optional<HiveFile> open(Path folder, String... names) {
        Optional<Path> file = Optional.of(folder);
        for (String name : names) {
            file = file.flatMap(above -> child(above, name));
        }
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(HiveFile.open(files, file.get()));
        } catch (IOException e) {
            note(file.get(), e);
            return Optional.empty();
        }
    }

    private Optional<Path> child(Path folder, String name) {
        Path usual = folder.resolve(name);
        try {
            if (!files.status(usual).isAbsent()) {
                return Optional.of(usual);
            }
        } catch (IOException e) {
            note(usual, e);
            return Optional.empty();
        }
        return children(folder, MOST_NAMES).stream()
                .filter(child -> child.getFileName().toString().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<Path> children(Path folder, int limit) {
        try {
            return files.status(folder).isDirectory() ? files.list(folder, limit) : List.of();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            note(folder, e);
            return List.of();
        }
    }

    private void note(Path place, IOException failure) {
        unreadable.add(new UnreadablePlace(Location.file(place.toString()), failure));
    }
}
