package com.example.intellij;

import io.github.goroot.model.GoToolchain;

/**
 * One line of the list of SDKs.
 *
 * @param homePath where it is; the name that survives upgrades where there is one, for it is kept in the settings
 * @param versionString such as {@code go1.22.5}
 * @param tooltip how it was found
 */
public record GoSdk(String homePath, String versionString, String tooltip) {

    static GoSdk of(GoToolchain toolchain) {
        return new GoSdk(
                toolchain.stableHome().orElse(toolchain.home()).toString(),
                toolchain.version().toString(),
                "Found by " + toolchain.provenances());
    }
}
