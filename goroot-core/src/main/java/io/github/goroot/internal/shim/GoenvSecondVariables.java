package io.github.goroot.internal.shim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code go} that goenv 2 starts receives (2.2.44: {@code libexec/goenv-exec}, {@code goenv-prefix},
 * {@code goenv-installed}).
 *
 * <p>GOROOT and GOPATH are made of all versions that are chosen, so that of several neither can be used. Whatever GOROOT
 * the process has is replaced, also by nothing where goenv cannot tell the folder of a version that it starts.
 *
 * @param call the call that asks
 * @param root goenv's root
 * @param names the chosen versions by the names of their folders, or {@code system}
 * @param installed the names of all folders of versions
 */
record GoenvSecondVariables(ShimCall call, Path root, List<String> names, List<String> installed) {

    private static final Pattern THREE_NUMBERS = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final Pattern CANDIDATE = Pattern.compile("([0-9]+\\.[0-9]+rc)[0-9]+");

    GoenvSecondVariables {
        names = List.copyOf(names);
        installed = List.copyOf(installed);
    }

    SortedMap<String, ShimVariable> all() {
        return names.equals(List.of(GoenvSecond.SYSTEM)) ? new TreeMap<>() : variables();
    }

    private SortedMap<String, ShimVariable> variables() {
        ReceivedVariables variables = new ReceivedVariables(call);
        if (!is("GOENV_DISABLE_GOROOT")) {
            variables.set("GOROOT", prefix());
        }
        if (!is("GOENV_DISABLE_GOPATH")) {
            variables.set("GOPATH", gopath());
        }
        return variables.all();
    }

    private boolean is(String variable) {
        return call.variable(variable).equals(Optional.of("1"));
    }

    /** Where one of them is not found all are lost, for the failure of what would print them is not looked at. */
    private String prefix() {
        List<String> homes = new ArrayList<>();
        for (String name : names) {
            Optional<String> home = name.equals(GoenvSecond.SYSTEM)
                    ? systemHome()
                    : folder(name).map(found -> root + "/versions/" + found);
            if (home.isEmpty()) {
                return "";
            }
            homes.add(home.get());
        }
        return String.join(":", homes);
    }

    /** Of a release candidate it is the newest of its line, whichever was chosen. */
    private Optional<String> folder(String name) {
        Matcher candidate = CANDIDATE.matcher(name);
        String line = candidate.matches() ? candidate.group(1) : name;
        if (candidate.matches() || GoenvSecond.TWO_NUMBERS.matcher(name).matches()) {
            Pattern fits = Pattern.compile(Pattern.quote(line) + "\\.?[0-9]*");
            return Versions.newest(installed, other -> fits.matcher(other).matches());
        }
        return THREE_NUMBERS.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** What lies two levels above the next go on PATH, links not followed. */
    private Optional<String> systemHome() {
        return new OnPath(call)
                .first("go", root.resolve("shims"))
                .map(Path::getParent)
                .map(Path::getParent)
                .map(Path::toString);
    }

    private String gopath() {
        String folder = call.variable("GOENV_GOPATH_PREFIX")
                .orElseGet(() -> call.variable("HOME").orElse("") + "/go");
        String own = folder + "/" + String.join(":", names);
        Optional<String> before = call.variable("GOPATH");
        if (before.isPresent() && is("GOENV_APPEND_GOPATH")) {
            return own + ":" + before.get();
        }
        return before.isPresent() && is("GOENV_PREPEND_GOPATH") ? before.get() + ":" + own : own;
    }
}
