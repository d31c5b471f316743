package io.github.goroot.selection;

import io.github.goroot.host.Environment;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a {@code go} process goes over to another toolchain: one on PATH, one in the module cache, or a download.
 *
 * <p>The rules are those of {@code Exec} in {@code src/cmd/go/internal/toolchain/select.go}, Go 1.21 to 1.27. The other
 * {@code go} is asked too, for it may refuse.
 *
 * @param from the process
 * @param answer takes the reasons
 */
record Switch(Startup from, Answer answer) {

    private static final String COUNT = "GOTOOLCHAIN_INTERNAL_SWITCH_COUNT";
    private static final int MOST_SWITCHES = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

    Selection to(Startup.Chosen chosen) throws Fatal {
        Host host = from.host();
        int count = host.environment()
                .get(COUNT)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .orElse(0);
        if (count >= MOST_SWITCHES) {
            throw new Fatal("go: too many toolchain switches");
        }
        Optional<PathLookup.Found> found = new PathLookup(host).find(chosen.name());
        if (found.isPresent() && !found.get().refused()) {
            return onPath(chosen, found.get(), count);
        }
        found.ifPresent(refused -> answer.because(Reason.at(
                Reason.Source.PATH,
                refused.entry(),
                refused.file() + " is not run, since its entry of PATH is relative; the search ends there.")));
        if (chosen.pathOnly()) {
            throw new Fatal("go: cannot find " + GoText.quote(chosen.name()) + " in PATH");
        }
        return fromModuleCache(chosen, count);
    }

    private Selection onPath(Startup.Chosen chosen, PathLookup.Found found, int count) throws Fatal {
        answer.because(Reason.at(
                Reason.Source.PATH, found.entry(), found.file() + " is the first program of that name on PATH."));
        Host there = child(chosen, count, Optional.empty());
        Optional<LocalGo> other = started(chosen, there, found.file());
        if (other.isPresent()) {
            runs(there, other.get());
        } else {
            answer.because(Reason.at(
                    Reason.Source.PATH,
                    found.entry(),
                    found.file() + " is no go command itself; which one it starts was not found out."));
        }
        answer.runs(found.file());
        return answer.build(Selection.Outcome.PATH);
    }

    private Selection fromModuleCache(Startup.Chosen chosen, int count) throws Fatal {
        if (from.go().rules().needsFipsForToolchains()) {
            try {
                new FipsSnapshot(from.host(), from.go().rules(), from.settings()).check();
            } catch (Fatal e) {
                throw new Fatal("go: " + e.line());
            }
        }
        Path cache = moduleCache();
        CachedToolchain toolchain = CachedToolchain.of(chosen.name(), from.go().platform());
        toolchain.check();
        Optional<Path> home = toolchain.home(from.host(), cache);
        if (home.isEmpty()) {
            return download(chosen, toolchain, cache);
        }
        answer.because(Reason.at(
                Reason.Source.MODULE_CACHE,
                Location.directory(home.get().toString()),
                home.get() + " is there and complete."));
        if (toolchain.hasSum(from.host(), cache)) {
            checkSums(toolchain);
        }
        Path executable = home.get().resolve("bin").resolve("go");
        if (from.host().platform().isWindows()) {
            executable = home.get().resolve("bin").resolve("go.exe");
        }
        new FirstUse(from.host(), from.go().rules(), chosen.name(), home.get()).check();
        Host there = child(chosen, count, home);
        Optional<LocalGo> other = started(chosen, there, executable);
        if (other.isPresent()) {
            runs(there, other.get());
        }
        answer.runs(executable);
        answer.in(home.get(), home.get().toString());
        return answer.build(Selection.Outcome.CACHED);
    }

    private long size(Path file) {
        try {
            FileStatus status = from.host().files().status(file);
            return status.isAbsent() ? -1 : status.size();
        } catch (IOException e) {
            return -1;
        }
    }

    private void checkSums(CachedToolchain toolchain) throws Fatal {
        String proxy = setting("GOPROXY");
        boolean fileProxy = proxy.startsWith("file://") && proxy.indexOf(',') < 0 && proxy.indexOf('|') < 0;
        if (setting("GOSUMDB").equals("off") && !fileProxy) {
            throw new Fatal("go: " + CachedToolchain.MODULE + "@" + toolchain.version()
                    + ": verifying module: checksum database disabled by GOSUMDB=off");
        }
    }

