package io.github.goroot;

import io.github.goroot.internal.chain.Catalog;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.HostPortProvider;
import java.util.Optional;
import java.util.function.Function;

/** Asks port providers, one of which may be broken without harm to the others. */
final class PortOffers {

    private PortOffers() {}

    static <T> Optional<T> ask(HostPortProvider provider, Function<HostPortProvider, T> question, Catalog catalog) {
        try {
            return Optional.of(question.apply(provider));
        } catch (Exception | LinkageError | StackOverflowError e) {
            String name = provider.getClass().getName();
            catalog.addBroken(
                    "provider:" + name,
                    Issue.of(
                                    IssueCode.PROVIDER_BROKEN,
                                    Severity.WARNING,
                                    "The port provider " + name + " cannot be used: " + e + ".")
                            .withRemedy("Take the library that holds it off the class path, or update it."));
            return Optional.empty();
        }
    }
}
