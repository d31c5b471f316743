package io.github.goroot.traces;

import java.io.IOException;

/** The events of an execution trace of Go 1.7 to 1.21, of which strings count. */
final class TraceEvents {

    /** {@code traceEvString} and {@code traceEvUserLog} of {@code runtime/trace.go}. */
    private static final int STRING = 37;

    private static final int USER_LOG = 48;

    private static final int TYPE = 0x3F;
    private static final int COUNT_SHIFT = 6;
    private static final int COUNT_OF_LONG_EVENTS = 3;
    private static final long LONGEST_STRING = 1_000_000;
    /** A stack of 128 frames with four numbers each is the longest there is. */
    private static final long LONGEST_EVENT = 64 * 1024;

    private TraceEvents() {}

    static void read(TraceBytes source, ExecutionTrace.FileNames names) throws IOException, BrokenTraceException {
        for (int first = source.next(); first >= 0; first = source.next()) {
            int type = first & TYPE;
            if (type == 0) {
                throw source.broken();
            }
            if (type == STRING) {
                source.number();
                names.string(source.string(source.length(LONGEST_STRING)));
                continue;
            }
            skipArguments(source, first >> COUNT_SHIFT);
            if (type == USER_LOG) {
                source.skip(source.length(LONGEST_STRING));
            }
        }
    }

    private static void skipArguments(TraceBytes source, int count) throws IOException, BrokenTraceException {
        if (count == COUNT_OF_LONG_EVENTS) {
            source.skip(source.length(LONGEST_EVENT));
            return;
        }
        for (int i = 0; i <= count; i++) {
            source.number();
        }
    }
}
