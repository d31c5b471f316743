package io.github.goroot.internal.chain;

import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorPriority;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts locators in order, switched on or off as the caller says; what is wrong with one of them shows in its place.
 *
 * <p>Not thread-safe.
 */
public final class Catalog {

    private static final int LONGEST_ID = 64;

    private final Map<String, LocatorPriority> priorities;
    private final Map<String, Boolean> switches;
    private final Set<String> removed;
    private final List<Link> links = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * Makes an empty catalog.
     *
     * @param priorities the priorities that the caller set, by id
     * @param switches what the caller switched on and off, by id
     * @param removed the ids that the caller does not want to hear of
     */
    public Catalog(Map<String, LocatorPriority> priorities, Map<String, Boolean> switches, Set<String> removed) {
        this.priorities = new HashMap<>(priorities);
        this.switches = new HashMap<>(switches);
        this.removed = Set.copyOf(removed);
    }

    /** Adds locators; one whose own description fails or clashes with an earlier one becomes an entry that says so. */
    public void addAll(Collection<? extends GoToolchainLocator> locators) {
        for (GoToolchainLocator locator : locators) {
            add(locator);
        }
    }

    /** Adds an entry for a provider that could not be loaded. */
    public void addBroken(String name, Issue issue) {
        String id = name;
        for (int i = 2; !ids.add(id); i++) {
            id = name + "-" + i;
        }
        links.add(new Link(id, name, new LocatorPriority(0), null, new LocatorOutcome.Failed(issue)));
    }

    /** Gives the chain: by priority, the highest first, then by id. */
    public List<Link> links() {
        List<Link> sorted = new ArrayList<>(links);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    private void add(GoToolchainLocator locator) {
        try {
            String id = locator.id();
            if (!isId(id)) {
                throw new IllegalArgumentException(
                        "the id \"" + id + "\" is not made of lower-case letters, digits and hyphens");
            }
            if (removed.contains(id)) {
                return;
            }
            if (ids.contains(id)) {
                throw new IllegalArgumentException("there is another locator with the id \"" + id + "\" already");
            }
            Link link = Link.of(locator, priorities.getOrDefault(id, locator.priority()));
            if (!switches.getOrDefault(id, locator.enabledByDefault())) {
                link = link.idle(new LocatorOutcome.Disabled(
                        switches.containsKey(id) ? "switched off by the caller" : "off unless switched on"));
            }
            ids.add(id);
            links.add(link);
        } catch (Exception | LinkageError | StackOverflowError e) {
            addBroken(
                    "provider:" + locator.getClass().getName(),
                    Issue.of(
                                    IssueCode.PROVIDER_BROKEN,
                                    Severity.WARNING,
                                    "The locator " + locator.getClass().getName() + " cannot be used: "
                                            + (e.getMessage() == null ? e.toString() : e.getMessage()) + ".")
                            .withRemedy("Report this to its authors, or take it off the class path."));
        }
    }

    private static boolean isId(String id) {
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID || !isLetter(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
