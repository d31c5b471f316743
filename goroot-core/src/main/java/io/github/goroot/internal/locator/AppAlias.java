package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.ReparsePoint;
import io.github.goroot.host.ReparsePoints;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The name under which Windows starts an app of its store: it looks like a program in a folder, and is no file. */
final class AppAlias {

    private AppAlias() {}

    /** Tells that a file that cannot be examined is such a name; empty if it is not, or nobody here can tell. */
    static Optional<Issue> at(Path file, Host host) {
        Optional<ReparsePoints> reader = host.reparsePoints().get();
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        try {
            return reader.get()
                    .read(file)
                    .filter(point -> point.tag() == ReparsePoint.APP_EXECUTION_LINK)
                    .map(point -> issue(file, point));
        } catch (IOException e) {
            // The failure that led here says more.
            return Optional.empty();
        }
    }

    private static Issue issue(Path file, ReparsePoint point) {
        return Issue.of(
                        IssueCode.GO_IS_ANOTHER_PROGRAM,
                        Severity.NOTICE,
                        file + " is the name under which Windows starts an app"
                                + point.target().map(program -> ", " + program).orElse("") + ", and no go command.")
                .at(Location.file(file.toString()))
                .withRemedy("Switch it off in the settings of Windows, under app execution aliases.");
    }
}
