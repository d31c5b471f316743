package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commands of aqua, which are {@code aqua-proxy}: recognised, but which version they start is not worked out. */
final class AquaShim implements ShimRule {

    @Override
    public String manager() {
        return "aqua";
    }

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear {
        if (!call.isCommandOfGo() || !isShim(call)) {
            return Optional.empty();
        }
        throw new Unclear(
                "its configuration with all that it imports was not worked out",
                "Name the GOROOT below aqua's pkgs/http/golang.org/dl.",
                call.self());
    }

    /** On Windows it is a hard link, which only what lies around it gives away. */
    private static boolean isShim(ShimCall call) throws IOException {
        if (!call.onWindows()) {
            List<Path> hops = call.files().linkByLink(call.program());
            return hops.size() > 1 && hops.stream().anyMatch(hop -> hop.endsWith("aqua-proxy"));
        }
        Path bin = call.program().getParent();
        return bin != null && bin.endsWith("bin") && call.files().isFile(bin.resolveSibling("aqua-proxy.exe"));
    }
}