    private Selection download(Startup.Chosen chosen, CachedToolchain toolchain, Path cache) throws Fatal {
        boolean there = size(toolchain.zip(CachedToolchain.downloads(cache))) >= 0;
        boolean possible = there || mayBeAt(ModuleProxies.of(setting("GOPROXY"), chosen.name()), toolchain, chosen);
        String notAvailable =
                "go: download " + chosen.name() + " for " + from.go().platform() + ": toolchain not available";
        String version = Gover.fromToolchain(chosen.name());
        if (!possible && Gover.isLang(version) && Gover.compare(version, "1.21") >= 0) {
            if (from.go().rules().languageVersionMeansFirstRelease()) {
                throw new Fatal("go: invalid toolchain: " + chosen.name()
                        + " is a language version but not a toolchain version (" + chosen.name() + ".x)");
            }
            if (chosen.name().equals("go" + version)) {
                throw new Fatal(notAvailable);
            }
        }
        String module = CachedToolchain.MODULE + "@" + toolchain.version();
        answer.because(Reason.at(
                Reason.Source.MODULE_CACHE,
                Location.directory(cache.toString()),
                module + " is not in " + cache + ", or not complete, and would be downloaded."));
        answer.module(module);
        return possible ? answer.build(Selection.Outcome.DOWNLOAD) : answer.notAvailable(notAvailable);
    }

    /** No proxy has a language version; the others nobody can tell without asking. */
    private boolean mayBeAt(ModuleProxies proxies, CachedToolchain toolchain, Startup.Chosen chosen) {
        String version = Gover.fromToolchain(chosen.name());
        if (Gover.isLang(version)
                && Gover.compare(version, "1.21") >= 0
                && chosen.name().equals("go" + version)) {
            return false;
        }
        for (String proxy : proxies.entries()) {
            if (proxy.equals("off")) {
                return false;
            }
            if (!ModuleProxies.isFile(proxy)) {
                return true;
            }
            Optional<Path> folder = from.host()
                    .path(ModuleProxies.path(proxy) + "/golang.org/toolchain/@v")
                    .path();
            if (folder.isPresent() && size(toolchain.zip(folder.get())) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the cache {@code go} prints with its name twice in front. */
    private Path moduleCache() throws Fatal {
        Host host = from.host();
        String text = GoFolder.moduleCache(host, from.settings());
        if (text.isEmpty()) {
            throw new Fatal("go: go: module cache not found: neither GOMODCACHE nor GOPATH is set");
        }
        if (!GoPaths.isAbsolute(host, text)) {
            throw new Fatal("go: go: GOMODCACHE entry is relative; must be absolute path: " + GoText.quote(text) + ".");
        }
        Path cache = host.path(text).path().orElseThrow();
        try {
            FileStatus status = host.files().status(cache);
            if (!status.isAbsent() && !status.isDirectory()) {
                throw new Fatal("go: go: could not create module cache: " + GoText.quote(text) + " is not a directory");
            }
        } catch (IOException e) {
            throw new Fatal("go: go: could not create module cache: stat " + text + ": permission denied");
        }
        return host.path(GoPaths.clean(host, text)).path().orElse(cache);
    }

    private String setting(String name) {
        return from.settings().text(name);
    }

    private Host child(Startup.Chosen chosen, int count, Optional<Path> goroot) {
        Environment own = from.host().environment();
        Map<String, Optional<String>> changed = Map.of(
                "GOROOT",
                goroot.map(Path::toString),
                "GOTOOLCHAIN_INTERNAL_SWITCH_VERSION",
                Optional.of(chosen.name()),
                COUNT,
                Optional.of(String.valueOf(count + 1)));
        Environment environment = name -> changed.containsKey(name) ? changed.get(name) : own.get(name);
        return from.host().toBuilder().environment(environment).build();
    }

    /** Lets the other command start, which has a GOROOT of its own. */
    private void runs(Host there, LocalGo other) throws Fatal {
        Settings settings = new Settings(there, other, from.settings().shims().without("GOROOT"));
        // What the other one finds is the same again, and does not belong into the answer.
        Answer aside = new Answer(from.workingDirectory());
        Startup startup =
                new Startup(there, other, settings, from.workingDirectory(), from.words(), from.calledAs(), aside);
        Optional<Startup.Chosen> next = startup.choose();
        if (next.isPresent()) {
            throw new Fatal(
                    other.executable() + " would go over to " + next.get().name() + " in turn.");
        }
        new StartupCheck(startup).run();
        answer.works(startup);
        ToolchainSelector.home(settings, there, answer);
    }

    /** Reads what the system would start, which does not mind a VERSION beside what is no program. */
    private static Optional<LocalGo> started(Startup.Chosen chosen, Host there, Path file) throws Fatal {
        if (!there.platform().isWindows()) {
            String head = "#!";
            try {
                if (there.files().status(file).isDirectory()) {
                    throw new Fatal("go: exec " + chosen.name() + ": permission denied");
                }
                head = new String(there.files().read(file, 0, 4), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                // What may not be read may still be executed, as the script that head stands for.
            }
            if (!isProgram(head)) {
                throw new Fatal("go: exec " + chosen.name() + ": exec format error");
            }
        }
        return LocalGo.read(there, file);
    }

    private static boolean isProgram(String head) {
        return head.startsWith("#!") || (!head.isEmpty() && head.charAt(0) >= 0x7f) || head.startsWith("MZ");
    }
}
