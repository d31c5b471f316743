package io.github.goroot.internal.shells;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that set variables for whole sessions, before any shell: those of PAM and of systemd's user manager. */
final class SessionFiles {

    private static final List<String> PAM =
            List.of("login", "sshd", "gdm-password", "lightdm", "sddm", "common-session");

    private final Machine machine;
    private final StartupDisk disk;

    SessionFiles(Machine machine) {
        this.machine = machine;
        this.disk = machine.disk();
    }

    /** Reads {@code /etc/environment} and, where PAM is told to, the user's {@code .pam_environment}. */
    void logIn() {
        read("/etc/environment", new PamEnvironment(machine)::line);
        if (machine.value("HOME") instanceof Value.Text home) {
            String own = home.text() + "/.pam_environment";
            if (!disk.read(own).absent() && readsOwn()) {
                read(own, new PamEnvironment(machine)::userLine);
            }
        }
    }

    /** Since Linux-PAM 1.4 the user's file is read only on request. */
    private boolean readsOwn() {
        for (String service : PAM) {
            for (String line : disk.read("/etc/pam.d/" + service).text().split("\n")) {
                if (line.contains("pam_env.so") && line.contains("user_readenv=1") && !line.startsWith("#")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reads {@code environment.d}: of files with one name the first counts, and all are read by name. */
    void startUserManager() {
        Map<String, Path> files = new TreeMap<>();
        for (String directory : directories()) {
            for (Path file : disk.list(directory).orElse(List.of())) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".conf") && !name.startsWith(".")) {
                    files.putIfAbsent(name, file);
                }
            }
        }
        EnvironmentD reader = new EnvironmentD(machine);
        files.values().forEach(file -> read(file.toString(), reader::line));
    }

    private List<String> directories() {
        String config = machine.value("XDG_CONFIG_HOME") instanceof Value.Text set
                        && !set.text().isEmpty()
                ? set.text()
                : machine.value("HOME") instanceof Value.Text home ? home.text() + "/.config" : "";
        return List.of(
                config + "/environment.d",
                "/etc/environment.d",
                "/run/environment.d",
                "/usr/local/lib/environment.d",
                "/usr/lib/environment.d");
    }

    private void read(String file, LineReader reader) {
        ReadScript script = disk.read(file);
        if (script.absent()) {
            return;
        }
        machine.budget().source();
        machine.began(file);
        machine.at(file, 1);
        if (script.usable().isEmpty()) {
            machine.blurAll(script.defect());
            return;
        }
        String[] lines = script.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            machine.at(i + 1);
            machine.budget().step(1);
            reader.line(lines[i]);
        }
    }

    /** Follows one line of a file. */
    @FunctionalInterface
    interface LineReader {
        void line(String line);
    }
}
