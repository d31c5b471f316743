package io.github.goroot.internal.chain;

import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Loads the providers of a service one by one, so that a broken one hides none of the others. */
public final class Providers {

    /** A service loader whose configuration cannot be read might fail for ever. */
    private static final int MOST_FAILURES = 100;

    private Providers() {}

    /**
     * Loads providers.
     *
     * @param loaders the service loaders to ask, in order; a class that several of them give counts once
     * @param catalog gets an entry for each that cannot be loaded
     */
    public static <T> List<T> load(List<ServiceLoader<T>> loaders, Catalog catalog) {
        List<T> providers = new ArrayList<>();
        for (ServiceLoader<T> loader : loaders) {
            Iterator<T> iterator = loader.iterator();
            for (int failures = 0; failures < MOST_FAILURES; ) {
                try {
                    if (!iterator.hasNext()) {
                        break;
                    }
                    T provider = iterator.next();
                    if (!holdsOneOf(provider.getClass(), providers)) {
                        providers.add(provider);
                    }
                } catch (ServiceConfigurationError | LinkageError | RuntimeException | StackOverflowError e) {
                    failures++;
                    catalog.addBroken("provider", issue(e));
                }
            }
        }
        return providers;
    }

    private static boolean holdsOneOf(Class<?> type, List<?> providers) {
        for (Object provider : providers) {
            if (provider.getClass() == type) {
                return true;
            }
        }
        return false;
    }

    private static Issue issue(Throwable failure) {
        String cause = failure.getCause() == null ? "" : " (" + failure.getCause() + ")";
        return Issue.of(
                        IssueCode.PROVIDER_BROKEN,
                        Severity.WARNING,
                        "A provider on the class path cannot be loaded: " + failure.getMessage() + cause + ".")
                .withRemedy("Take the library that holds it off the class path, or update it.");
    }
}
