package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.EnvFile;
import io.github.goroot.internal.goenv.UserEnvFile;
import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.model.Gover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what must be changed in an environment for one {@code go}. */
final class Launcher {

    /** With these a {@code go} tells the one that it goes over to what it expects of it. */
    private static final Set<String> MARKS =
            Set.of("GOTOOLCHAIN_INTERNAL_SWITCH_VERSION", "GOTOOLCHAIN_INTERNAL_SWITCH_COUNT", "GOROOT");

    private final Host host;

    Launcher(Host host) {
        this.host = host;
    }

    GoLaunch launch(Path executable, Optional<Path> home, Optional<String> gover) {
        Map<String, String> set = new HashMap<>();
        if (gover.isEmpty() || Gover.compare(gover.get(), "1.21") >= 0) {
            set.put("GOTOOLCHAIN", "local");
        }
        home.filter(path -> needsGoroot(executable, path)).ifPresent(path -> set.put("GOROOT", path.toString()));
        return new GoLaunch(executable, set, MARKS);
    }

    /** One in the module cache is told its GOROOT by Go too; others are told where they would find another. */
    private boolean needsGoroot(Path executable, Path home) {
        return isInModuleCache(home) || userFileNamesOne() || findsAnother(executable, home);
    }

    private static boolean isInModuleCache(Path home) {
        Path name = home.getFileName();
        Path parent = home.getParent();
        return name != null
                && parent != null
                && name.toString().startsWith("toolchain@")
                && parent.endsWith("golang.org");
    }

    private boolean userFileNamesOne() {
        Optional<Path> file = UserEnvFile.pathOn(host);
        try {
            return file.isPresent()
                    && EnvFile.read(host.files(), file.get())
                            .last("GOROOT")
                            .filter(line -> !line.value().isEmpty())
                            .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean findsAnother(Path executable, Path home) {
        try {
            return new GorootRule(host)
                    .gorootOf(executable)
                    .filter(found -> GoPaths.same(host, found, home))
                    .isEmpty();
        } catch (IOException e) {
            return true;
        }
    }
}
