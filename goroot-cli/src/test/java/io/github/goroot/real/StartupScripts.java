package io.github.goroot.real;

import java.util.List;
import java.util.Random;

/** Makes start-up files as people write them, and as they should not. */
final class StartupScripts {

    /** The dialects that the scripts of one file may use. */
    enum Language {
        POSIX,
        BASH,
        ZSH
    }

    private static final List<String> NAMES = List.of("GOROOT", "GOPATH", "GOTOOLCHAIN", "GOBIN");
    private static final List<String> VALUES = List.of(
            "/usr/local/go",
            "$HOME/go",
            "~/sdk/go1.22.5",
            "\"$HOME/my go\"",
            "'/opt/go $x'",
            "\"${GOROOT:-/opt/go}\"",
            "\"${GOPATH:+$GOPATH:}$HOME/work\"",
            "/opt/go\\ 1",
            "\"$NOTHING\"/go",
            "${GOROOT%/*}/other",
            "\"${GOBIN#*/}\"",
            "go1.22.5",
            "~/a:~/b",
            "$SDK/current",
            "\"it's \\\"here\\\"\"",
            "\"`id -u`\"/go",
            "");
    private static final List<String> CONDITIONS = List.of(
            "[ -d \"$HOME/sdk\" ]",
            "[ -d ~/missing ]",
            "[ -f \"$HOME/.extra\" ]",
            "test -e $HOME/sdk/go",
            "[ -n \"$GOROOT\" ]",
            "[ -z \"$GOROOT\" ]",
            "[ \"$GOTOOLCHAIN\" = local ]",
            "[ \"$GOROOT\" != \"/usr/local/go\" ]",
            "[ -n \"$BASH_VERSION\" ]",
            "[ -n \"$ZSH_VERSION\" ]",
            "[ -r ~/.extra ] && [ -d ~/sdk ]",
            "[ ! -d /nowhere ]",
            "! [ -d /nowhere ]",
            "[ -d /nowhere -o -d \"$HOME/sdk\" ]",
            "[ -d \"$HOME/sdk\" -a -n \"$HOME\" ]",
            "[ \"$(id -u)\" -eq 0 ]",
            "true",
            "false",
            "[ \"$(uname)\" = Linux ]",
            "[ -x \"$HOME/sdk/tool\" ]");
    private static final List<String> DOUBLE = List.of(
            "[[ -d $HOME/sdk ]]",
            "[[ $- == *i* ]]",
            "[[ -n $GOROOT && -d ~/sdk ]]",
            "[[ $GOROOT == /usr/* || -z $GOPATH ]]",
            "[[ ! -f ~/.extra ]]",
            "[[ $GOPATH != \"$HOME/go\" ]]",
            "[[ ( -d ~/missing ) || -d ~/sdk ]]");
    private static final List<String> UNKNOWN =
            List.of("grep -q nothing /dev/null", "some_command --that fails 2>/dev/null", "expr 1 = 2 >/dev/null");

    private final Random random;
    private final Language language;
    private boolean alone;

    StartupScripts(Random random, Language language) {
        this.random = random;
        this.language = language;
    }

    /** Makes scripts that read no other file, which could read them in turn. */
    StartupScripts alone() {
        alone = true;
        return this;
    }

    String script() {
        StringBuilder text = new StringBuilder("# made for a test\n");
        int lines = 1 + random.nextInt(6);
        for (int i = 0; i < lines; i++) {
            text.append(statement(0)).append('\n');
        }
        return text.toString();
    }

    private String statement(int depth) {
        if (depth < 3 && random.nextInt(3) == 0) {
            return compound(depth + 1);
        }
        if (language != Language.POSIX && random.nextInt(5) == 0) {
            return language == Language.ZSH ? ofZsh() : ofBash();
        }
        return simple(depth);
    }

    private String simple(int depth) {
        String name = pick(NAMES);
        String value = pick(VALUES);
        return switch (random.nextInt(27)) {
            case 0, 1, 2, 3, 4, 5 -> "export " + name + "=" + value;
            case 6, 7 -> name + "=" + value + "; export " + name;
            case 8, 9 -> name + "=" + value;
            case 10 -> "export " + name;
            case 11 -> "unset " + name;
            case 12 -> "export PATH=\"$PATH:$GOROOT/bin\"";
            case 13 -> "PATH=$HOME/go/bin:$PATH";
            case 14 -> "export PATH=$PATH:~/go/bin:/usr/local/go/bin";
            case 15 -> alone ? "true" : ". ~/.extra";
            case 16 -> "[ -f ~/.missing ] && . ~/.missing";
            case 17 -> "export " + name + "=" + value + " " + pick(NAMES) + "=" + pick(VALUES);
            case 18 -> "SDK=$HOME/sdk";
            case 19 -> "cat >/dev/null <<EOF\nexport " + name + "=/from/a/here/document\nEOF";
            case 20 -> "(export " + name + "=/in/a/subshell)";
            case 21 -> "echo 'export " + name + "=/printed' >/dev/null";
            case 22 -> "eval 'export " + name + "=/evaluated'";
            case 23 -> name + "=/for/one/command some_command 2>/dev/null";
            case 24 -> (depth == 0 || random.nextInt(8) == 0 ? "" : ": ") + "# export " + name + "=/commented";
            case 25 -> "set -a; " + name + "=" + value + "; set +a";
            default -> rare(name);
        };
    }

