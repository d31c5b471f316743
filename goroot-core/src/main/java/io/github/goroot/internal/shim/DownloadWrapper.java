package io.github.goroot.internal.shim;

import io.github.goroot.binary.BuildInfo;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoProgramKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The wrappers of {@code golang.org/dl}, such as {@code go1.22.5}: programs that run the toolchain of that name in
 * {@code ~/sdk}, once it is marked as unpacked ({@code internal/version/version.go}; {@code gotip.go} asks for no mark).
 */
final class DownloadWrapper implements ShimRule {

    @Override
    public String manager() {
        return "golang.org/dl";
    }

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear {
        if (!(GoBinaryReader.of(call.host()).read(call.program()) instanceof GoBinary program)
                || program.kind() != GoProgramKind.DOWNLOAD_WRAPPER) {
            return Optional.empty();
        }
        String path = program.buildInfo().map(BuildInfo::path).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<Path> home =
                call.host().userHome().map(user -> user.resolve("sdk")).flatMap(sdk -> call.child(sdk, name));
        if (home.isPresent() && isComplete(call, home.get(), name)) {
            return Optional.of(new ShimAnswer.Toolchain(home.get(), call.self()));
        }
        throw Unclear.failing(
                name + ", which it runs, is not downloaded"
                        + home.map(folder -> " to " + folder).orElse(""),
                "Run " + name + " download.",
                call.self());
    }

    private static boolean isComplete(ShimCall call, Path home, String name) throws IOException {
        return name.equals("gotip")
                ? call.files().hasGo(home)
                : call.host().files().status(home.resolve(".unpacked-success")).isFile();
    }
}
