package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shims of proto: copies of one program in {@code shims} of its store.
 *
 * <p>The rules are those of proto 0.60 ({@code crates/core/src/flow/detect.rs}, {@code version-spec}) and of its plug-in for
 * Go 0.16. On Windows the programs in {@code bin} are copies of a Go's, of the newest version of the line they are named
 * after; elsewhere they are links, which lead to it by themselves.
 */
final class ProtoShim implements ShimRule {

    private static final Pattern IN_BIN = Pattern.compile("go(?:fmt)?(?:-([0-9]{1,9}(?:\\.[0-9]{1,9})?))?");

    @Override
    public String manager() {
        return "proto";
    }

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear {
        Path folder = call.host().files().realPath(call.program()).getParent();
        if (folder == null || folder.getParent() == null) {
            return Optional.empty();
        }
        ProtoStore around = new ProtoStore(call.files(), folder.getParent());
        if (folder.endsWith("bin") && call.onWindows()) {
            return around.keepsGo() ? ofCopy(call, around) : Optional.empty();
        }
        if (!folder.endsWith("shims") || !call.isCommandOfGo() || !isStore(call, around)) {
            return Optional.empty();
        }
        ProtoStore store = ProtoStore.of(call).orElse(around);
        Optional<Choice> choice = new ProtoFiles(call, store).choice();
        // Without a version proto takes the next go on PATH that is not its own.
        return Optional.of(
                choice.isPresent() ? answer(call, store, choice.get()) : new ShimAnswer.NextOnPath(call.self()));
    }

    private static boolean isStore(ShimCall call, ProtoStore around) throws IOException {
        Optional<ProtoStore> own = ProtoStore.of(call);
        boolean byName = own.isPresent() && own.get().root().equals(around.root());
        if (byName || around.keepsGo()) {
            return true;
        }
        return own.isPresent()
                && call.files().isDirectory(own.get().root())
                && call.host().files().realPath(own.get().root()).equals(around.root());
    }

    private static Optional<ShimAnswer> ofCopy(ShimCall call, ProtoStore store) throws IOException {
        Matcher name = IN_BIN.matcher(call.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        SemverRange line = SemverRange.parse(Optional.ofNullable(name.group(1)).orElse("*"))
                .orElseThrow();
        return store.newest(call, line::admits)
                .map(home -> new ShimAnswer.Toolchain(
                        home, Location.file(store.manifest().toString())));
    }

    private static ShimAnswer answer(ShimCall call, ProtoStore store, Choice choice) throws IOException, Unclear {
        String wanted = choice.versions().get(0);
        Location location = choice.location();
        SemverRange range = SemverRange.parse(wanted)
                .orElseThrow(() -> new Unclear(
                        "which release \"" + Excerpt.of(wanted) + "\" is, as " + location.describe()
                                + " has it, is told by its servers only",
                        "Pin a version, such as go = \"1.22\".",
                        location));
        Optional<Path> home = store.newest(call, range::admits);
        if (home.isPresent()) {
            return new ShimAnswer.Toolchain(home.get(), location);
        }
        String remedy = "Run proto install go " + Excerpt.of(wanted) + ".";
        throw new ProtoFiles(call, store).installsWhatIsMissing()
                ? ShimCall.installedFirst(wanted, location, remedy)
                : ShimCall.notInstalled(wanted, location, remedy);
    }
}