    private String rare(String name) {
        return switch (random.nextInt(8)) {
            case 0 -> "export " + name + "=$(printf /from/a/command)";
            case 1 -> "eval \"$(echo export " + name + "=/evaluated/output)\"";
            case 2 -> ": ${" + name + ":=/by/default}; export " + name;
            case 3 -> "export " + name + "=/long/\\\nline";
            case 4 -> "export '" + name + "=/quoted'";
            case 5 -> "command export " + name + "=/command";
            case 6 -> name + "=/x :; true";
            default -> "export " + name + "=/a/b && " + name + "=$" + name + "/c";
        };
    }

    private String compound(int depth) {
        String body = statement(depth);
        String other = statement(depth);
        String condition = condition();
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> "if " + condition + "; then\n" + body + "\nfi";
            case 3, 4 -> "if " + condition + "; then\n" + body + "\nelse\n" + other + "\nfi";
            case 5 -> "if " + condition + "\nthen " + body + "\nelif " + condition() + "; then\n" + other + "\nfi";
            case 6 -> "case $- in\n*i*)\n" + body + "\n;;\n*)\n" + other + "\n;;\nesac";
            case 7 -> "case \":$PATH:\" in\n*:\"$HOME/go/bin\":*) ;;\n*) PATH=\"$HOME/go/bin:$PATH\" ;;\nesac";
            case 8 -> condition + " && export GOROOT=/and || export GOROOT=/or";
            case 9 ->
                "for d in \"$HOME/sdk\" /nowhere ~/sdk/go; do\nif [ -d \"$d\" ]; then\nexport GOROOT=$d\nbreak\nfi\ndone";
            case 10 -> alone ? body : "for f in ~/parts/*.sh; do\n[ -r \"$f\" ] && . \"$f\"\ndone\nunset f";
            case 11 ->
                "add() {\ncase \":$PATH:\" in\n*:\"$1\":*) ;;\n*) if [ \"$2\" = after ]; then PATH=$PATH:$1; else PATH=$1:$PATH; fi"
                        + "\nesac\n}\nadd /opt/go/bin after; add \"$HOME/bin\"; add /opt/go/bin\nexport PATH";
            default -> random.nextInt(3) == 0 ? "[ -z \"$PS1\" ] && return" : "{ " + body + "\n" + other + "\n}";
        };
    }

    private String condition() {
        if (random.nextInt(12) == 0) {
            return pick(UNKNOWN);
        }
        return language != Language.POSIX && random.nextInt(3) == 0 ? pick(DOUBLE) : pick(CONDITIONS);
    }

    private String ofBash() {
        String name = pick(NAMES);
        return switch (random.nextInt(8)) {
            case 0 -> "declare -x " + name + "=" + pick(VALUES);
            case 1 -> "typeset -x " + name + "=" + pick(VALUES);
            case 2 -> "PATH+=:$HOME/go/bin";
            case 3 -> "export -n " + name;
            case 4 -> "f() { local " + name + "=/local; export GOBIN=/in/function; }; f";
            case 5 -> "export " + name + "=$'/ansi\\'s'";
            case 6 -> alone ? "true" : "source ~/.extra";
            default -> "[[ -d ~/sdk ]] && declare -gx " + name + "=/declared";
        };
    }

    private String ofZsh() {
        String name = pick(NAMES);
        return switch (random.nextInt(9)) {
            case 0 -> "typeset -U path PATH";
            case 1 -> "path=($HOME/go/bin $path)";
            case 2 -> "path+=(/usr/local/go/bin)";
            case 3 -> "typeset -x " + name + "=" + pick(VALUES);
            case 4 -> "path=(~/sdk/go/bin /usr/bin /bin)";
            case 5 -> alone ? "true" : "for f in ~/parts/*.zsh(N); do source $f; done";
            case 6 -> alone ? "true" : "source ~/.extra";
            case 7 -> "export -U PATH=/usr/local/go/bin${PATH:+:${PATH}}";
            default -> "if [[ -o interactive ]]; then export " + name + "=/interactive; fi";
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
