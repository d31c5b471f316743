package io.github.goroot.wsl;

import io.github.goroot.host.Environment;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.NotAnsweringException;
import io.github.goroot.wsl.paths.UnixFileSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that a program of a distribution would be started with, as its files tell; nothing of it is started.
 *
 * <p>They are what WSL sets by itself ({@code src/linux/init/config.cpp}), then what {@code /etc/environment}, {@code
 * /etc/profile}, the scripts of {@code /etc/profile.d} and those of the user set in plain words, each over the one before. A
 * file that cannot be read is passed over.
 */
final class DistributionVariables {

    /** What WSL puts into PATH before any file is read. */
    private static final String FIRST_PATH =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/games:/usr/local/games";

    /** Those of the login shells in the order in which they are read; of bash's own the first that is there. */
    private static final List<String> OF_BASH = List.of(".bash_profile", ".bash_login", ".profile");

    private static final List<String> OF_ZSH = List.of(".zshenv", ".zprofile", ".zshrc", ".zlogin");

    private static final int LONGEST = 256 * 1024;

    private static final int MOST_SCRIPTS = 100;

    private final HostFiles files;
    private final UnixFileSystem fileSystem;
    private final Map<String, String> variables = new HashMap<>();

    private DistributionVariables(HostFiles files, UnixFileSystem fileSystem) {
        this.files = files;
        this.fileSystem = fileSystem;
    }

    /**
     * Reads the variables of a user.
     *
     * @throws NotAnsweringException if the files do not answer
     */
    static Environment read(HostFiles files, UnixFileSystem fileSystem, WslDistribution distribution)
            throws NotAnsweringException {
        DistributionVariables reading = new DistributionVariables(files, fileSystem);
        reading.readAll(distribution);
        Map<String, String> read = Map.copyOf(reading.variables);
        return name -> Optional.ofNullable(read.get(name));
    }

    private void readAll(WslDistribution distribution) throws NotAnsweringException {
        variables.put("PATH", FIRST_PATH);
        variables.put("WSL_DISTRO_NAME", distribution.name());
        PasswdEntry user = user(text("/etc/passwd"), distribution);
        variables.put("HOME", user.home());
        variables.put("USER", user.name());
        variables.put("LOGNAME", user.name());
        variables.put("SHELL", user.shell());
        new PlainAssignments(variables, false).read(text("/etc/environment"));
        script("/etc/profile");
        for (String file : scripts("/etc/profile.d")) {
            script(file);
        }
        if (user.shell().endsWith("/zsh")) {
            for (String name : OF_ZSH) {
                script(user.home() + "/" + name);
            }
            return;
        }
        for (String name : OF_BASH) {
            String content = text(user.home() + "/" + name);
            if (!content.isEmpty()) {
                new PlainAssignments(variables, true).read(content);
                break;
            }
        }
        script(user.home() + "/.bashrc");
    }

    /** What the distribution itself wishes counts more than what Windows registered. */
    private PasswdEntry user(String passwd, WslDistribution distribution) throws NotAnsweringException {
        Optional<PasswdEntry> wished = WslConfig.parse(text(WslConfig.FILE))
                .get("user", "default")
                .flatMap(name -> PasswdEntry.named(passwd, name));
        return wished.isPresent() ? wished.get() : PasswdEntry.of(passwd, distribution.defaultUser());
    }

    private void script(String file) throws NotAnsweringException {
        new PlainAssignments(variables, true).read(text(file));
    }

    private List<String> scripts(String directory) throws NotAnsweringException {
        List<String> scripts = new ArrayList<>();
        try {
            for (Path file : files.list(fileSystem.getPath(directory), MOST_SCRIPTS)) {
                if (file.toString().endsWith(".sh")) {
                    scripts.add(file.toString());
                }
            }
        } catch (NotAnsweringException e) {
            throw e;
        } catch (IOException e) {
            return List.of();
        }
        return scripts;
    }

    private String text(String file) throws NotAnsweringException {
        try {
            return new String(files.read(fileSystem.getPath(file), 0, LONGEST), StandardCharsets.UTF_8);
        } catch (NotAnsweringException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }
}
