package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.util.Optional;

/** The commands of aqua, links to {@code aqua-proxy}: recognised, but which version they start is not worked out. */
final class AquaShim implements ShimRule {

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException {
        return call.host()
                .files()
                .linkTarget(call.program())
                .filter(target -> target.endsWith("aqua-proxy"))
                .map(target -> call.nothing(
                        "aqua",
                        "its configuration with all that it imports was not worked out",
                        "Name the GOROOT below aqua's pkgs/http/golang.org/dl.",
                        Location.file(call.program().toString())));
    }
}
