package io.github.goroot.host.registry;

/** The name of a key that is looked up, ready to be compared with the hints that stand in lists of keys. */
final class SoughtName {

    private final String folded;
    private final boolean ascii;
    private final int hash;

    SoughtName(String name) {
        folded = Names.fold(name);
        ascii = folded.chars().allMatch(c -> c < 0x80);
        hash = folded.chars().reduce(0, (sum, c) -> 37 * sum + c);
    }

    boolean is(String name) {
        return folded.equals(Names.fold(name));
    }

    /** Beyond ASCII Windows may have another upper case than we, and with it another hash. */
    boolean mayHaveHash(long other) {
        return !ascii || other == Integer.toUnsignedLong(hash);
    }

    /** A zero ends the hint, also where its writer gave up. */
    boolean mayBeginWith(byte[] hint) {
        for (int i = 0; ascii && i < hint.length && hint[i] > 0; i++) {
            if (i >= folded.length() || Names.fold((char) hint[i]) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
