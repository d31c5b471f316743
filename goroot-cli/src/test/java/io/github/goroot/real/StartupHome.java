package io.github.goroot.real;

import io.github.goroot.real.StartupScripts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A home and an {@code /etc} full of start-up files.
 *
 * @param seed from which all of it is made
 * @param home the home
 * @param etc what is to lie over {@code /etc}
 * @param variables the environment that shells are started with
 */
record StartupHome(long seed, Path home, Path etc, Map<String, String> variables) {

    static StartupHome make(Path directory, long seed) throws IOException {
        // Seeds that follow each other begin alike.
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        Path home = Files.createDirectories(directory.resolve("home"));
        Path etc = Files.createDirectories(directory.resolve("etc"));
        Map<String, String> variables = new TreeMap<>(Map.of("HOME", home.toString()));
        if (random.nextInt(8) != 0) {
            variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        }
        if (random.nextInt(6) == 0) {
            variables.put("GOROOT", "/from/outside");
        }
        StartupHome made = new StartupHome(seed, home, etc, variables);
        made.fill(random);
        return made;
    }

    private void fill(Random random) throws IOException {
        Files.createDirectories(home.resolve("sdk/go"));
        Files.writeString(home.resolve("sdk/tool"), "").toFile().setExecutable(true);
        posix(random, home, ".extra", Language.POSIX, 2);
        Files.createDirectories(home.resolve("parts"));
        posix(random, home, "parts/one.sh", Language.POSIX, 2);
        posix(random, home, "parts/two.sh", Language.POSIX, 2);
        posix(random, home, "parts/three.zsh", Language.ZSH, 2);
        posix(random, home, ".profile", Language.POSIX, 1);
        posix(random, home, ".bash_profile", Language.BASH, 2);
        posix(random, home, ".bash_login", Language.BASH, 4);
        posix(random, home, ".bashrc", Language.BASH, 1);
        Path zsh = home;
        if (random.nextInt(5) == 0) {
            zsh = Files.createDirectories(home.resolve("zdot"));
            Files.writeString(home.resolve(".zshenv"), "export ZDOTDIR=~/zdot\nexport GOBIN=/zdot\n");
        } else {
            posix(random, home, ".zshenv", Language.ZSH, 2);
        }
        for (String name : List.of(".zprofile", ".zshrc", ".zlogin")) {
            posix(random, zsh, name, Language.ZSH, 2);
        }
        if (random.nextInt(3) == 0) {
            posix(random, home, "bash_env", Language.BASH, 1);
            variables.put("BASH_ENV", random.nextBoolean() ? home + "/bash_env" : "$HOME/bash_env");
        }
        if (random.nextInt(3) == 0) {
            posix(random, home, "env", Language.POSIX, 1);
            variables.put("ENV", random.nextBoolean() ? home + "/env" : "${HOME}/env");
        }
        skeleton(random);
        system(random);
        fish(random);
    }

    private void fish(Random random) throws IOException {
        FishScripts scripts = new FishScripts(random);
        Path config =
                Files.createDirectories(home.resolve(".config/fish/conf.d")).getParent();
        Path system = Files.createDirectories(etc.resolve("fish/conf.d")).getParent();
        Files.writeString(config.resolve("extra.fish"), scripts.script(true));
        for (Path file : List.of(
                config.resolve("config.fish"),
                config.resolve("conf.d/10-go.fish"),
                config.resolve("conf.d/20-own.fish"),
                system.resolve("conf.d/10-go.fish"),
                system.resolve("conf.d/15-system.fish"),
                system.resolve("config.fish"))) {
            if (file.equals(config.resolve("config.fish")) || random.nextInt(3) == 0) {
                Files.writeString(file, scripts.script(false));
            }
        }
        if (random.nextInt(3) == 0) {
            Files.writeString(config.resolve("fish_variables"), """
                    # VERSION: 3.0
                    SETUVAR --export GOROOT:/universal
                    SETUVAR GOBIN:/not/exported
                    SETUVAR --export --path GOPATH:/u\\x2d1\\x1e/u2
                    SETUVAR fish_user_paths:/usr/local/go/bin
                    """);
        }
    }

    /** Some homes hold what the distribution puts into every new one. */
    private void skeleton(Random random) throws IOException {
        if (random.nextInt(3) == 0 && Files.exists(Path.of("/etc/skel/.bashrc"))) {
            StartupScripts scripts = new StartupScripts(random, Language.POSIX);
            for (String name : List.of(".bashrc", ".profile")) {
                String shipped = Files.readString(Path.of("/etc/skel", name));
                Files.writeString(home.resolve(name), shipped + scripts.script());
            }
            Files.deleteIfExists(home.resolve(".bash_profile"));
        }
    }

    private void system(Random random) throws IOException {
        for (String name : List.of("passwd", "group", "nsswitch.conf", "ld.so.cache", "profile", "bash.bashrc")) {
            Path real = Path.of("/etc", name);
            if (Files.exists(real)) {
                Files.copy(real, etc.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(etc.resolve("profile.d"));
        posix(random, etc, "profile.d/10-go.sh", Language.POSIX, 2);
        posix(random, etc, "profile.d/20-more.sh", Language.POSIX, 3);
        Files.writeString(etc.resolve("profile.d/ignored.csh"), "setenv GOROOT /csh\n");
        Files.createDirectories(etc.resolve("zsh"));
        for (String name : List.of("zshenv", "zprofile", "zshrc", "zlogin")) {
            Path real = Path.of("/etc/zsh", name);
            if (random.nextBoolean() && Files.exists(real)) {
                Files.copy(real, etc.resolve("zsh").resolve(name));
            } else {
                posix(random, etc, "zsh/" + name, Language.ZSH, 3);
            }
        }
        if (random.nextInt(3) == 0) {
            posix(random, etc, "profile", Language.POSIX, 1);
            posix(random, etc, "bash.bashrc", Language.BASH, 1);
        }
    }

    private static void posix(Random random, Path directory, String name, Language language, int oneIn)
            throws IOException {
        if (random.nextInt(oneIn) == 0) {
            StartupScripts scripts = new StartupScripts(random, language);
            boolean part = name.startsWith("parts/") || name.equals(".extra");
            Files.writeString(directory.resolve(name), (part ? scripts.alone() : scripts).script());
        }
    }
}
