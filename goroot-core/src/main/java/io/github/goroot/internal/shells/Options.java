package io.github.goroot.internal.shells;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The options of POSIX-like shells; one that changes what assignments mean and is not followed ends the prediction. */
final class Options {

    private static final Set<String> NOT_FOLLOWED = Set.of(
            "shwordsplit",
            "globsubst",
            "shfileexpansion",
            "ksharrays",
            "kshglob",
            "errreturn",
            "rcexpandparam",
            "posixbuiltins",
            "typesetsilent",
            "magicequalsubst",
            "globassign",
            "exec",
            "unset",
            "equals",
            "pathdirs");
    private static final Set<String> OF_BASH = Set.of("failglob", "nocasematch", "nocaseglob", "globstar", "dotglob");

    private final PosixShell shell;
    private final Machine machine;

    Options(PosixShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
    }

    /** Follows {@code set}. */
    Truth set(Arguments arguments) {
        if (arguments.texts().isEmpty()) {
            machine.state().goWild("it is not known which options are set in line " + machine.line());
            return Truth.UNKNOWN;
        }
        List<String> words = arguments.texts().get();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean on = word.startsWith("-");
            if (word.equals("--") || word.isEmpty() || (!on && !word.startsWith("+"))) {
                machine.state().positional(words.subList(word.equals("--") ? i + 1 : i, words.size()));
                break;
            }
            String letters = word.substring(1);
            for (int k = 0; k < letters.length(); k++) {
                char letter = letters.charAt(k);
                letter(letter, on, letter == 'o' && i + 1 < words.size() ? words.get(i + 1) : "");
            }
            i += word.contains("o") && i + 1 < words.size() ? 1 : 0;
        }
        return Truth.YES;
    }

    private void letter(char letter, boolean on, String name) {
        switch (letter) {
            case 'a' -> machine.state().set(State.Option.EXPORT_ALL, on);
            case 'f' -> machine.state().set(State.Option.NO_GLOBBING, on);
            case 'o' -> named(name, on);
            case 'n', 'u', 'k', 't', 'r' -> {
                if (on) {
                    notFollowed("set -" + letter);
                }
            }
            default -> {
                // The others end the shell on an error, or print, or edit lines: no program sees them.
            }
        }
    }

    private void named(String name, boolean on) {
        switch (name) {
            case "allexport" -> machine.state().set(State.Option.EXPORT_ALL, on);
            case "noglob" -> machine.state().set(State.Option.NO_GLOBBING, on);
            case "nounset", "noexec", "keyword", "onecmd", "restricted", "posix" -> {
                if (on) {
                    notFollowed("set -o " + name);
                }
            }
            default -> {
                ofZsh(name, on);
            }
        }
    }

    /** Follows {@code setopt} and {@code unsetopt}. */
    Truth ofZsh(Arguments arguments, boolean on) {
        if (arguments.texts().isEmpty()) {
            machine.state().goWild("it is not known which options are set in line " + machine.line());
            return Truth.UNKNOWN;
        }
        arguments.texts().get().forEach(name -> ofZsh(name, on));
        return Truth.YES;
    }

    private void ofZsh(String text, boolean on) {
        String name = text.toLowerCase(Locale.ROOT).replace("_", "");
        boolean negated = name.startsWith("no") && !name.startsWith("nomatch") && !name.startsWith("notify");
        String option = negated ? name.substring(2) : name;
        boolean value = on != negated;
        switch (option) {
            case "allexport" -> machine.state().set(State.Option.EXPORT_ALL, value);
            case "rcs" -> machine.state().set(State.Option.NO_FILES, !value);
            case "globalrcs" -> machine.state().set(State.Option.NO_GLOBAL_FILES, !value);
            case "glob" -> machine.state().set(State.Option.NO_GLOBBING, !value);
            case "nullglob", "cshnullglob" -> machine.state().set(State.Option.NULL_GLOB, value);
            case "nomatch" -> machine.state().set(State.Option.KEEP_UNMATCHED, !value);
            default -> {
                boolean usual = option.equals("exec") || option.equals("unset") || option.equals("equals");
                if (NOT_FOLLOWED.contains(option) && value != usual) {
                    notFollowed("setopt " + text);
                }
            }
        }
    }

    Truth emulate(Arguments arguments) {
        List<String> words = arguments.texts().orElse(List.of(""));
        boolean plain =
                words.contains("zsh") || (words.contains("-L") && shell.calls().inFunction());
        if (!plain) {
            notFollowed("emulate");
        }
        return Truth.YES;
    }

    /** Follows {@code shopt}. */
    Truth ofBash(Arguments arguments) {
        List<String> words = arguments.texts().orElse(List.of());
        if (words.isEmpty() || !words.get(0).startsWith("-") || words.get(0).contains("q")) {
            return words.contains("login_shell")
                            && words.size() == 2
                            && words.get(0).equals("-q")
                    ? Truth.of(shell.kind().login())
                    : Truth.UNKNOWN;
        }
        boolean on = words.get(0).contains("s");
        for (String name : words.subList(1, words.size())) {
            if (name.equals("nullglob")) {
                machine.state().set(State.Option.NULL_GLOB, on);
            } else if (OF_BASH.contains(name) && on) {
                notFollowed("shopt " + name);
            }
        }
        return Truth.UNKNOWN;
    }

    private void notFollowed(String option) {
        machine.state()
                .goWild("\"" + option + "\" in line " + machine.line() + " of " + machine.file() + " is not followed");
    }
}
