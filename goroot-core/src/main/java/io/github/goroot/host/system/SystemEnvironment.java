package io.github.goroot.host.system;

import io.github.goroot.host.Environment;
import java.util.Optional;

/** The variables of this process; the Java runtime sees to the case-insensitive names of Windows. */
final class SystemEnvironment implements Environment {
    @Override
    public Optional<String> get(String name) {
        try {
            return Optional.ofNullable(System.getenv(name));
        } catch (SecurityException e) {
            // To a program that may not see it, it is not there.
            return Optional.empty();
        }
    }
}
