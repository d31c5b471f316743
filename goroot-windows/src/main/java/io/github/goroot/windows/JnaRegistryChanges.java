package io.github.goroot.windows;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.ptr.PointerByReference;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryNotification;
import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * The notification of this Windows for its registry, through JNA.
 *
 * <p>{@code RegNotifyChangeKeyValue} sets an event, and a thread of Windows' own pool waits for the events of all keys
 * together, so that no thread of Java's does.
 */
final class JnaRegistryChanges implements RegistryNotification {

    private static final int NAMES = 0x1;
    private static final int VALUES = 0x4;

    /** Else the notification would end with the thread that asked for it. */
    private static final int ANY_THREAD = 0x10000000;

    private static final int FOREVER = -1;
    private static final int ONCE = 0x8;

    /** Loads the library of Windows, so that its absence shows at once. */
    static RegistryNotification open() {
        Objects.requireNonNull(Advapi32.INSTANCE, "Advapi32");
        return new JnaRegistryChanges();
    }

    @Override
    public Optional<Closeable> watch(RegistryKey key, Scope scope, Runnable changed) throws IOException {
        WinReg.HKEYByReference opened = new WinReg.HKEYByReference();
        int view = key.view() == View.BITS_32 ? WinNT.KEY_WOW64_32KEY : WinNT.KEY_WOW64_64KEY;
        int status = key.path().indexOf('\0') >= 0
                ? WinError.ERROR_FILE_NOT_FOUND
                : Advapi32.INSTANCE.RegOpenKeyEx(JnaRegistry.root(key), key.path(), 0, WinNT.KEY_NOTIFY | view, opened);
        if (JnaRegistry.isNothing(status)) {
            return Optional.empty();
        }
        JnaRegistry.check(status, key.toString());
        return Optional.of(new Waiting(opened.getValue(), key, scope, changed));
    }

    /** What Windows keeps for one key; also what keeps the callback from being collected. */
    private static final class Waiting implements Closeable {

        private final WinReg.HKEY key;
        private final WinNT.HANDLE event;

        /** Not its own name, but a callback of JNA's that takes two words by the same convention and is public. */
        private final WinUser.WNDENUMPROC callback;

        private final Pointer wait;
        private boolean closed;

        Waiting(WinReg.HKEY key, RegistryKey name, Scope scope, Runnable changed) throws IOException {
            this.key = key;
            this.event = Kernel32.INSTANCE.CreateEvent(null, true, false, null);
            this.callback = (context, fired) -> {
                changed.run();
                return true;
            };
            int status = Advapi32.INSTANCE.RegNotifyChangeKeyValue(
                    key,
                    scope == Scope.EVERYTHING_BELOW,
                    ANY_THREAD | NAMES | (scope == Scope.KEYS ? 0 : VALUES),
                    event,
                    true);
            PointerByReference handle = new PointerByReference();
            boolean waits = status == WinError.ERROR_SUCCESS
                    && call("RegisterWaitForSingleObject", handle, event, callback, Pointer.NULL, FOREVER, ONCE);
            this.wait = handle.getValue();
            if (!waits) {
                release();
                JnaRegistry.check(status, name.toString());
                throw new IOException(name + " cannot be watched: Windows does not wait for it");
            }
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                // Returns when no call is under way any more, and none comes after it.
                call("UnregisterWaitEx", wait, WinBase.INVALID_HANDLE_VALUE);
                release();
            }
        }

        private void release() {
            Advapi32.INSTANCE.RegCloseKey(key);
            Kernel32.INSTANCE.CloseHandle(event);
        }

        /** Calls what JNA has no declaration of. */
        private static boolean call(String function, Object... arguments) {
            return Function.getFunction("kernel32", function, Function.ALT_CONVENTION)
                            .invokeInt(arguments)
                    != 0;
        }
    }
}
