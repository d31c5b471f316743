package io.github.goroot.wsl;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes, inside WSL, what the users of Windows have in their folders: {@code sdk\*}, {@code go}, {@code scoop\apps\go\current}
 * and {@code AppData\Local\Programs\Go} below {@code Users} of every mounted drive.
 *
 * <p>Which user of Windows the one of Linux is cannot be told without starting a program, so all are looked into: at most 20
 * for each drive, and 50 folders in each {@code sdk}. Off unless switched on, for these are folders of other people too.
 * Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class WindowsUsersLocator implements InsideWsl {

    /** The id, by which callers remove, switch and move this locator. */
    public static final String ID = "wsl-windows-users";

    private static final int MOST_USERS = 20;
    private static final int MOST_SDKS = 50;

    private static final List<String> PLACES = List.of("go", "scoop/apps/go/current", "AppData/Local/Programs/Go");

    /** Windows makes these for nobody. */
    private static final Set<String> NOBODYS =
            Set.of("all users", "default", "default user", "public", "defaultapppool");

    /** Made by the service loader, and by those who add it by hand. */
    public WindowsUsersLocator() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Users of Windows, from inside WSL";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.OTHER_SIDE.plus(-100);
    }

    @Override
    public boolean enabledByDefault() {
        return false;
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        return WindowsSideLocator.sideOf(context).stream()
                .flatMap(side -> WindowsSideLocator.drives(side.wsl(), context))
                .flatMap(drive -> usersOn(drive, context))
                .flatMap(user -> Stream.concat(
                        PLACES.stream().map(user::resolve),
                        context.childrenOf(user.resolve("sdk")).stream().limit(MOST_SDKS)))
                .filter(folder -> context.isDirectory(folder.resolve("pkg").resolve("tool")))
                .map(context::detected);
    }

    private static Stream<Path> usersOn(Path drive, LocatorContext context) {
        return context.childrenOf(drive.resolve("Users")).stream()
                .filter(user -> !NOBODYS.contains(user.getFileName().toString().toLowerCase(Locale.ROOT)))
                .filter(context::isDirectory)
                .limit(MOST_USERS);
    }
}
