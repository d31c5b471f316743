package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Searches for the version of Go in programs without build info: those of Go 1.12 and earlier, and those from which it was
 * taken out.
 *
 * <p>The variable {@code runtime.buildVersion} names it. Where no symbol leads there, it is known by what it is: the only
 * string in the program's variables whose text is a version of Go.
 */
final class VersionSearch {

    private static final byte[] GO1 = "go1.".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern VERSION = Pattern.compile("go1(\\.[0-9]+)+((rc|beta)[0-9]+)?([ +-][ -~]*)?");
    private static final int LONGEST_VERSION = 256;
    private static final int SHORTEST_VERSION = 5;
    private static final int MOST_TEXTS = 4096;

    private final Container container;
    private final Budget budget;

    VersionSearch(Container container, Budget budget) {
        this.container = container;
        this.budget = budget;
    }

    Optional<String> version() throws MalformedBinaryException, IOException, SearchLimitException {
        Optional<String> named = bySymbol();
        return named.isPresent() ? named : byShape();
    }

    private Optional<String> bySymbol() throws MalformedBinaryException, IOException, SearchLimitException {
        OptionalLong address = container.symbol(budget, "runtime.buildVersion");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        GoStrings strings = new GoStrings(container, container.pointerSize(), container.bigEndian());
        Optional<Bytes> text = strings.at(address.getAsLong(), LONGEST_VERSION, "runtime.buildVersion");
        return text.isPresent() && text.get().length() > 0
                ? Optional.of(text.get().text(0, text.get().length()))
                : Optional.empty();
    }

    private Optional<String> byShape() throws MalformedBinaryException, IOException, SearchLimitException {
        long[] texts = texts();
        if (texts.length == 0) {
            return Optional.empty();
        }
        Set<String> versions = new TreeSet<>();
        for (Mapping place : container.mappings()) {
            if (place.writable() && isSane(place)) {
                collect(place, texts, versions);
            }
        }
        return versions.size() == 1 ? Optional.of(versions.iterator().next()) : Optional.empty();
    }

    /** Gives the addresses of everything that begins like a version, in unsigned order. */
    private long[] texts() throws MalformedBinaryException, IOException, SearchLimitException {
        long[] found = new long[MOST_TEXTS];
        int[] count = {0};
        List<Mapping> places = ReadOnlyFirst.sorted(container.mappings());
        for (Mapping place : places) {
            if (place.writable() || !isSane(place)) {
                continue;
            }
            long begin = container.source().absolute(place.offset());
            container.source().stream(place.offset(), place.length(), GO1.length - 1, 1, budget, chunk -> {
                for (int at = chunk.indexOf(GO1, 0); at >= 0; at = chunk.indexOf(GO1, at + 1)) {
                    if (count[0] == MOST_TEXTS) {
                        return false;
                    }
                    found[count[0]++] = place.address() + chunk.offset(at) - begin;
                }
                return true;
            });
        }
        long[] texts = Arrays.copyOf(found, count[0]);
        Arrays.sort(texts);
        return texts;
    }

    private void collect(Mapping place, long[] texts, Set<String> versions)
            throws MalformedBinaryException, IOException, SearchLimitException {
        int word = container.pointerSize();
        boolean bigEndian = container.bigEndian();
        long least = texts[0];
        long most = texts[texts.length - 1];
        container.source().stream(place.offset(), place.length(), 2 * word, word, budget, chunk -> {
            for (int at = 0; at + 2 * word <= chunk.length(); at += word) {
                long address = chunk.word(at, word, bigEndian);
                if (address < least || address > most || Arrays.binarySearch(texts, address) < 0) {
                    continue;
                }
                long length = chunk.word(at + word, word, bigEndian);
                if (length >= SHORTEST_VERSION && length <= LONGEST_VERSION) {
                    take(address, (int) length, versions);
                }
            }
            return versions.size() < 2;
        });
    }

    private void take(long address, int length, Set<String> versions) throws MalformedBinaryException, IOException {
        Optional<Mapping> place = container.at(address);
        if (place.isEmpty()) {
            return;
        }
        Bytes bytes = container.source().atMost(place.get().offset(), length);
        String text = bytes.text(0, bytes.length());
        if (VERSION.matcher(text).matches()) {
            versions.add(text);
        }
    }

    private static boolean isSane(Mapping place) {
        return place.offset() >= 0 && place.length() > 0;
    }
}
