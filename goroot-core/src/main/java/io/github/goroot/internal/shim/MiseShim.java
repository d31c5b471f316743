package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
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

    private static final Pattern MISE = Pattern.compile("mise(?:[.-].*)?");

    /** Ways to ask for a version that are neither a version nor a folder. */
    private static final Pattern STRANGE =
            Pattern.compile("(?:sub-.*|(?!path:|prefix:|ref:|tag:|branch:|rev:)[^:]*):.*");

    /** What its servers may have; for anything else it looks there and fails. */
    private static final Pattern RELEASE = Pattern.compile("(?:prefix:)?v?[0-9][0-9A-Za-z.+-]*|latest");

    @Override
    public String manager() {
        return "mise";
    }

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear {
        MiseFolders folders = new MiseFolders(call);
        if (!call.isCommandOfGo() || !isShim(call, folders)) {
            return Optional.empty();
        }
        MiseSettings settings = MiseSettings.read(call, folders);
        Optional<MiseRequests> requests = new MiseConfig(call, settings).choice();
        return Optional.of(
                requests.isPresent()
                        ? answer(call, folders, settings, requests.get())
                        : new ShimAnswer.NextOnPath(call.self(), new MiseEnvironment(call, settings).forNextOnPath()));
    }

    private static boolean isShim(ShimCall call, MiseFolders folders) throws IOException {
        List<Path> hops = call.files().linkByLink(call.program());
        boolean link = hops.stream()
                .skip(1)
                .anyMatch(hop -> MISE.matcher(String.valueOf(hop.getFileName())).matches());
        Path folder = call.program().getParent();
        return link
                || (call.onWindows() && folder != null && folders.isShims(folder))
                || call.programText().contains("mise x -- ");
    }

    private static ShimAnswer answer(ShimCall call, MiseFolders folders, MiseSettings settings, MiseRequests requests)
            throws IOException, Unclear {
        MiseAliases aliases = new MiseAliases(call, settings);
        aliases.refuseOtherBackend(requests);
        MiseInstalls installs = MiseInstalls.list(call, folders);
        List<Path> locks = installs.hasLinkElsewhere() ? List.of() : requests.locks();
        MiseEnvironment environment = new MiseEnvironment(call, settings);
        for (int i = 0; i < requests.texts().size(); i++) {
            String wanted = requests.texts().get(i);
            String exact = aliases.locked(aliases.resolved(wanted, requests), locks);
            if (exact.equals("system")) {
                continue;
            }
            refuseStrange(exact, requests);
            Optional<Path> install = installs.of(exact, requests.root());
            Optional<Path> home = install.isPresent() ? home(call, install.get()) : install;
            if (home.isPresent()) {
                return new ShimAnswer.Toolchain(
                        home.get(), requests.location(), environment.forGoIn(home.get(), install.get()));
            }
            // A script on Windows fetches every version that is missing, a link only the first.
            if (install.isEmpty() && downloads(call, settings) && (i == 0 || call.onWindows())) {
                String remedy = "Run mise install go@" + Excerpt.of(exact) + ".";
                throw settings.is("offline", false) || !RELEASE.matcher(exact).matches()
                        ? ShimCall.notInstalled(exact, requests.location(), remedy)
                        : ShimCall.installedFirst(exact, requests.location(), remedy);
            }
        }
        if (!settings.is("not_found_system_fallback", true) && !requests.texts().contains("system")) {
            throw ShimCall.notInstalled(String.join(" ", requests.texts()), requests.location(), "Run mise install.");
        }
        return new ShimAnswer.NextOnPath(requests.location(), environment.forNextOnPath());
    }

    /** Tells whether what is missing is downloaded ({@code src/shims.rs}, {@code src/toolset/toolset_install.rs}). */
    private static boolean downloads(ShimCall call, MiseSettings settings) {
        return settings.is("not_found_auto_install", true)
                && settings.is("auto_install", true)
                && (!call.onWindows() || settings.is("exec_auto_install", true))
                && settings.list("auto_install_disable_tools").stream().noneMatch(MiseSettings.GO::contains);
    }

    private static void refuseStrange(String wanted, MiseRequests requests) throws Unclear {
        if (STRANGE.matcher(wanted).matches()) {
            throw new Unclear(
                    "which version \"" + Excerpt.of(wanted) + "\" is, as "
                            + requests.location().describe() + " has it, was not worked out",
                    "Set it as go = \"1.22\".",
                    requests.location());
        }
    }

    /** The plug-in that mise took over from asdf had the GOROOT one folder further down. */
    private static Optional<Path> home(ShimCall call, Path install) throws IOException {
        Path below = install.resolve("go");
        Path home = call.files().isDirectory(below) ? below : install;
        return call.files().hasGo(home) ? Optional.of(home) : Optional.empty();
    }
}
