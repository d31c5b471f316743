package io.github.goroot.windows;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.model.Candidate;
import io.github.goroot.windows.Reader.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Go's installer has written for other users: it notes the place for whoever ran it, which on managed machines is an
 * administrator or the system itself, though it installs for all.
 *
 * <p>Only the hives of those who are logged on are there, and they may be closed to this user.
 */
final class OtherUsers {

    private static final String KEY = "Software\\" + OwnKeys.INSTALLER;

    private static final int MOST_USERS = 200;

    /** What means the same to every user; the others are not this process' own. */
    private static final Set<String> COMMON_VARIABLES = Set.of(
            "SYSTEMDRIVE",
            "SYSTEMROOT",
            "WINDIR",
            "PROGRAMFILES",
            "PROGRAMFILES(X86)",
            "PROGRAMW6432",
            "PROGRAMDATA",
            "ALLUSERSPROFILE",
            "PUBLIC");

    private OtherUsers() {}

    static Stream<Candidate> of(Reader reader) {
        RegistryKey users = new RegistryKey("HKEY_USERS", "", View.BITS_64);
        return reader.subKeys(users, MOST_USERS).stream()
                .filter(user -> isAccount(user.path()))
                .map(user -> user.child(KEY))
                .filter(key -> saysMoreThanOwn(key, reader))
                .flatMap(key -> installedBy(key, reader).stream())
                .map(reader::candidate);
    }

    /** The user's own hive shows again among the others. */
    private static boolean saysMoreThanOwn(RegistryKey key, Reader reader) {
        Optional<RegistryValue> value = reader.value(key, OwnKeys.INSTALLER_VALUE);
        return value.isPresent() && !value.equals(reader.value(Reader.ofUser(KEY), OwnKeys.INSTALLER_VALUE));
    }

    private static Optional<Place> installedBy(RegistryKey key, Reader reader) {
        return reader.place(
                key,
                OwnKeys.INSTALLER_VALUE,
                name -> COMMON_VARIABLES.contains(name.toUpperCase(Locale.ROOT))
                        ? reader.context().host().environment().get(name)
                        : Optional.empty());
    }

    /** Tells people's accounts, those of Entra ID and the system from the services, the classes and the default. */
    private static boolean isAccount(String name) {
        return name.equals("S-1-5-18")
                || ((name.startsWith("S-1-5-21-") || name.startsWith("S-1-12-1-")) && !name.endsWith("_Classes"));
    }
}
