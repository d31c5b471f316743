package io.github.goroot.internal.shim;

import io.github.goroot.host.OperatingSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of snaps: links to {@code snap} in {@code bin} of the folder that snaps are mounted in.
 *
 * <p>Their name tells the snap, whose {@code current} revision runs (snapd {@code wrappers/binaries.go},
 * {@code snap/info.go}): {@code go_old} is the program {@code go} of the instance {@code go_old}.
 */
final class SnapShim implements ShimRule {

    private static final Pattern NAME = Pattern.compile("(go(?:_[a-z0-9]{1,10})?)(?:\\.gofmt)?");

    @Override
    public String manager() {
        return "snap";
    }

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear {
        if (call.host().platform().system() != OperatingSystem.LINUX) {
            return Optional.empty();
        }
        List<Path> hops = call.files().linkByLink(call.program());
        for (int i = 1; i < hops.size(); i++) {
            Matcher name = NAME.matcher(hops.get(i - 1).getFileName().toString());
            boolean gofmt = hops.get(i - 1).endsWith("gofmt");
            if (hops.get(i).endsWith("snap") && (gofmt || name.matches())) {
                return Optional.of(answer(call, hops.get(i - 1), gofmt ? "go" : name.group(1)));
            }
        }
        return Optional.empty();
    }

    private static ShimAnswer answer(ShimCall call, Path wrapper, String instance) throws IOException, Unclear {
        List<Path> mounts = new ArrayList<>();
        Path bin = wrapper.getParent();
        if (bin != null) {
            mounts.add(bin.getParent());
            mounts.add(call.host().files().realPath(bin).getParent());
        }
        call.host().path("/snap").path().ifPresent(mounts::add);
        call.host().path("/var/lib/snapd/snap").path().ifPresent(mounts::add);
        for (Path mount : mounts) {
            Optional<Path> snap = mount == null ? Optional.empty() : call.child(mount, instance);
            if (snap.isPresent() && call.files().hasGo(snap.get().resolve("current"))) {
                return new ShimAnswer.Toolchain(snap.get().resolve("current"), call.self());
            }
        }
        throw Unclear.failing(
                "the snap " + instance + " is not mounted beside it", "Run snap install go --classic.", call.self());
    }
}
