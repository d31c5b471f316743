package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code go} that mise starts receives: what its Go tool sets ({@code src/plugins/core/go.rs}), and above that what
 * {@code [env]} of its files sets ({@code src/toolset/toolset_env.rs}, {@code src/config/env_directive/mod.rs}; 2026.8).
 *
 * <p>Of {@code [env]} only variables that Go reads count here. A value may hold {@code {{config_root}}}, {@code {{env.NAME}}}
 * and {@code $NAME}; one that takes more to work out is left as the process has it, and so is what files, scripts and plug-ins
 * named there would set.
 *
 * @param call the call that asks
 * @param settings the files that count
 */
record MiseEnvironment(ShimCall call, MiseSettings settings) {

    private static final Set<String> OTHERS = Set.of("HOME", "USERPROFILE", "AppData", "XDG_CONFIG_HOME");

    private static final Pattern PUT_IN = Pattern.compile(
            "\\{\\{ *(?:(config_root)|env\\.([A-Za-z0-9_]{1,100})) *}}|" + GoenvThirdVariables.VARIABLE.pattern());

    /** Gives what the next go on PATH receives. */
    SortedMap<String, ShimVariable> forNextOnPath() {
        ReceivedVariables variables = new ReceivedVariables(call);
        addOwn(variables);
        return variables.all();
    }

    /** Gives what the go of an installed version receives. */
    SortedMap<String, ShimVariable> forGoIn(Path home, Path install) {
        ReceivedVariables variables = new ReceivedVariables(call);
        Path bin = install.resolve("bin");
        if (goSetting("set_gobin", call.variable("GOBIN").isEmpty())) {
            variables.set("GOBIN", bin.toString());
        }
        if (goSetting("set_goroot", true)) {
            variables.set("GOROOT", home.toString());
        }
        if (goSetting("set_gopath", false)) {
            variables.set("GOPATH", install.resolve("packages").toString());
        }
        variables.putFirstOnPath(List.of(bin));
        addOwn(variables);
        return variables.all();
    }

    /** Before it had a table of its own a setting of Go was named with an underscore, which still goes before. */
    private boolean goSetting(String name, boolean otherwise) {
        return settings.is("go_" + name, settings.is("go." + name, otherwise));
    }

    private void addOwn(ReceivedVariables variables) {
        List<MiseFile> files = new ArrayList<>(settings.files());
        Collections.reverse(files);
        for (MiseFile file : files) {
            Toml toml = settings.tomls().get(file.path());
            for (Toml.Entry entry : toml == null ? List.<Toml.Entry>of() : toml.entries()) {
                name(entry).ifPresent(name -> add(variables, name, entry, file));
            }
        }
    }

    /** Gives the variable that an entry sets. */
    private Optional<String> name(Toml.Entry entry) {
        String[] parts = entry.key().split("\\.", -1);
        boolean plain = parts.length == 2;
        boolean fallback = parts.length == 3 && parts[2].equals("default");
        if (!parts[0].equals("env") || !(plain || fallback || (parts.length == 3 && parts[2].equals("value")))) {
            return Optional.empty();
        }
        boolean counts = (parts[1].startsWith("GO") || OTHERS.contains(parts[1]))
                && !(fallback && call.host().environment().get(parts[1]).isPresent());
        return counts ? Optional.of(parts[1]) : Optional.empty();
    }

    private void add(ReceivedVariables variables, String name, Toml.Entry entry, MiseFile file) {
        String text = entry.values().isEmpty() ? "" : entry.values().get(0);
        Location location = ShimCall.line(file.path(), entry.line(), entry.text());
        if (entry.kind() == Toml.Kind.STRING) {
            worked(text, file.root()).ifPresent(value -> variables.set(name, value, location));
        } else if (entry.kind() == Toml.Kind.OTHER && !text.startsWith("[")) {
            // What is set to false is taken away.
            variables.set(name, text.equals("false") ? "" : text, location);
        }
    }

    private Optional<String> worked(String text, Path root) {
        String value = PUT_IN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? root.toString()
                                : call.variable(firstOf(found.group(2), found.group(3), found.group(4)))
                                        .orElse("")));
        return value.contains("{{") || value.contains("{%") || value.contains("{#")
                ? Optional.empty()
                : Optional.of(value);
    }

    private static String firstOf(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }
}
