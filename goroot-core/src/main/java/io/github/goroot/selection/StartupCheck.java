package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.PathList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings that a {@code go} process checks once it has chosen to do the work itself, in its order: the first that is
 * wrong ends it.
 *
 * <p>The rules are those of {@code main} in {@code src/cmd/go/main.go}, Go 1.15 to 1.27, and for {@code go env} those of what
 * it asks beyond that.
 */
final class StartupCheck {

    private final Startup startup;
    private final Host host;
    private final VersionRules rules;
    private final Settings settings;
    private final CommandWords words;

    StartupCheck(Startup startup) {
        this.startup = startup;
        this.host = startup.host();
        this.rules = startup.go().rules();
        this.settings = startup.settings();
        this.words = startup.words();
    }

    /**
     * Checks what every command but {@code help} checks before it begins.
     *
     * @throws Fatal if it ends with an error
     */
    void run() throws Fatal {
        BuildSettings build = new BuildSettings(startup);
        build.checkBeforeMain();
        if (words.isHelp()) {
            return;
        }
        if (rules.checksGorootFirst()) {
            checkGoroot();
            checkGopath();
        } else {
            checkGopath();
            checkGoroot();
        }
        checkModes();
        if (rules.alwaysPreparesToBuild()) {
            new WorkFolder(host, startup.go(), settings).check();
        }
        build.check();
        if (isEnv() && !words.changesEnv()) {
            new FipsSnapshot(host, rules, settings).check();
        }
        checkWorkspaceOfEnv();
        checkGopathOfEnv();
    }

    private void checkModes() throws Fatal {
        if (rules.countsModes() && settings.text("GO111MODULE").matches("(on)?|auto")) {
            boolean always = !settings.text("GO111MODULE").equals("auto");
            if (namesRelativeWorkspace() && (always || startup.hasProject())) {
                throw new Fatal("go: invalid GOWORK: not an absolute path");
            }
        }
    }

    /** Before all commands failed at it, {@code go env} alone looked for the workspace, with or without modules. */
    private void checkWorkspaceOfEnv() throws Fatal {
        if (isEnv() && rules.knowsWorkspaces() && namesRelativeWorkspace()) {
            throw new Fatal(
                    rules.chooses()
                            ? "go: invalid GOWORK: not an absolute path"
                            : "the path provided to GOWORK must be an absolute path");
        }
    }

    /** With modules {@code go env} of Go 1.15 asks where they are kept: below the first entry of GOPATH. */
    private void checkGopathOfEnv() throws Fatal {
        if (rules.usesModulesByDefault() || !isEnv()) {
            return;
        }
        String gopath = settings.text("GOPATH");
        String mode = settings.text("GO111MODULE");
        boolean headless = !gopath.isEmpty()
                && PathList.split(gopath, host.platform().isWindows()).get(0).isEmpty();
        if (headless && (mode.equals("on") || (mode.matches("(auto)?") && startup.hasProject()))) {
            throw new Fatal("missing $GOPATH");
        }
    }

    private boolean namesRelativeWorkspace() {
        String gowork = settings.text("GOWORK");
        return !gowork.matches("off|auto|") && !GoPaths.isAbsolute(host, gowork);
    }

    private boolean isEnv() {
        return !words.words().isEmpty() && words.words().get(0).equals("env");
    }

    private void checkGoroot() throws Fatal {
        Optional<Settings.Value> goroot = settings.goroot();
        if (goroot.isEmpty()) {
            throw new Fatal("go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set");
        }
        String text = goroot.get().text();
        if (!isDirectory(text)) {
            startup.answer()
                    .because(Reason.at(
                            goroot.get().source(),
                            goroot.get().location(),
                            "GOROOT is " + text + ", which is no directory."));
            throw new Fatal("go: cannot find GOROOT directory: " + text);
        }
    }

    private boolean isDirectory(String text) {
        try {
            // Windows takes blanks off the end of a path, and Java refuses such a path.
            boolean windows = host.platform().isWindows();
            Optional<Path> path =
                    host.path(windows ? text.stripTrailing() : text).path();
            return path.isPresent() && host.files().status(path.get()).isDirectory() && physicallyThere(path.get());
        } catch (IOException e) {
            return false;
        }
    }

    /** The system walks {@code missing/..} step by step, and so does its answer here; some file systems do not. */
    private boolean physicallyThere(Path path) {
        return path.normalize().equals(path) || GoPaths.real(host, path).isPresent();
    }

    private void checkGopath() throws Fatal {
        Optional<Settings.Value> gopath = settings.get("GOPATH");
        if (gopath.isEmpty()) {
            return;
        }
        String goroot = settings.goroot().map(Settings.Value::text).orElse("");
        if (GoPaths.clean(host, gopath.get().text()).equals(GoPaths.clean(host, goroot))) {
            return;
        }
        List<String> entries =
                PathList.split(gopath.get().text(), host.platform().isWindows());
        for (String entry : entries) {
            if (entry.startsWith("~")) {
                throw new Fatal("go: GOPATH entry cannot start with shell metacharacter '~': " + GoText.quote(entry));
            }
            if (!entry.isEmpty() && !GoPaths.isAbsolute(host, entry)) {
                throw new Fatal("go: GOPATH entry is relative; must be absolute path: " + GoText.quote(entry)
                        + ".\nFor more details see: 'go help gopath'");
            }
        }
    }
}
