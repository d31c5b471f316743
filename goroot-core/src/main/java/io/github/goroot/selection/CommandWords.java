package io.github.goroot.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind {@code go} on a command line, as far as they matter before a toolchain is chosen.
 *
 * <p>The rules are those of {@code handleChdirFlag} in {@code src/cmd/go/main.go} (Go 1.20 to 1.27) and of
 * {@code Select} and {@code goInstallVersion} in {@code toolchain/select.go}.
 *
 * @param words the words without {@code -C} and its directory
 * @param directory the text behind {@code -C}
 */
record CommandWords(List<String> words, Optional<String> directory) {

    private static final Set<String> GROUPS = Set.of("mod", "work");

    private static final Set<String> COMMANDS = Set.of(
            "bug",
            "build",
            "clean",
            "doc",
            "env",
            "fix",
            "fmt",
            "generate",
            "get",
            "install",
            "list",
            "run",
            "telemetry",
            "test",
            "tool",
            "version",
            "vet");

    private static final Set<String> SUBCOMMANDS =
            Set.of("download", "edit", "graph", "init", "sync", "tidy", "use", "vendor", "verify", "why");

    /** Flags of {@code go install} and {@code go run} that take the next word, unless {@code =} follows. */
    private static final Set<String> WITH_VALUE = Set.of(
            "C",
            "asmflags",
            "buildmode",
            "buildvcs",
            "compiler",
            "covermode",
            "coverpkg",
            "exec",
            "gccgoflags",
            "gcflags",
            "installsuffix",
            "ldflags",
            "mod",
            "modfile",
            "o",
            "overlay",
            "p",
            "pgo",
            "pkgdir",
            "tags",
            "toolexec",
            "debug-actiongraph",
            "debug-runtime-trace",
            "debug-trace");

    private static final Set<String> CHANGES = Set.of("-w", "--w", "-u", "--u");

    CommandWords {
        words = List.copyOf(words);
    }

    static CommandWords of(List<String> words, boolean knowsChdirFlag) {
        int used = 0;
        if (!words.isEmpty() && COMMANDS.contains(words.get(0))) {
            used = 1;
        } else if (!words.isEmpty() && GROUPS.contains(words.get(0))) {
            used = words.size() > 1 && SUBCOMMANDS.contains(words.get(1)) ? 2 : 1;
        }
        if (!knowsChdirFlag || used >= words.size()) {
            return new CommandWords(words, Optional.empty());
        }
        String flag = words.get(used);
        List<String> rest = new ArrayList<>(words);
        if (flag.equals("-C") || flag.equals("--C")) {
            if (used + 1 >= words.size()) {
                return new CommandWords(words, Optional.empty());
            }
            rest.subList(used, used + 2).clear();
            return new CommandWords(rest, Optional.of(words.get(used + 1)));
        }
        if (flag.startsWith("-C=") || flag.startsWith("--C=")) {
            rest.remove(used);
            return new CommandWords(rest, Optional.of(flag.substring(flag.indexOf('=') + 1)));
        }
        return new CommandWords(words, Optional.empty());
    }

    /** Tells whether the local toolchain answers whatever GOTOOLCHAIN says. */
    boolean isLocal(VersionRules rules) {
        return words.equals(List.of("env", "GOTOOLCHAIN"))
                || (words.size() == 3
                        && words.subList(0, 2).equals(List.of("env", "-w"))
                        && words.get(2).startsWith("GOTOOLCHAIN="))
                || (rules.answersForProjectFilesItself()
                        && (words.equals(List.of("env", "GOMOD")) || words.equals(List.of("env", "GOWORK"))));
    }

    /** Tells whether it prints help, which is exempt from what is checked for every other command. */
    boolean isHelp() {
        return !words.isEmpty() && words.get(0).equals("help");
    }

    /** Tells whether this is {@code go env -w} or {@code go env -u}. */
    boolean changesEnv() {
        return !words.isEmpty()
                && words.get(0).equals("env")
                && words.stream()
                        .skip(1)
                        .takeWhile(word -> word.startsWith("-"))
                        .anyMatch(CHANGES::contains);
    }

    /** Tells whether this is {@code go install} or {@code go run} of {@code path@version}. */
    boolean isModuleAtVersion() {
        if (words.size() < 2 || !(words.get(0).equals("install") || words.get(0).equals("run"))) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                return i + 1 < words.size() && isModule(words.get(i + 1));
            }
            if (!word.startsWith("-")) {
                return isModule(word);
            }
            String flag = word.substring(word.startsWith("--") ? 2 : 1);
            if (flag.indexOf('=') < 0 && WITH_VALUE.contains(flag)) {
                i++;
            }
        }
        return false;
    }

    private static boolean isModule(String word) {
        int at = word.indexOf('@');
        return at > 0
                && at + 1 < word.length()
                && !word.startsWith("./")
                && !word.startsWith("../")
                && !word.startsWith("/")
                && !word.startsWith("go@")
                && !word.startsWith("toolchain@");
    }
}
