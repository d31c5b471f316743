package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What an ELF file tells the loader: entries of a tag and a number, of which some lead to names. */
final class ElfDynamic {

    static final int RELA = 7;
    static final int RELA_SIZE = 8;
    static final int REL = 17;
    static final int REL_SIZE = 18;

    private static final int NEEDED = 1;
    private static final int RPATH = 15;
    private static final int RUNPATH = 29;

    private static final int LONGEST_TABLE = 16 * 1024;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PATH = 4 * 1024;

    /** More than anybody links with; each is a place to look at. */
    private static final int MOST_FOLDERS = 16;

    private static final byte[] LIBGO = "libgo.so".getBytes(StandardCharsets.ISO_8859_1);

    /** A name that is one, and not a path that leads anywhere. */
    private static final Pattern LIBGO_NAME = Pattern.compile("libgo\\.so[.0-9]*");

    private final ElfFile file;
    private final ElfSections.Section table;
    private final Optional<ElfSections.Section> names;

    ElfDynamic(ElfFile file, ElfSections.Section table, Optional<ElfSections.Section> names) {
        this.file = file;
        this.table = table;
        this.names = names;
    }

    /** Tells whether it loads gccgo's library. */
    boolean needsLibgo() throws MalformedBinaryException, IOException {
        return libgoAt().isPresent();
    }

    /** Gives the name of gccgo's library that it loads. */
    Optional<String> libgo() throws MalformedBinaryException, IOException {
        OptionalLong at = libgoAt();
        return at.isPresent()
                ? Optional.of(text(at.getAsLong(), LONGEST_NAME))
                        .filter(name -> LIBGO_NAME.matcher(name).matches())
                : Optional.empty();
    }

    /** Gives the folders where it wants its libraries to be looked for first, as they stand there. */
    List<String> folders() throws MalformedBinaryException, IOException {
        OptionalLong newer = first(RUNPATH);
        OptionalLong place = newer.isPresent() ? newer : first(RPATH);
        if (place.isEmpty() || !isName(place.getAsLong())) {
            return List.of();
        }
        List<String> folders =
                List.of(text(nameAt(place.getAsLong()), LONGEST_PATH).split(":", MOST_FOLDERS + 1));
        return folders.subList(0, Math.min(folders.size(), MOST_FOLDERS));
    }

    /** Gives the number behind a tag. */
    OptionalLong first(int tag) throws MalformedBinaryException, IOException {
        List<Long> all = all(tag);
        return all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(all.get(0));
    }

    private OptionalLong libgoAt() throws MalformedBinaryException, IOException {
        if (names.isEmpty()) {
            return OptionalLong.empty();
        }
        for (long name : all(NEEDED)) {
            if (isName(name) && file.source().atMost(nameAt(name), LIBGO.length).matches(0, LIBGO)) {
                return OptionalLong.of(nameAt(name));
            }
        }
        return OptionalLong.empty();
    }

    private List<Long> all(int wanted) throws MalformedBinaryException, IOException {
        int word = file.pointerSize();
        int length = (int) Math.min(Math.max(0, table.size()), LONGEST_TABLE);
        Bytes entries = file.source().atMost(table.offset(), length);
        List<Long> found = new ArrayList<>();
        for (int at = 0; at + 2 * word <= entries.length(); at += 2 * word) {
            long tag = entries.word(at, word, file.bigEndian());
            if (tag == 0) {
                break;
            }
            if (tag == wanted) {
                found.add(entries.word(at + word, word, file.bigEndian()));
            }
        }
        return found;
    }

    private boolean isName(long number) {
        return names.isPresent() && Long.compareUnsigned(number, names.get().size()) < 0;
    }

    private long nameAt(long number) {
        return names.orElseThrow().offset() + number;
    }

    private String text(long offset, int longest) throws MalformedBinaryException, IOException {
        Bytes bytes = file.source().atMost(offset, longest);
        return bytes.paddedText(0, bytes.length());
    }
}
