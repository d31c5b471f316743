package io.github.goroot.host.registry;

import java.io.IOException;

/** The bytes of a hive, wherever they lie. */
interface HiveBytes {

    /** Names the hive in messages. */
    String name();

    /** Gives how many bytes there are. */
    long size();

    /** Gives some bytes, fewer only at the end. */
    byte[] read(long position, int length) throws IOException;
}
