package io.github.goroot.traces;

import java.io.IOException;

/** The batches of an execution trace of Go 1.22 and later, of which those of strings count. */
final class TraceBatches {

    /** Types of events in {@code internal/trace/tracev2/events.go}. */
    private static final int EVENT_BATCH = 1;

    private static final int STRINGS = 4;
    private static final int STRING = 5;

    /** {@code EvExperimentalBatch}, since Go 1.23. */
    private static final int EXPERIMENTAL_BATCH = 49;

    /** {@code EvEndOfGeneration}, since Go 1.26. */
    private static final int END_OF_GENERATION = 52;

    /** {@code MaxBatchSize}. */
    private static final long LONGEST_BATCH = 64 * 1024;

    private TraceBatches() {}

    static void read(TraceBytes source, ExecutionTrace.FileNames names) throws IOException, BrokenTraceException {
        for (int type = source.next(); type >= 0; type = source.next()) {
            if (type == END_OF_GENERATION) {
                continue;
            }
            boolean experimental = type == EXPERIMENTAL_BATCH;
            if (!experimental && type != EVENT_BATCH) {
                throw source.broken();
            }
            if (experimental && source.next() < 0) {
                throw source.broken();
            }
            // Generation, thread and time.
            source.number();
            source.number();
            source.number();
            long end = source.length(LONGEST_BATCH);
            end += source.offset();
            if (experimental) {
                source.skip(end - source.offset());
            } else {
                readBatch(source, end, names);
            }
        }
    }

    private static void readBatch(TraceBytes source, long end, ExecutionTrace.FileNames names)
            throws IOException, BrokenTraceException {
        if (source.offset() == end) {
            return;
        }
        if (source.next() == STRINGS) {
            while (source.offset() < end) {
                if (source.next() != STRING) {
                    throw source.broken();
                }
                source.number();
                names.string(source.string(source.length(Math.max(0, end - source.offset()))));
            }
        }
        if (source.offset() > end) {
            throw source.broken();
        }
        source.skip(end - source.offset());
    }
}
