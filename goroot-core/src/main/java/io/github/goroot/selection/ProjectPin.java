package io.github.goroot.selection;

import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The version of Go that a version manager's own rules choose for a project; Go itself knows nothing of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param manager the manager: {@code asdf}, {@code goenv}, {@code mise}, {@code proto} or {@code vfox}
 * @param versions the texts as they stand there, the one to try first being the first
 * @param location the line or variable where they stand
 * @param installed whether the manager was found here; if not, nobody may follow the choice
 * @since 0.1
 */
public record ProjectPin(String manager, List<String> versions, Location location, boolean installed) {

    /** Joins the parts of a pin. */
    public ProjectPin {
        Objects.requireNonNull(manager, "manager");
        versions = List.copyOf(versions);
        Objects.requireNonNull(location, "location");
    }

    /**
     * Says where the pin and what {@code go} would run disagree.
     *
     * @param selection what {@code go} would run
     * @return a sentence; empty if they agree, or if the pin is nothing that can be compared, such as {@code latest}
     */
    public Optional<String> conflictWith(Selection selection) {
        Optional<GoVersion> chosen = selection.toolchain().flatMap(GoVersion::parse);
        if (chosen.isEmpty() || versions.isEmpty()) {
            return Optional.empty();
        }
        String wanted = versions.get(0);
        return requirement(manager, wanted)
                .filter(requirement -> !requirement.isSatisfiedBy(chosen.get()))
                .map(requirement -> "The choice of " + manager + " is " + wanted + " (" + location.describe()
                        + "), but go runs " + chosen.get() + " in " + selection.directory() + ".");
    }

    /**
     * Tells whether a version is what the pin chooses first.
     *
     * @param version the version
     * @return whether it is; {@code false} if the pin is nothing that can be compared, such as {@code latest}
     */
    public boolean isSatisfiedBy(GoVersion version) {
        return !versions.isEmpty()
                && requirement(manager, versions.get(0))
                        .filter(requirement -> requirement.isSatisfiedBy(version))
                        .isPresent();
    }

    private static Optional<GoRequirement> requirement(String manager, String text) {
        if (manager.equals("proto") && text.startsWith("~")) {
            return lineOf(text.substring(1));
        }
        String bare = text.startsWith("go") ? text.substring(2) : text.startsWith("v") ? text.substring(1) : text;
        if (bare.isEmpty() || !Character.isDigit(bare.charAt(0))) {
            return Optional.empty();
        }
        return parsed(bare);
    }

    /** Whatever else a tilde asks for, no other line will do. */
    private static Optional<GoRequirement> lineOf(String version) {
        String[] numbers = version.split("\\.", 3);
        boolean plain = numbers.length > 1 && version.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return plain ? parsed(numbers[0] + "." + numbers[1]) : Optional.empty();
    }

    private static Optional<GoRequirement> parsed(String bare) {
        try {
            return Optional.of(GoRequirement.parse(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
