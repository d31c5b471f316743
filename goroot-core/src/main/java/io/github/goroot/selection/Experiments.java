package io.github.goroot.selection;

import io.github.goroot.host.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The experiments that a release knows; a {@code go} command ends at once if GOEXPERIMENT has another, as it does after an
 * upgrade that made the experiment the rule.
 *
 * <p>The rule is that of {@code ParseGOEXPERIMENT} in {@code src/internal/buildcfg/exp.go}, Go 1.17 to 1.27. The names are
 * those of the fields in the sources of the GOROOT; without these, nothing is claimed.
 */
record Experiments(Set<String> names) {

    private static final String SOURCE = "src/internal/goexperiment/flags.go";
    private static final int MOST_BYTES = 256 * 1024;
    private static final Pattern FIELD = Pattern.compile("(?m)^\\t([A-Z]\\w*) +bool$");

    /** Reads what the release in a GOROOT knows; empty where that cannot be told. */
    static Optional<Experiments> of(Host host, Path goroot) {
        String source;
        try {
            source = new String(host.files().read(goroot.resolve(SOURCE), 0, MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Before Go 1.17 there is none.
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        FIELD.matcher(source).results().map(Experiments::name).forEach(names::add);
        return names.isEmpty() ? Optional.empty() : Optional.of(new Experiments(names));
    }

    private static String name(MatchResult field) {
        return field.group(1).toLowerCase(Locale.ROOT);
    }

    /** Gives the first name in a setting that the release does not know, as it complains of it. */
    Optional<String> unknownIn(String setting) {
        for (String word : setting.split(",")) {
            String name = word.startsWith("no") ? word.substring(2) : word;
            // The name of them all together is no field, and "none" stands for no experiment.
            boolean known = names.contains(name) || name.equals("regabi") || word.equals("none") || word.isEmpty();
            if (!known) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
