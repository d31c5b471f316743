package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The commands of snaps: links to {@code snap} in {@code bin} of the folder that snaps are mounted in.
 *
 * <p>Their name tells the snap, whose {@code current} revision runs (snapd {@code wrappers/binaries.go}).
 */
final class SnapShim implements ShimRule {

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException {
        Optional<Path> target = call.host().files().linkTarget(call.program());
        if (target.isEmpty() || !target.get().endsWith("snap")) {
            return Optional.empty();
        }
        Location location = Location.file(call.program().toString());
        for (Path bin : new Path[] {
            call.program().getParent(),
            call.host().files().realPath(call.program().getParent())
        }) {
            Path current = bin.resolveSibling("go").resolve("current");
            if (bin.endsWith("bin") && call.isDirectory(current)) {
                return Optional.of(new ShimAnswer.Toolchain(current, location));
            }
        }
        return Optional.of(call.nothing(
                "snap", "the snap go is not mounted beside it", "Run snap install go --classic.", location));
    }
}
