package io.github.goroot.internal.shim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code go} that goenv 3 starts receives (3.1.3: {@code cmd/shims/exec.go}, {@code internal/pathutil}).
 *
 * <p>GOENV_DISABLE_GOROOT, which counts for {@code goenv init}, does not count there.
 *
 * @param call the call that asks
 * @param root goenv's root
 */
record GoenvThirdVariables(ShimCall call, Path root) {

    static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([A-Za-z0-9_]{1,100})}|([A-Za-z0-9_]{1,100}))");

    /** As {@code strconv.ParseBool} has it. */
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

    SortedMap<String, ShimVariable> forNextOnPath() {
        return begun().all();
    }

    SortedMap<String, ShimVariable> forGoIn(Path home) {
        ReceivedVariables variables = begun();
        variables.set("GOROOT", home.toString());
        if (call.variable("GOENV_DISABLE_GOPATH").filter(TRUE::contains).isEmpty()) {
            variables.set("GOPATH", gopath(String.valueOf(home.getFileName())));
        }
        if (call.variable("GOMODCACHE").isEmpty()) {
            variables.set("GOMODCACHE", root.resolve("shared").resolve("go-mod").toString());
        }
        return variables.all();
    }

    /** Whatever version is chosen, GOPATH is expanded. */
    private ReceivedVariables begun() {
        ReceivedVariables variables = new ReceivedVariables(call);
        Optional<String> before = call.variable("GOPATH");
        String expanded = before.map(text -> expanded(call, text)).orElse("");
        if (!expanded.equals(before.orElse(""))) {
            variables.set("GOPATH", expanded);
        }
        return variables;
    }

    /** Of the entries that there are, those that goenv may have put there go. */
    private String gopath(String version) {
        String slash = call.onWindows() ? "\\" : "/";
        String folder = call.host().userHome().map(Path::toString).orElse("") + slash + "go" + slash;
        List<String> entries = new ArrayList<>(List.of(folder + version));
        String before = expanded(call, call.variable("GOPATH").orElse(""));
        for (String entry : call.entries(before)) {
            if (!entry.startsWith(folder)) {
                entries.add(entry);
            }
        }
        return String.join(call.listSeparator(), entries);
    }

    /** Puts in variables, then the user's home for a tilde at the beginning. */
    static String expanded(ShimCall call, String text) {
        String plain = VARIABLE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(call.variable(found.group(1) != null ? found.group(1) : found.group(2))
                                .orElse("")));
        return plain.equals("~") || plain.startsWith("~/")
                ? call.host().userHome().map(home -> home + plain.substring(1)).orElse(plain)
                : plain;
    }
}
