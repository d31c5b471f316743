package io.github.goroot.host.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The parts of programs that were read, in which nothing may move.
 *
 * <p>A program says by numbers where its parts lie and how long its texts are, so whatever replaces a name there must be as
 * long as the name. Parts that touch are put together first, for a name may lie across the seam.
 */
final class RecordedPrograms {

    /** ELF, PE, Mach-O in both byte orders and fat, XCOFF, Plan 9. */
    private static final List<String> MAGICS = List.of(
            "\u007fELF",
            "MZ",
            "\u00fe\u00ed\u00fa\u00ce",
            "\u00fe\u00ed\u00fa\u00cf",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00ca\u00fe\u00ba\u00bf",
            "\u0001\u00df",
            "\u0001\u00f7",
            "\0\0\u0001\u00eb",
            "\0\0\u008a\u0097",
            "\0\0\u0006G");

    private final Map<Question, byte[]> contents = new HashMap<>();

    private RecordedPrograms() {}

    private static final class Part {
        private final Question question;
        private final byte[] bytes;

        private Part(Question question, byte[] bytes) {
            this.question = question;
            this.bytes = bytes;
        }
    }

    /**
     * Finds the programs in a recording.
     *
     * @param redaction gives the text of a part, in which each character stands for a byte, with names struck out
     */
    static RecordedPrograms of(Recording recording, UnaryOperator<String> redaction) {
        RecordedPrograms programs = new RecordedPrograms();
        for (SortedMap<Long, List<Part>> parts : files(recording).values()) {
            if (isProgram(parts)) {
                programs.redact(parts, redaction);
            }
        }
        return programs;
    }

    /** Gives the redacted bytes of a part, or empty if it is none of a program. */
    Optional<byte[]> content(Question question) {
        return Optional.ofNullable(contents.get(question));
    }

    private static Map<String, SortedMap<Long, List<Part>>> files(Recording recording) {
        Map<String, SortedMap<Long, List<Part>>> files = new LinkedHashMap<>();
        recording.answers().forEach((question, answer) -> {
            if (!question.kind().equals(Ports.READ)
                    || answer.failed()
                    || question.subjects().size() != 3) {
                return;
            }
            try {
                long position = Long.parseLong(question.subjects().get(1));
                files.computeIfAbsent(question.subjects().get(0), file -> new TreeMap<>())
                        .computeIfAbsent(position, at -> new ArrayList<>())
                        .add(new Part(question, Ports.bytes(answer.values())));
            } catch (IllegalArgumentException e) {
                // A damaged answer is nobody's part, and whoever replays it says so.
            }
        });
        return files;
    }

    private static boolean isProgram(SortedMap<Long, List<Part>> parts) {
        for (Part head : parts.getOrDefault(0L, List.of())) {
            String text = latin(head.bytes);
            if (MAGICS.stream().anyMatch(text::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private void redact(SortedMap<Long, List<Part>> parts, UnaryOperator<String> redaction) {
        Map<Part, Long> together = new LinkedHashMap<>();
        long end = 0;
        for (Map.Entry<Long, List<Part>> entry : parts.entrySet()) {
            if (entry.getKey() > end) {
                redactTogether(together, end, redaction);
                together.clear();
            }
            for (Part part : entry.getValue()) {
                together.put(part, entry.getKey());
                end = Math.max(end, entry.getKey() + part.bytes.length);
            }
        }
        redactTogether(together, end, redaction);
    }

    private void redactTogether(Map<Part, Long> parts, long end, UnaryOperator<String> redaction) {
        if (parts.isEmpty()) {
            return;
        }
        long begin = parts.values().iterator().next();
        byte[] whole = new byte[Math.toIntExact(end - begin)];
        parts.forEach((part, at) -> System.arraycopy(part.bytes, 0, whole, (int) (at - begin), part.bytes.length));
        byte[] redacted = redaction.apply(latin(whole)).getBytes(StandardCharsets.ISO_8859_1);
        parts.forEach((part, at) -> contents.put(
                part.question,
                Arrays.copyOfRange(redacted, (int) (at - begin), (int) (at - begin) + part.bytes.length)));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
