package io.github.goroot.cli;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.function.Supplier;

/** The line that started this process, as Windows keeps it. */
final class JnaCommandLine implements Supplier<String[]> {

    /** Gives the line, divided as programs of Windows divide it; empty where it cannot be had. */
    @Override
    public String[] get() {
        try {
            Pointer line = function("kernel32", "GetCommandLineW").invokePointer(new Object[0]);
            IntByReference count = new IntByReference();
            // Never freed: it is asked for once, and Windows takes it back when this process ends.
            Pointer parts =
                    function("shell32", "CommandLineToArgvW").invokePointer(new Object[] {line, count.getPointer()});
            return parts == null ? new String[0] : parts.getWideStringArray(0, count.getValue());
        } catch (LinkageError | RuntimeException e) {
            // Without the native library there is still what Java gave.
            return new String[0];
        }
    }

    private static Function function(String library, String name) {
        return Function.getFunction(library, name, Function.ALT_CONVENTION);
    }
}
