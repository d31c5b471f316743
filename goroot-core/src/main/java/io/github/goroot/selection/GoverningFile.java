package io.github.goroot.selection;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The go.work or go.mod whose lines a {@code go} command reads at its start.
 *
 * <p>The rules are those of {@code FindGoWork}, {@code FindGoMod} ({@code src/cmd/go/internal/modload/init.go}) and
 * {@code modGoToolchain} ({@code toolchain/select.go}), Go 1.21 to 1.27: a go.work hides every go.mod, and the way up is
 * that of the text of the working directory.
 *
 * @param file its path
 * @param workspace whether it is a go.work
 * @param goLine its first {@code go} line
 * @param toolchainLine its first {@code toolchain} line
 */
record GoverningFile(
        Path file, boolean workspace, Optional<GoModLookup.Line> goLine, Optional<GoModLookup.Line> toolchainLine) {

    /** More is not read: far above any real file, and still an answer in time for a made-up one. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** Where the search takes place. */
    record Search(Host host, Settings settings, Path workingDirectory) {

        Optional<GoverningFile> run() throws Fatal {
            Optional<Path> work = workspaceFile();
            if (work.isPresent() && exists(work.get())) {
                return Optional.of(read(work.get(), true));
            }
            Optional<Path> mod = moduleFile();
            return mod.isPresent() ? Optional.of(read(mod.get(), false)) : Optional.empty();
        }

        /** Gives the go.work that counts, there or not. */
        Optional<Path> workspaceFile() throws Fatal {
            String setting = settings.text("GOWORK");
            switch (setting) {
                case "off" -> {
                    return Optional.empty();
                }
                case "", "auto" -> {
                    return nearestWorkspace();
                }
                default -> {
                    if (!GoPaths.isAbsolute(host, setting)) {
                        throw new Fatal("go: invalid GOWORK: not an absolute path");
                    }
                    return host.path(setting).path();
                }
            }
        }

        private Optional<Path> nearestWorkspace() {
            String goroot = settings.goroot().map(Settings.Value::text).orElse("");
            for (Path directory = workingDirectory.normalize(); ; ) {
                Path file = directory.resolve("go.work");
                if (isFile(file)) {
                    return Optional.of(file);
                }
                Path parent = directory.getParent();
                // Go stops below its GOROOT, by the text of the path.
                if (parent == null || parent.toString().equals(goroot)) {
                    return Optional.empty();
                }
                directory = parent;
            }
        }

        /** Gives the nearest go.mod; one that lies in the directory of temporary files ends the search without one. */
        Optional<Path> moduleFile() {
            for (Path directory = workingDirectory.normalize(); directory != null; directory = directory.getParent()) {
                Path file = directory.resolve("go.mod");
                if (isFile(file)) {
                    return isTemporary(directory) ? Optional.empty() : Optional.of(file);
                }
            }
            return Optional.empty();
        }

        private boolean isTemporary(Path directory) {
            Optional<String> text = temporary();
            if (text.isEmpty() || !GoPaths.isAbsolute(host, text.get())) {
                return false;
            }
            Path temporary = host.path(text.get()).path().orElseThrow();
            if (temporary.equals(directory)) {
                return true;
            }
            Optional<Path> real = GoPaths.real(host, directory);
            return real.filter(temporary::equals).isPresent()
                    || GoPaths.real(host, temporary)
                            .filter(path -> path.equals(directory) || real.equals(Optional.of(path)))
                            .isPresent();
        }

        private Optional<String> temporary() {
            if (!host.platform().isWindows()) {
                return Optional.of(host.environment().nonEmpty("TMPDIR").orElse("/tmp"));
            }
            return host.environment()
                    .nonEmpty("TMP")
                    .or(() -> host.environment().nonEmpty("TEMP"))
                    .or(() -> host.environment().nonEmpty("USERPROFILE"));
        }

        private boolean isFile(Path file) {
            try {
                FileStatus status = host.files().status(file);
                return !status.isAbsent() && !status.isDirectory();
            } catch (IOException e) {
                // Go does the same: what it cannot examine is not there.
                return false;
            }
        }

        boolean exists(Path file) {
            try {
                return !host.files().status(file).isAbsent();
            } catch (IOException e) {
                return false;
            }
        }

        GoverningFile read(Path file, boolean workspace) throws Fatal {
            String content = content(file);
            Optional<GoModLookup.Line> goLine = GoModLookup.find(content, "go");
            Optional<GoModLookup.Line> toolchainLine = GoModLookup.find(content, "toolchain");
            if (content.length() >= MOST_BYTES && (goLine.isEmpty() || toolchainLine.isEmpty())) {
                throw new Fatal(file + " is larger than " + MOST_BYTES
                        + " bytes, and does not have both its go and its toolchain line before that.");
            }
            return new GoverningFile(file, workspace, goLine, toolchainLine);
        }

        private String content(Path file) throws Fatal {
            try {
                return new String(host.files().read(file, 0, MOST_BYTES), StandardCharsets.UTF_8);
            } catch (AccessDeniedException e) {
                throw new Fatal("go: open " + file + ": permission denied");
            } catch (IOException e) {
                throw new Fatal(complaint(file, e));
            }
        }

        private String complaint(Path file, IOException failure) {
            FileStatus.Kind kind = FileStatus.Kind.FILE;
            try {
                kind = host.files().status(file).kind();
            } catch (IOException e) {
                // The first failure tells more.
            }
            return switch (kind) {
                case OTHER -> file + " is no regular file: go would wait for what it reads from it.";
                case DIRECTORY -> "go: read " + file + ": " + GoText.noFile(host);
                default -> "go: open " + file + ": " + failure.getMessage();
            };
        }
    }

    Location location(GoModLookup.Line line) {
        return Location.line(file.toString(), line.number(), line.text());
    }

    Reason.Source source() {
        return workspace ? Reason.Source.GO_WORK : Reason.Source.GO_MOD;
    }

    String goVersion() {
        return goLine.map(GoModLookup.Line::value).orElse("");
    }

    String toolchain() {
        return toolchainLine.map(GoModLookup.Line::value).orElse("");
    }
}
