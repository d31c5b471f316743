package io.github.goroot.wsl;

import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.LocatorContext;
import java.util.Optional;

/**
 * Notes a GOROOT that {@code WSLENV} hands from Linux to programs of Windows, where it stops every {@code go.exe}.
 *
 * <p>An entry is a name, mostly with flags behind a slash: {@code p} translates the value as a path, {@code l} as a list of
 * them, and {@code w} passes it from Windows to Linux only.
 */
final class PassedOn {

    private static final String GOROOT = "GOROOT";
    private static final String WSLENV = "WSLENV";

    private PassedOn() {}

    static void note(LocatorContext context, Wsl wsl) {
        Optional<String> goroot = context.host().environment().nonEmpty(GOROOT);
        String passed = WslTraces.variable(context.host(), WSLENV);
        if (goroot.isEmpty()) {
            return;
        }
        for (String entry : passed.split(":", 1000)) {
            int slash = entry.indexOf('/');
            String flags = slash < 0 ? "" : entry.substring(slash + 1);
            if (!(slash < 0 ? entry : entry.substring(0, slash)).equals(GOROOT) || flags.indexOf('w') >= 0) {
                continue;
            }
            boolean translated = flags.indexOf('p') >= 0 || flags.indexOf('l') >= 0;
            Optional<String> there = wsl.paths().toWindows(goroot.get()).path();
            if (translated && there.filter(Mount::startsWithDrive).isPresent()) {
                continue;
            }
            String value = translated ? there.orElse(goroot.get()) : goroot.get();
            context.note(Issue.of(
                            IssueCode.OF_THE_OTHER_SIDE,
                            Severity.WARNING,
                            "WSLENV hands GOROOT to programs of Windows as " + value
                                    + ", which is no toolchain that a go.exe could use.")
                    .at(Location.variable(WSLENV, passed))
                    .withRemedy("Take GOROOT out of WSLENV: a go.exe finds its own."));
            return;
        }
    }
}
