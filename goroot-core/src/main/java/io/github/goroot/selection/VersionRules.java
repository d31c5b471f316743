package io.github.goroot.selection;

import io.github.goroot.model.Gover;

/**
 * Which rule a {@code go} command follows, by its own version.
 *
 * <p>Read in {@code src/cmd/go/internal/toolchain/select.go}, {@code modload/init.go}, {@code cfg/cfg.go} and
 * {@code base/path.go} of Go 1.21.13 to 1.27.3, and in {@code main.go} of 1.15 and 1.19.
 *
 * @param version the version of the {@code go} command without {@code go}; empty for one so old that it does not tell
 */
record VersionRules(String version) {

    private boolean since(String first) {
        return Gover.compare(version, first) >= 0;
    }

    /** Tells whether it chooses a toolchain at all. */
    boolean chooses() {
        return since("1.21");
    }

    /** Tells whether it reads {@code go.env} of its GOROOT. */
    boolean readsGoEnv() {
        return since("1.21");
    }

    /** Tells whether it takes GOROOT of the environment as it is, instead of removing what is redundant. */
    boolean takesGorootVerbatim() {
        return since("1.21");
    }

    /** Tells whether it also looks three parents up for its GOROOT. */
    boolean looksThreeParentsUp() {
        return since("1.21.1");
    }

    /** Tells whether it knows {@code -C}. */
    boolean knowsChdirFlag() {
        return since("1.20");
    }

    /** Tells whether GO111MODULE is on unless it is set; before it was auto. */
    boolean usesModulesByDefault() {
        return since("1.16");
    }

    /** Tells whether {@code go env GOVERSION} tells its version. */
    boolean tellsVersion() {
        return since("1.16");
    }

    /** Tells whether it knows workspaces. */
    boolean knowsWorkspaces() {
        return since("1.18");
    }

    /** Tells whether a toolchain line that is as new as the default wins, as it did in 1.21 alone. */
    boolean equalToolchainLineWins() {
        return Gover.lang(version).equals("1.21");
    }

    /**
     * Tells whether {@code go 1.N} stands for {@code go1.N.0}, and a language version is refused by that name
     * (golang.org/issue/62278, brought to 1.21 and 1.22 by the releases of June 2024).
     */
    boolean languageVersionMeansFirstRelease() {
        return since("1.22.4") || (Gover.lang(version).equals("1.21") && since("1.21.11"));
    }

    /** Tells whether {@code go env GOMOD} and {@code go env GOWORK} are answered by the local toolchain. */
    boolean answersForProjectFilesItself() {
        return since("1.23");
    }

    /** Tells whether {@code go install} and {@code go run} of {@code path@version} read the project's files. */
    boolean readsProjectForModuleAtVersion() {
        return since("1.25");
    }

    /** Tells whether a go.work alone switches GO111MODULE=auto on. */
    boolean workspaceMeansModules() {
        return since("1.27");
    }

    /** Tells whether the mode is determined once more for every command, so that a relative GOWORK ends all of them. */
    boolean countsModes() {
        return since("1.23");
    }

    /** Tells whether a path is shortened in an error only if the short form names the same file. */
    boolean checksShortPaths() {
        return since("1.24");
    }

    /** Tells whether GOPATH is checked after GOROOT; before 1.22 it was checked first. */
    boolean checksGorootFirst() {
        return since("1.22");
    }

    /** Tells whether XDG_CONFIG_HOME must be absolute. */
    boolean refusesRelativeXdg() {
        return since("1.24");
    }

    /** Tells whether the settings for the processor are checked by each command, and not before {@code main} begins. */
    boolean checksTargetLate() {
        return since("1.17");
    }

    /** Tells whether it prepares for a build whatever it was called for. */
    boolean alwaysPreparesToBuild() {
        return !since("1.16");
    }

    /** Tells whether it knows GOAMD64. */
    boolean knowsVariantsOfAmd64() {
        return since("1.18");
    }

    /** Tells whether GOARM may tell how to calculate. */
    boolean knowsFloatsOfArm() {
        return since("1.22");
    }

    /** Tells whether it knows GOARM64. */
    boolean knowsVariantsOfArm64() {
        return since("1.23");
    }

    /** Tells whether it knows GORISCV64. */
    boolean knowsVariantsOfRiscv64() {
        return since("1.23");
    }

    /** Tells whether it knows the profile of 2023 for GORISCV64. */
    boolean knowsRva23() {
        return since("1.25");
    }

    /** Tells whether it knows {@code power10} for GOPPC64. */
    boolean knowsPower10() {
        return since("1.20");
    }

    /** Tells whether it knows GOFIPS140. */
    boolean knowsFips() {
        return since("1.24");
    }

    /** Tells whether it also looks for what GOFIPS140 names before it takes a toolchain from the module cache. */
    boolean needsFipsForToolchains() {
        return since("1.24") && !since("1.26");
    }

    /** Tells whether a version in GOFIPS140 may have a part of a hash behind it. */
    boolean knowsHashOfFips() {
        return since("1.25");
    }

    /** Tells whether a version in GOFIPS140 must begin with {@code v1.}. */
    boolean knowsOnlyFirstFips() {
        return since("1.26");
    }

    /** Tells whether at the first use of a toolchain what it starts for other platforms gets the right to execute too. */
    boolean givesRightToExecuteInLib() {
        return since("1.24");
    }
}
