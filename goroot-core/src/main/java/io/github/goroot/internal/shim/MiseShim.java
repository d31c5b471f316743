package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shims of mise: links to {@code mise}, or on Windows programs and scripts that run {@code mise x}.
 *
 * <p>The rules are those of mise 2026.8 ({@code src/shims.rs}, {@code src/toolset}, {@code src/backend/mod.rs}). A version
 * that is not installed would be downloaded at the start, which is told and not done.
 */
final class MiseShim implements ShimRule {

    private static final String NAME = "mise";

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException {
        if (!isShim(call)) {
            return Optional.empty();
        }
        MiseFolders folders = new MiseFolders(call);
        Optional<Choice> choice = new MiseConfig(call, folders).choice();
        return Optional.of(
                choice.isPresent()
                        ? answer(call, folders, choice.get())
                        : new ShimAnswer.NextOnPath(Location.file(call.program().toString())));
    }

    private static boolean isShim(ShimCall call) throws IOException {
        Optional<Path> target = call.host().files().linkTarget(call.program());
        if (target.isPresent()) {
            String name = String.valueOf(target.get().getFileName());
            return name.equals("mise") || name.equals("mise.exe") || name.startsWith("mise-");
        }
        Optional<Path> shims = new MiseFolders(call).shims();
        return (shims.isPresent() && shims.get().equals(call.program().getParent()))
                || call.programText().contains("mise x ");
    }

    private static ShimAnswer answer(ShimCall call, MiseFolders folders, Choice choice) throws IOException {
        List<Path> installs = new ArrayList<>();
        for (Path parent : folders.installs()) {
            installs.add(parent.resolve("go"));
        }
        for (String wanted : choice.versions()) {
            if (wanted.equals("system")) {
                return new ShimAnswer.NextOnPath(choice.location());
            }
            Optional<Path> install = wanted.startsWith("path:")
                    ? call.path(wanted.substring("path:".length()), call.directory())
                    : install(call, installs, wanted);
            if (install.isEmpty()) {
                return call.notInstalled(NAME, wanted, choice.location(), "Run mise install go@" + wanted + ".");
            }
            Path below = install.get().resolve("go");
            Path home = call.isDirectory(below) ? below : install.get();
            if (call.hasGo(home)) {
                return new ShimAnswer.Toolchain(home, choice.location());
            }
        }
        return call.notInstalled(NAME, String.join(" ", choice.versions()), choice.location(), "Run mise install.");
    }

    private static Optional<Path> install(ShimCall call, List<Path> installs, String wanted) throws IOException {
        for (Path parent : installs) {
            List<String> versions = new ArrayList<>();
            for (String name : call.folderNames(parent)) {
                if (!name.startsWith(".") && !isAlias(call, parent.resolve(name))) {
                    versions.add(name);
                }
            }
            Optional<String> name = name(versions, wanted);
            if (name.isPresent()) {
                return Optional.of(parent.resolve(name.get()));
            }
        }
        return Optional.empty();
    }

    /** A link that begins so was made by mise for another version; others a person made. */
    private static boolean isAlias(ShimCall call, Path folder) throws IOException {
        return call.host()
                .files()
                .linkTarget(folder)
                .filter(target -> !target.isAbsolute())
                .isPresent();
    }

    private static Optional<String> name(List<String> versions, String wanted) {
        if (wanted.equals("latest")) {
            return Versions.newest(versions, version -> !Versions.isPrerelease(version));
        }
        if (wanted.startsWith("prefix:")) {
            String prefix = wanted.substring("prefix:".length());
            return Versions.newest(versions, version -> version.startsWith(prefix));
        }
        String text = wanted.replaceFirst("^(ref|tag|branch|rev):", "$1-");
        if (versions.contains(text)) {
            return Optional.of(text);
        }
        Pattern line = Pattern.compile("v?" + Pattern.quote(text.replaceFirst("^v(?=[0-9])", "")) + "([-+.].+)?");
        return Versions.newest(versions, version -> line.matcher(version).matches() && !Versions.isPrerelease(version));
    }
}
