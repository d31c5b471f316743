package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Command;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Parser;
import io.github.goroot.internal.shells.syntax.Script;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Programs whose output start-up files commonly run, and which of Go's variables that output can set.
 *
 * <p>What is not named here may set any of them.
 */
final class Programs {

    private static final Set<String> HARMLESS = Set.of(
            "dircolors",
            "gdircolors",
            "lesspipe",
            "lesspipe.sh",
            "lessfile",
            "ssh-agent",
            "gpg-agent",
            "keychain",
            "starship",
            "zoxide",
            "thefuck",
            "fzf",
            "atuin",
            "mcfly",
            "kubectl",
            "helm",
            "gh",
            "register-python-argcomplete",
            "oh-my-posh",
            "navi",
            "broot",
            "fasd",
            "hub",
            "tput",
            "resize",
            "vivid");

    private static final Set<String> OF_PATH =
            Set.of("brew", "pyenv", "rbenv", "nodenv", "jenv", "fnm", "opam", "perl", "luarocks", "conda");

    private Programs() {}

    /** Gives the variables that the output of a script may set. */
    static List<String> settable(Dialect dialect, String text) {
        Optional<String> program = program(dialect, text);
        if (program.isPresent() && HARMLESS.contains(program.get())) {
            return List.of();
        }
        return program.isPresent() && OF_PATH.contains(program.get()) ? List.of("PATH") : GoVariables.NAMES;
    }

    /** Gives the name of the only program that a script runs. */
    static Optional<String> program(Dialect dialect, String text) {
        Script script = Parser.parse(dialect, text, 1);
        List<Command> commands = script.block().commands();
        if (script.broken().isPresent()
                || commands.size() != 1
                || !(commands.get(0) instanceof Command.Simple simple)
                || simple.words().isEmpty()) {
            return Optional.empty();
        }
        // The name may follow a prefix that is only known when it runs, such as that of Homebrew.
        Word word = simple.words().get(0);
        if (word.parts().isEmpty() || !(word.parts().get(word.parts().size() - 1) instanceof Word.Literal literal)) {
            return Optional.empty();
        }
        String name = literal.text();
        if (word.parts().size() > 1 && name.indexOf('/') < 0) {
            return Optional.empty();
        }
        return Optional.of(name.substring(name.lastIndexOf('/') + 1));
    }
}
