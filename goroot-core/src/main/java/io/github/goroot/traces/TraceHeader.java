package io.github.goroot.traces;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sixteen bytes of an execution trace: {@code go 1.22 trace}, filled up with NULs. */
final class TraceHeader {

    static final int FIRST_WITH_NAMES = 7;
    static final int FIRST_WITH_BATCHES = 22;

    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("go 1\\.([0-9]{1,2}) trace\0++");

    private TraceHeader() {}

    /** Gives what stands behind the {@code 1.}, or -1 if it is not such a header. */
    static int minor(TraceBytes source) throws IOException {
        byte[] header = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            int next = source.next();
            if (next < 0) {
                return -1;
            }
            header[i] = (byte) next;
        }
        Matcher form = FORM.matcher(new String(header, StandardCharsets.ISO_8859_1));
        return form.matches() ? Integer.parseInt(form.group(1)) : -1;
    }
}
