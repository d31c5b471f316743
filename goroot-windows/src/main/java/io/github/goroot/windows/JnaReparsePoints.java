package io.github.goroot.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.ptr.IntByReference;
import io.github.goroot.host.ReparsePoint;
import io.github.goroot.host.ReparsePoints;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The reparse points of this Windows, through JNA; the only class that knows JNA for them. */
final class JnaReparsePoints implements ReparsePoints {

    /** {@code FSCTL_GET_REPARSE_POINT}. */
    private static final int GET_REPARSE_POINT = 0x900A8;

    private static final int FILE_READ_ATTRIBUTES = 0x80;

    /** From here on Windows wants to be told that a path is meant as it is written. */
    private static final int LONG_PATH = 248;

    private JnaReparsePoints() {}

    /** Loads JNA with its native part, and fails in one of many ways where that cannot be. */
    static ReparsePoints open() {
        Objects.requireNonNull(Kernel32.INSTANCE, "Kernel32");
        return new JnaReparsePoints();
    }

    @Override
    public Optional<ReparsePoint> read(Path path) throws IOException {
        WinNT.HANDLE handle = Kernel32.INSTANCE.CreateFile(
                verbatim(path.toString()),
                FILE_READ_ATTRIBUTES,
                WinNT.FILE_SHARE_READ | WinNT.FILE_SHARE_WRITE | WinNT.FILE_SHARE_DELETE,
                null,
                WinNT.OPEN_EXISTING,
                WinNT.FILE_FLAG_OPEN_REPARSE_POINT | WinNT.FILE_FLAG_BACKUP_SEMANTICS,
                null);
        if (handle == null || WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
            return absentOrFailure(path);
        }
        try (Memory buffer = new Memory(ReparsePoint.LONGEST_BUFFER)) {
            IntByReference length = new IntByReference();
            if (!Kernel32.INSTANCE.DeviceIoControl(
                    handle, GET_REPARSE_POINT, Pointer.NULL, 0, buffer, (int) buffer.size(), length, Pointer.NULL)) {
                return absentOrFailure(path);
            }
            int bytes = Math.max(0, Math.min(length.getValue(), ReparsePoint.LONGEST_BUFFER));
            return ReparsePoint.ofBuffer(buffer.getByteArray(0, bytes));
        } finally {
            Kernel32.INSTANCE.CloseHandle(handle);
        }
    }

    private static Optional<ReparsePoint> absentOrFailure(Path path) throws IOException {
        int error = Kernel32.INSTANCE.GetLastError();
        return switch (error) {
            case WinError.ERROR_FILE_NOT_FOUND,
                    WinError.ERROR_PATH_NOT_FOUND,
                    WinError.ERROR_INVALID_NAME,
                    WinError.ERROR_NOT_A_REPARSE_POINT,
                    // File systems that have no such thing, as that of a memory stick.
                    WinError.ERROR_INVALID_FUNCTION,
                    WinError.ERROR_NOT_SUPPORTED -> Optional.empty();
            case WinError.ERROR_ACCESS_DENIED -> throw new AccessDeniedException(path.toString());
            default -> throw new FileSystemException(path.toString(), null, "Windows reports error " + error);
        };
    }

    private static String verbatim(String path) {
        if (path.length() < LONG_PATH || path.startsWith("\\\\?\\")) {
            return path;
        }
        return path.startsWith("\\\\") ? "\\\\?\\UNC" + path.substring(1) : "\\\\?\\" + path;
    }
}
