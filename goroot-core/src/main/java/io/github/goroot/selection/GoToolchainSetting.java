package io.github.goroot.selection;

import io.github.goroot.model.Gover;

/**
 * What a value of GOTOOLCHAIN means to a {@code go} command of a certain version.
 *
 * <p>The rules are those of {@code Select} in {@code src/cmd/go/internal/toolchain/select.go}, Go 1.21 to 1.27.
 *
 * @param minimum the name of the toolchain to begin with
 * @param minimumVersion its version without {@code go}
 * @param readsProject whether the project may ask for a newer one
 * @param pathOnly whether nothing may be downloaded
 */
record GoToolchainSetting(String minimum, String minimumVersion, boolean readsProject, boolean pathOnly) {

    /** Reads a value, which is not empty. */
    static GoToolchainSetting parse(String text, String localName, String localVersion) throws Fatal {
        if (text.equals("auto") || text.equals("path")) {
            return new GoToolchainSetting(localName, localVersion, true, text.equals("path"));
        }
        int plus = text.indexOf('+');
        String name = plus < 0 ? text : text.substring(0, plus);
        String suffix = plus < 0 ? "" : text.substring(plus + 1);
        String minimum = localName;
        String version = localVersion;
        if (!name.equals("local")) {
            minimum = name;
            version = Gover.fromToolchain(name);
            if (version.isEmpty()) {
                String more = plus < 0 ? "" : ": invalid minimum toolchain " + GoText.quote(name);
                throw new Fatal("go: invalid GOTOOLCHAIN " + GoText.quote(text) + more);
            }
        }
        boolean known = suffix.equals("auto") || suffix.equals("path");
        if (plus >= 0 && !known) {
            throw new Fatal(
                    "go: invalid GOTOOLCHAIN " + GoText.quote(text) + ": only version suffixes are +auto and +path");
        }
        return new GoToolchainSetting(minimum, version, known, text.endsWith("+path"));
    }
}
