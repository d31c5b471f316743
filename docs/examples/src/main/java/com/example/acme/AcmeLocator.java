package com.example.acme;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/** Finds what the imaginary version manager Acme keeps: a folder for each version in {@code ~/.acme/go}. */
public final class AcmeLocator implements GoToolchainLocator {
    @Override
    public String id() {
        return "acme";
    }

    @Override
    public String displayName() {
        return "Acme version manager";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.MANAGERS.plus(10);
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        return context.host().userHome().stream()
                .flatMap(home -> context.directoriesIn(home.resolve(".acme/go")))
                .map(context::detected);
    }
}
