package io.github.goroot.host.registry;

/**
 * Counts what is taken out of a hive: it cannot be more than the hive holds, unless something in it is named again and
 * again.
 */
final class Budget {

    private long bytes;
    private int entries;

    Budget(HiveCells cells) {
        this.bytes = cells.size();
    }

    void take(HiveCells.Cell entry, int length) throws RegistryFormatException {
        entries++;
        bytes -= length;
        if (entries > Limits.ENTRIES || bytes < 0) {
            throw entry.failure("the hive has more than " + Limits.ENTRIES
                    + " keys and values here, or names some of them more than once");
        }
    }
}
