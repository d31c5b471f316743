package io.github.goroot.binary;

import java.util.Optional;

/** What the header of a file tells of the platform; the operating system only where it leaves no doubt. */
record HeaderPlatform(Optional<String> goos, Optional<String> goarch) {

    static HeaderPlatform of(String goos, Optional<String> goarch) {
        return new HeaderPlatform(Optional.of(goos), goarch);
    }
}
