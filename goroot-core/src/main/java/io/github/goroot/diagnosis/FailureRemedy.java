package io.github.goroot.diagnosis;

import io.github.goroot.model.GoToolchain;
import java.util.Optional;

/** What to do about an error of {@code go}, by what the error says. */
final class FailureRemedy {

    private static final String SETTING = "go: invalid GOTOOLCHAIN ";
    private static final String LINE = "go: invalid toolchain \"";
    private static final String LANGUAGE = " is a language version but not a toolchain version";

    private FailureRemedy() {}

    /** Gives what to do; empty for errors that say it themselves or that only their steps explain. */
    static Optional<String> of(Evidence evidence, String error) {
        if (error.startsWith(SETTING)) {
            return Optional.of(ofSetting(evidence));
        }
        if (error.startsWith(LINE)) {
            return Optional.of("Let the toolchain line name a release, such as go1.24.4, or default; or take it out.");
        }
        int language = error.indexOf(LANGUAGE);
        if (language >= 0) {
            String line = error.substring(error.lastIndexOf(' ', language - 1) + 1, language);
            return Optional.of("Name a release of that line where " + line + " stands, such as " + line + ".0.");
        }
        return evidence.selection()
                .toolchain()
                .filter(name -> error.equals("go: cannot find \"" + name + "\" in PATH")
                        || error.endsWith(": toolchain not available"))
                .map(name -> ofMissing(evidence, name, error));
    }

    /** While the value is what it is, {@code go env -u} ends with the same error; setting another one does not. */
    private static String ofSetting(Evidence evidence) {
        boolean ofFile = evidence.host().environment().nonEmpty("GOTOOLCHAIN").isEmpty()
                && evidence.userFile().flatMap(file -> file.last("GOTOOLCHAIN")).isPresent();
        return "Set GOTOOLCHAIN to auto, path, local or the name of a release, such as go1.24.4 or go1.24.4+auto; "
                + (ofFile ? "go env -w GOTOOLCHAIN=auto works." : "or unset it.");
    }

    private static String ofMissing(Evidence evidence, String name, String error) {
        Optional<GoToolchain> installed = evidence.toolchains().stream()
                .filter(toolchain -> toolchain.version().text().equals(name) && toolchain.runsOnHost())
                .findFirst();
        String first = installed
                .map(toolchain -> "Link " + toolchain.executable() + " as " + name + " into a directory of PATH")
                .orElse("Install " + name + " under that name in a directory of PATH");
        return first
                + (error.endsWith("in PATH")
                        ? ", or let go fetch it: end GOTOOLCHAIN in auto, not in path."
                        : ", or let GOPROXY name a proxy that has it.");
    }
}
