package io.github.goroot.internal.shells;

import io.github.goroot.host.OperatingSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files that fish reads when it starts, in their order: universal variables, {@code conf.d} of all places by name, the
 * system's {@code config.fish} and the user's.
 *
 * <p>The rules are those of {@code share/config.fish} and {@code fish.cpp}, fish 3.6. All kinds of fish read them all.
 */
final class FishOrder {

    private final FishShell shell;
    private final Machine machine;
    private final StartupDisk disk;

    FishOrder(FishShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
        this.disk = machine.disk();
    }

    void follow() {
        String config = config();
        universals(config + "/fish_variables");
        machine.at(config + "/fish_variables", 1);
        if (shell.kind().login() && disk.host().platform().system() == OperatingSystem.MACOS) {
            pathHelper();
        }
        shell.variables().reconstructPath();
        confD(config);
        read(systemConfig() + "/config.fish");
        read(config + "/config.fish");
        machine.at(config + "/fish_variables", 1);
        shell.variables().finish();
    }

    private void read(String file) {
        if (!machine.state().isDead() && machine.state().wild() == null) {
            shell.read(file);
        }
    }

    private void confD(String config) {
        Set<String> names = new HashSet<>();
        List<String> directories = new ArrayList<>(List.of(config + "/conf.d", systemConfig() + "/conf.d"));
        directories.add(userData() + "/vendor_conf.d");
        directories.addAll(dataDirectories("vendor_conf.d"));
        for (String directory : directories) {
            for (Path file : disk.list(directory).orElse(List.of())) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".fish") && !name.startsWith(".") && names.add(name)) {
                    read(file.toString());
                }
            }
        }
    }

    /** Gives where functions with files of their own are looked for. */
    List<String> functionDirectories() {
        return List.of(config() + "/functions", systemConfig() + "/functions");
    }

    private List<String> dataDirectories(String name) {
        List<String> directories = new ArrayList<>();
        if (machine.value("XDG_DATA_DIRS") instanceof Value.Text set) {
            for (String directory : Parameters.entries(set.text())) {
                directories.add((directory.endsWith("/") ? directory : directory + "/") + "fish/" + name);
            }
        }
        String own = prefix() + "/share/fish/" + name;
        if (!directories.contains(own)) {
            directories.add(own);
        }
        return directories;
    }

    /** Where fish itself lies: Homebrew's is not that of the system. */
    private String prefix() {
        if (disk.host().platform().system() == OperatingSystem.LINUX) {
            return "/usr";
        }
        boolean opt = disk.status("/opt/homebrew/share/fish")
                .filter(status -> status.isDirectory())
                .isPresent();
        return opt ? "/opt/homebrew" : "/usr/local";
    }

    private String systemConfig() {
        return prefix().equals("/usr") ? "/etc/fish" : prefix() + "/etc/fish";
    }

    private String config() {
        return below("XDG_CONFIG_HOME", ".config");
    }

    private String userData() {
        return below("XDG_DATA_HOME", ".local/share");
    }

    private String below(String variable, String usual) {
        if (machine.value(variable) instanceof Value.Text set && !set.text().isEmpty()) {
            return set.text() + "/fish";
        }
        return machine.value("HOME") instanceof Value.Text home ? home.text() + "/" + usual + "/fish" : "";
    }

    private void pathHelper() {
        Optional<String> path = machine.value("PATH") instanceof Value.Text text
                ? new PathHelper(disk).path(text.text())
                : Optional.empty();
        machine.at("/etc/paths", 1);
        machine.set(
                "PATH",
                path.map(Value::of).orElse(Value.unknown("files that are not known belong to it")),
                Truth.YES,
                true);
    }

    // ---- Universal variables

    private void universals(String file) {
        ReadScript script = disk.read(file);
        if (script.absent()) {
            return;
        }
        machine.began(file);
        machine.at(file, 1);
        if (script.usable().isEmpty()) {
            machine.blurAll(script.defect());
            return;
        }
        for (String line : script.text().split("\n")) {
            machine.budget().step(1);
            if (line.startsWith("SETUVAR ")) {
                universal(line.substring("SETUVAR ".length()));
            }
        }
    }

    private void universal(String text) {
        boolean export = false;
        boolean path = false;
        String rest = text;
        while (rest.startsWith("--")) {
            int blank = rest.indexOf(' ');
            if (blank < 0) {
                return;
            }
            export |= rest.substring(0, blank).equals("--export");
            path |= rest.substring(0, blank).equals("--path");
            rest = rest.substring(blank + 1);
        }
        int colon = rest.indexOf(':');
        if (colon > 0) {
            shell.variables().load(rest.substring(0, colon), items(rest.substring(colon + 1)), export, path);
        }
    }

    /** Takes apart a list, whose separator and other rare characters are written as numbers. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        if (text.equals("\\x1d")) {
            return items;
        }
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digits = c == '\\' && i + 1 < text.length() ? digits(text.charAt(i + 1)) : 0;
            if (digits > 0 && i + 2 + digits <= text.length()) {
                String number = text.substring(i + 2, i + 2 + digits);
                int code = number.matches("[0-9a-fA-F]+") ? Integer.parseInt(number, 16) : '?';
                i += 1 + digits;
                if (code == 0x1e) {
                    items.add(item.toString());
                    item.setLength(0);
                } else {
                    item.append((char) code);
                }
            } else if (c == '\\' && i + 1 < text.length()) {
                item.append(text.charAt(++i));
            } else {
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }

    private static int digits(char kind) {
        return kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
    }
}
