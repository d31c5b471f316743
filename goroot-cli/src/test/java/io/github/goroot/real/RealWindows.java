package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.github.goroot.host.registry.EnvironmentLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the tests on Windows do to it, by its own means. */
final class RealWindows {

    static final String GO = "C:\\Program Files\\Go";

    private RealWindows() {}

    /** Makes the variables with which Windows starts programs from the desktop. */
    interface Userenv extends StdCallLibrary {
        /** Makes them. */
        boolean CreateEnvironmentBlock(PointerByReference block, WinNT.HANDLE token, boolean inherit);

        /** Frees them. */
        boolean DestroyEnvironmentBlock(Pointer block);
    }

    /** What a program printed. */
    record Output(int status, String text) {}

    /** Sets a variable of a layer; null takes it away. */
    static void set(EnvironmentLayer layer, String name, String text, boolean expandable) {
        WinReg.HKEY root = layer == EnvironmentLayer.USER ? WinReg.HKEY_CURRENT_USER : WinReg.HKEY_LOCAL_MACHINE;
        String path = layer.key().path();
        if (text != null && expandable) {
            Advapi32Util.registrySetExpandableStringValue(root, path, name, text);
        } else if (text != null) {
            Advapi32Util.registrySetStringValue(root, path, name, text);
        } else if (Advapi32Util.registryValueExists(root, path, name)) {
            Advapi32Util.registryDeleteValue(root, path, name);
        }
    }

    /** Gives the variables that a program would get which is started from the desktop now. */
    static Map<String, String> newConsole() {
        Userenv userenv = Native.load("userenv", Userenv.class);
        WinNT.HANDLEByReference token = new WinNT.HANDLEByReference();
        assertThat(Advapi32.INSTANCE.OpenProcessToken(
                        Kernel32.INSTANCE.GetCurrentProcess(), WinNT.TOKEN_QUERY | WinNT.TOKEN_DUPLICATE, token))
                .isTrue();
        PointerByReference block = new PointerByReference();
        assertThat(userenv.CreateEnvironmentBlock(block, token.getValue(), false))
                .isTrue();
        Map<String, String> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        long offset = 0;
        while (true) {
            String line = block.getValue().getWideString(offset);
            if (line.isEmpty()) {
                break;
            }
            int equals = line.indexOf('=', 1);
            variables.put(line.substring(0, equals), line.substring(equals + 1));
            offset += 2L * (line.length() + 1);
        }
        userenv.DestroyEnvironmentBlock(block.getValue());
        Kernel32.INSTANCE.CloseHandle(token.getValue());
        return variables;
    }

    /** Runs a program with these variables and no others. */
    static Output run(Map<String, String> variables, Path directory, String... command)
            throws IOException, InterruptedException {
        // It stays: what go starts to count its calls may have it open for longer.
        Path output = Files.createTempFile("output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = started(builder);
        process.getOutputStream().close();
        int status = process.waitFor();
        return new Output(status, Files.readString(output, StandardCharsets.UTF_8));
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return builder.start();
            } catch (IOException e) {
                if (attempt == BusyWine.ATTEMPTS || !BusyWine.failedIn(String.valueOf(e.getMessage()))) {
                    throw e;
                }
            }
        }
    }
}
