package io.github.goroot.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.ptr.IntByReference;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The registry of this Windows, through JNA; beside {@link JnaRegistryChanges} the only class that knows JNA.
 *
 * <p>Values are read by the functions of Windows and not by {@code Advapi32Util}, which ends at the first value of a type
 * it does not know. The data comes as it is kept, whatever its type says of it.
 */
final class JnaRegistry implements WindowsRegistry {

    /** Tried one after the other, so that no length the registry claims is ever allocated. */
    private static final int[] SIZES = {1024, 64 * 1024 + 1024, 1024 * 1024};

    /** The longest name of a key, and of a value, with the character behind it. */
    private static final int KEY_NAME = 256;

    private static final int VALUE_NAME = 16_384;

    private JnaRegistry() {}

    /** Loads JNA with its native part, and fails in one of many ways where that cannot be. */
    static WindowsRegistry open() {
        Objects.requireNonNull(Advapi32.INSTANCE, "Advapi32");
        return new JnaRegistry();
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return opened(key, Optional.empty(), handle -> read(handle, key, name));
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        List<String> names = opened(
                key,
                List.of(),
                handle -> names(
                        key,
                        limit,
                        KEY_NAME,
                        (index, buffer, length) ->
                                Advapi32.INSTANCE.RegEnumKeyEx(handle, index, buffer, length, null, null, null, null)));
        return names.stream().map(key::child).toList();
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        return opened(
                key,
                List.of(),
                handle -> names(
                        key,
                        limit,
                        VALUE_NAME,
                        (index, buffer, length) -> Advapi32.INSTANCE.RegEnumValue(
                                handle, index, buffer, length, null, null, (Pointer) null, null)));
    }

    private interface Reading<T> {
        T with(WinReg.HKEY handle) throws IOException;
    }

    private interface Enumeration {
        int next(int index, char[] buffer, IntByReference length);
    }

    private static <T> T opened(RegistryKey key, T absent, Reading<T> reading) throws IOException {
        if (key.path().indexOf('\0') >= 0) {
            return absent;
        }
        WinReg.HKEYByReference handle = new WinReg.HKEYByReference();
        int view = key.view() == View.BITS_32 ? WinNT.KEY_WOW64_32KEY : WinNT.KEY_WOW64_64KEY;
        int status = Advapi32.INSTANCE.RegOpenKeyEx(root(key), key.path(), 0, WinNT.KEY_READ | view, handle);
        if (isNothing(status)) {
            return absent;
        }
        check(status, key.toString());
        try {
            return reading.with(handle.getValue());
        } finally {
            Advapi32.INSTANCE.RegCloseKey(handle.getValue());
        }
    }

    private static Optional<RegistryValue> read(WinReg.HKEY handle, RegistryKey key, String name) throws IOException {
        for (int size : SIZES) {
            try (Memory data = new Memory(size)) {
                IntByReference type = new IntByReference();
                IntByReference length = new IntByReference(size);
                int status = Advapi32.INSTANCE.RegQueryValueEx(handle, name, 0, type, data, length);
                if (status == WinError.ERROR_MORE_DATA) {
                    continue;
                }
                if (isNothing(status)) {
                    return Optional.empty();
                }
                check(status, key + "\\" + name);
                int bytes = Math.max(0, Math.min(length.getValue(), size));
                return Optional.of(RegistryValue.of(type.getValue(), data.getByteArray(0, bytes)));
            }
        }
        throw new IOException(
                key + "\\" + name + " is longer than " + SIZES[SIZES.length - 1] + " bytes, so it was not read");
    }

    /** Lists names; keys that come and go meanwhile may show twice or not at all. */
    private static List<String> names(RegistryKey key, int limit, int longest, Enumeration enumeration)
            throws IOException {
        List<String> names = new ArrayList<>();
        char[] buffer = new char[longest];
        while (names.size() < limit) {
            IntByReference length = new IntByReference(longest);
            int status = enumeration.next(names.size(), buffer, length);
            if (status == WinError.ERROR_NO_MORE_ITEMS || isNothing(status)) {
                break;
            }
            check(status, key.toString());
            names.add(String.valueOf(buffer, 0, Math.max(0, Math.min(length.getValue(), longest))));
        }
        names.sort(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        return List.copyOf(names);
    }

    static WinReg.HKEY root(RegistryKey key) throws IOException {
        return switch (key.hive()) {
            case "HKEY_LOCAL_MACHINE" -> WinReg.HKEY_LOCAL_MACHINE;
            case "HKEY_CURRENT_USER" -> WinReg.HKEY_CURRENT_USER;
            case "HKEY_USERS" -> WinReg.HKEY_USERS;
            case "HKEY_CLASSES_ROOT" -> WinReg.HKEY_CLASSES_ROOT;
            case "HKEY_CURRENT_CONFIG" -> WinReg.HKEY_CURRENT_CONFIG;
            default -> throw new IOException("The registry of Windows has no root " + key.hive());
        };
    }

    /** Tells whether there is nothing of that name, also because it was deleted a moment ago or cannot be a name. */
    static boolean isNothing(int status) {
        return switch (status) {
            case WinError.ERROR_FILE_NOT_FOUND,
                    WinError.ERROR_PATH_NOT_FOUND,
                    WinError.ERROR_KEY_DELETED,
                    WinError.ERROR_BAD_PATHNAME,
                    WinError.ERROR_INVALID_NAME -> true;
            default -> false;
        };
    }

    static void check(int status, String what) throws IOException {
        if (status == WinError.ERROR_ACCESS_DENIED) {
            throw new AccessDeniedException(what);
        }
        if (status != WinError.ERROR_SUCCESS) {
            throw new IOException(what + " could not be read: Windows reports error " + status);
        }
    }
}
