package io.github.goroot.testkit.chain;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/** Locators as another library would bring them along. */
public final class ServedLocators {

    private ServedLocators() {}

    /** Proposes one place. */
    public static final class Sound implements GoToolchainLocator {
        @Override
        public String id() {
            return "served";
        }

        @Override
        public String displayName() {
            return "Served";
        }

        @Override
        public LocatorPriority priority() {
            return LocatorPriority.OTHER_SIDE;
        }

        @Override
        public Stream<Candidate> locate(LocatorContext context) {
            return context.host().path("/served/go").path().stream().map(context::detected);
        }
    }

    /** Cannot be made. */
    public static final class Failing implements GoToolchainLocator {

        public Failing() {
            throw new IllegalStateException("not in the mood");
        }

        @Override
        public String id() {
            return "failing";
        }

        @Override
        public String displayName() {
            return "Failing";
        }

        @Override
        public LocatorPriority priority() {
            return LocatorPriority.OTHER_SIDE;
        }

        @Override
        public Stream<Candidate> locate(LocatorContext context) {
            return Stream.empty();
        }
    }
}
