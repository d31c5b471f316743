package io.github.goroot.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Tlhelp32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinDef;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The processes of this Windows, through JNA; the only class that knows JNA for them.
 *
 * <p>Of what a process was started with, only its name is told: Windows keeps the rest as one text that each program takes
 * apart in its own way.
 */
final class JnaProcesses implements ProcessTable {

    /** Tried one after the other; the second is the longest path there can be. */
    private static final int[] PATHS = {1024, 32_768};

    private static final int BASIC_INFORMATION = 0;
    private static final int WOW64_INFORMATION = 26;

    private static final boolean WIDE_JAVA = Native.POINTER_SIZE == 8;

    private final Nt nt;

    private JnaProcesses(Nt nt) {
        this.nt = nt;
    }

    /** What Windows does not document for everybody, but has not changed since Windows 2000. */
    interface Nt extends StdCallLibrary {
        /** Tells of a process; gives a negative number where it fails. */
        int NtQueryInformationProcess(
                WinNT.HANDLE process, int kind, Pointer information, int length, IntByReference written);
    }

    /** Loads JNA with its native part, and fails in one of many ways where that cannot be. */
    static ProcessTable open() {
        Objects.requireNonNull(Kernel32.INSTANCE, "Kernel32");
        return new JnaProcesses(Native.load("ntdll", Nt.class));
    }

    @Override
    public List<HostProcess> list(int limit) throws IOException {
        WinNT.HANDLE snapshot =
                Kernel32.INSTANCE.CreateToolhelp32Snapshot(Tlhelp32.TH32CS_SNAPPROCESS, new WinDef.DWORD(0));
        if (WinBase.INVALID_HANDLE_VALUE.equals(snapshot)) {
            throw new IOException("Windows reports error " + Kernel32.INSTANCE.GetLastError());
        }
        List<HostProcess> processes = new ArrayList<>();
        try {
            Tlhelp32.PROCESSENTRY32 entry = new Tlhelp32.PROCESSENTRY32.ByReference();
            boolean more = Kernel32.INSTANCE.Process32First(snapshot, entry);
            while (more && processes.size() < limit) {
                processes.add(process(entry.th32ProcessID.intValue(), Native.toString(entry.szExeFile)));
                more = Kernel32.INSTANCE.Process32Next(snapshot, entry);
            }
        } finally {
            Kernel32.INSTANCE.CloseHandle(snapshot);
        }
        processes.sort(Comparator.comparingLong(HostProcess::pid));
        return List.copyOf(processes);
    }

    private static HostProcess process(int pid, String name) {
        List<String> arguments = List.of(name);
        WinNT.HANDLE handle = Kernel32.INSTANCE.OpenProcess(WinNT.PROCESS_QUERY_LIMITED_INFORMATION, false, pid);
        if (handle == null) {
            return HostProcess.withoutExecutable(Integer.toUnsignedLong(pid), arguments);
        }
        try {
            for (int size : PATHS) {
                char[] path = new char[size];
                IntByReference length = new IntByReference(size);
                if (Kernel32.INSTANCE.QueryFullProcessImageName(handle, 0, path, length)) {
                    int characters = Math.max(0, Math.min(length.getValue(), size));
                    return HostProcess.of(Integer.toUnsignedLong(pid), String.valueOf(path, 0, characters), arguments);
                }
                if (Kernel32.INSTANCE.GetLastError() != WinError.ERROR_INSUFFICIENT_BUFFER) {
                    break;
                }
            }
            return HostProcess.withoutExecutable(Integer.toUnsignedLong(pid), arguments);
        } finally {
            Kernel32.INSTANCE.CloseHandle(handle);
        }
    }

    @Override
    public Optional<String> variable(long pid, String name) throws IOException {
        WinNT.HANDLE handle = Kernel32.INSTANCE.OpenProcess(
                WinNT.PROCESS_QUERY_INFORMATION | WinNT.PROCESS_VM_READ, false, (int) pid);
        if (handle == null) {
            return switch (Kernel32.INSTANCE.GetLastError()) {
                case WinError.ERROR_INVALID_PARAMETER -> Optional.empty();
                case WinError.ERROR_ACCESS_DENIED -> throw new AccessDeniedException("process " + pid);
                default -> throw failure("it cannot be opened");
            };
        }
        try {
            return variable(handle, name);
        } finally {
            Kernel32.INSTANCE.CloseHandle(handle);
        }
    }

    private Optional<String> variable(WinNT.HANDLE process, String name) throws IOException {
        StartedWith.Memory memory = (address, length) -> read(process, address, length);
        if (!WIDE_JAVA) {
            if (isNarrow(Kernel32.INSTANCE.GetCurrentProcess()) && !isNarrow(process)) {
                throw new IOException("it is a 64-bit process, which a 32-bit Java cannot look into");
            }
            return new StartedWith(memory, false).variable(pebAddress(process), name);
        }
        long narrow = pointerOf(process, WOW64_INFORMATION, 8, 0);
        return narrow != 0
                ? new StartedWith(memory, false).variable(narrow, name)
                : new StartedWith(memory, true).variable(pebAddress(process), name);
    }

    private long pebAddress(WinNT.HANDLE process) throws IOException {
        int pointer = Native.POINTER_SIZE;
        return pointerOf(process, BASIC_INFORMATION, 6 * pointer, pointer);
    }

    /** Gives a pointer of what Windows tells of a process. */
    private long pointerOf(WinNT.HANDLE process, int kind, int size, int offset) throws IOException {
        try (Memory information = new Memory(size)) {
            int status = nt.NtQueryInformationProcess(process, kind, information, size, new IntByReference());
            if (status < 0) {
                throw new IOException("Windows reports status 0x" + Integer.toHexString(status));
            }
            return WIDE_JAVA ? information.getLong(offset) : Integer.toUnsignedLong(information.getInt(offset));
        }
    }

    /** Tells whether this is a 32-bit process on a 64-bit Windows. */
    private static boolean isNarrow(WinNT.HANDLE process) {
        IntByReference narrow = new IntByReference();
        return Kernel32.INSTANCE.IsWow64Process(process, narrow) && narrow.getValue() != 0;
    }

    private static byte[] read(WinNT.HANDLE process, long address, int length) throws IOException {
        try (Memory buffer = new Memory(length)) {
            IntByReference read = new IntByReference();
            if (!Kernel32.INSTANCE.ReadProcessMemory(process, new Pointer(address), buffer, length, read)
                    || read.getValue() != length) {
                throw failure("its memory cannot be read");
            }
            return buffer.getByteArray(0, length);
        }
    }

    private static IOException failure(String what) {
        return new IOException(what + ": Windows reports error " + Kernel32.INSTANCE.GetLastError());
    }
}
