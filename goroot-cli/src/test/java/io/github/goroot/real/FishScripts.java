package io.github.goroot.real;

import java.util.List;
import java.util.Random;

/** Makes start-up files of fish as people write them. */
final class FishScripts {

    private static final List<String> NAMES = List.of("GOROOT", "GOPATH", "GOTOOLCHAIN", "GOBIN");
    private static final List<String> VALUES = List.of(
            "/usr/local/go",
            "$HOME/go",
            "~/sdk/go1.22.5",
            "\"$HOME/my go\"",
            "'/opt/go $x'",
            "$NOTHING/go",
            "\"$NOTHING\"/go",
            "/a /b",
            "{$HOME}/go",
            "$GOPATH $HOME/work",
            "/opt/go\\ 1",
            "\"$GOPATH:$HOME/more\"",
            "$SDK/current",
            "go1.22.5",
            "");
    private static final List<String> CONDITIONS = List.of(
            "test -d $HOME/sdk",
            "test -d ~/missing",
            "set -q GOROOT",
            "not set -q GOPATH",
            "status is-interactive",
            "status --is-login",
            "test -n \"$GOROOT\"",
            "test \"$GOROOT\" = /usr/local/go",
            "[ -f ~/.config/fish/extra.fish ]",
            "true",
            "false",
            "test (id -u) = 0",
            "contains $HOME/sdk $PATH",
            "test -d ~/sdk; and test -d ~/missing",
            "test -d ~/missing || test -d ~/sdk");

    private final Random random;

    FishScripts(Random random) {
        this.random = random;
    }

    String script(boolean alone) {
        StringBuilder text = new StringBuilder("# made for a test\n");
        int lines = 1 + random.nextInt(6);
        for (int i = 0; i < lines; i++) {
            text.append(statement(0, alone)).append('\n');
        }
        return text.toString();
    }

    private String statement(int depth, boolean alone) {
        if (depth < 3 && random.nextInt(3) == 0) {
            return compound(depth + 1, alone);
        }
        String name = pick(NAMES);
        String value = pick(VALUES);
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> "set -gx " + name + " " + value;
            case 4, 5 -> "set -x " + name + " " + value;
            case 6 -> "set " + name + " " + value;
            case 7 -> "set -g " + name + " " + value;
            case 8 -> "set -Ux " + name + " " + value;
            case 9 -> "set -e " + name;
            case 10 -> "set -gx PATH $HOME/go/bin $PATH";
            case 11 -> "set -gx PATH $PATH $GOROOT/bin";
            case 12 -> "fish_add_path $HOME/sdk";
            case 13 -> "fish_add_path -g ~/sdk/go /usr/local/go/bin";
            case 14 -> "fish_add_path --append --path $HOME/sdk/go";
            case 15 -> "export " + name + "=/exported";
            case 16 -> alone ? "true" : "source ~/.config/fish/extra.fish";
            case 17 -> "set -l " + name + " /local";
            case 18 -> "set -g SDK $HOME/sdk";
            case 19 -> "set -a PATH /appended; set -p PATH ~/prepended";
            case 20 -> "set -u " + name + " " + value;
            case 21 -> "env " + name + "=/x true; " + name + "=/y true";
            case 22 -> "# set -gx " + name + " /commented";
            default -> rare(name);
        };
    }

    private String rare(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> "set -gx " + name + " (echo /from/a/command)";
            case 1 -> "eval 'set -gx " + name + " /evaluated'";
            case 2 -> "set -q " + name + "; or set -gx " + name + " /by/default";
            case 3 -> "set --global --export " + name + " /long";
            default -> "echo set -gx " + name + " /output | source";
        };
    }

    private String compound(int depth, boolean alone) {
        String body = statement(depth, alone);
        String other = statement(depth, alone);
        String condition = random.nextInt(12) == 0 ? "some_command 2>/dev/null" : pick(CONDITIONS);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> "if " + condition + "\n" + body + "\nend";
            case 3, 4 -> "if " + condition + "\n" + body + "\nelse\n" + other + "\nend";
            case 5 -> "for d in $HOME/sdk /nowhere\nif test -d $d\nset -gx GOROOT $d\nbreak\nend\nend";
            case 6 -> "begin\n" + body + "\n" + other + "\nend";
            case 7 ->
                "function add_go\nset -gx GOBIN $argv[1]\nset -gx GOPATH $HOME/of/function\n" + body
                        + "\nend\nadd_go /x";
            default ->
                "switch \"$GOTOOLCHAIN\"\ncase 'go1*'\n" + body + "\ncase local ''\n" + other
                        + "\ncase '*'\nset -gx GOBIN /other\nend";
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
