package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What goenv 3 starts (3.1.3: {@code internal/manager/version.go}, {@code internal/resolver}).
 *
 * @param call the call that asks
 * @param root goenv's root
 */
record GoenvThird(ShimCall call, Path root) {

    /** Every prerelease is less than every release. */
    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    name -> Versions.isPrerelease(name) ? 0 : 1)
            .thenComparing(GoenvThird::bare, Versions.ORDER);

    ShimAnswer answer() throws IOException, Unclear {
        Choice choice = choice();
        String wanted = choice.versions().get(0);
        String text = alias(wanted);
        GoenvThirdVariables variables = new GoenvThirdVariables(call, root);
        if (text.equals("system")) {
            return new ShimAnswer.NextOnPath(choice.location(), variables.forNextOnPath());
        }
        List<String> installed = call.files().names(root.resolve("versions"));
        Path home = (text.equals("latest") ? newest(installed, name -> true) : home(installed, text, choice))
                .orElseThrow(() -> ShimCall.notInstalled(
                        wanted, choice.location(), "Run goenv install " + Excerpt.of(wanted) + "."));
        return new ShimAnswer.Toolchain(home, choice.location(), variables.forGoIn(home));
    }

    private Optional<Path> home(List<String> installed, String text, Choice choice) throws IOException {
        String line = bare(text);
        List<Predicate<String>> rules = new ArrayList<>();
        rules.add(text::equals);
        rules.add(name -> Versions.isOf(bare(name), line));
        if (line.indexOf('.') < 0) {
            rules.add(name -> part(bare(name), 1).equals(line));
        }
        for (Predicate<String> rule : rules) {
            Optional<Path> home = newest(installed, rule);
            if (home.isPresent()) {
                return home;
            }
        }
        boolean atLeast =
                choice.location().file().filter(file -> file.endsWith("go.mod")).isPresent();
        return atLeast ? first(installed, name -> ORDER.compare(name, line) >= 0, ORDER) : Optional.empty();
    }

    private Optional<Path> newest(List<String> installed, Predicate<String> fits) throws IOException {
        return first(installed, fits, ORDER.reversed());
    }

    /** Links do not count, nor does what has no {@code go}. */
    private Optional<Path> first(List<String> installed, Predicate<String> fits, Comparator<String> order)
            throws IOException {
        for (String name : installed.stream().filter(fits).sorted(order).toList()) {
            Optional<Path> home = call.child(root.resolve("versions"), name);
            if (home.isPresent()
                    && call.files().linkTarget(home.get()).isEmpty()
                    && call.files().hasGo(home.get())) {
                return home;
            }
        }
        return Optional.empty();
    }

    private static String bare(String version) {
        return version.startsWith("go") ? version.substring(2) : version;
    }

    private static String part(String version, int index) {
        String[] parts = version.split("\\.", -1);
        return index < parts.length ? parts[index] : "";
    }

    private String alias(String wanted) throws IOException {
        String found = wanted;
        for (String line : call.files().lines(root.resolve("aliases")).orElse(List.of())) {
            int equals = line.indexOf('=');
            if (equals > 0
                    && !line.strip().startsWith("#")
                    && line.substring(0, equals).strip().equals(wanted)
                    && !line.substring(equals + 1).isBlank()) {
                found = line.substring(equals + 1).strip();
            }
        }
        return found;
    }

    Choice choice() throws IOException {
        Optional<String> chosen = call.variable("GOENV_VERSION");
        if (chosen.isPresent()) {
            return new Choice(List.of(chosen.get()), ShimCall.setting("GOENV_VERSION", chosen.get()));
        }
        Optional<Choice> local = new GoenvThirdFiles(call).local();
        return local.isPresent() ? local.get() : global();
    }

    private Choice global() throws IOException {
        for (String name : List.of("version", "global", "default")) {
            Path file = root.resolve(name);
            List<String> lines = call.files().lines(file).orElse(List.of());
            if (!lines.isEmpty() && !lines.get(0).isBlank()) {
                return new Choice(List.of(lines.get(0).strip()), ShimCall.line(file, 1, lines.get(0)));
            }
        }
        return new Choice(List.of("system"), call.self());
    }
}
