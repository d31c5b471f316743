package io.github.goroot.windows;

import io.github.goroot.host.Environment;
import io.github.goroot.host.HostPath;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.Expansion;
import io.github.goroot.host.registry.LayeredVariable;
import io.github.goroot.host.registry.WindowsEnvironment;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.OtherSide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads a registry for one call of the locator; what cannot be read is noted and counts as absent. */
final class Reader {

    private static final String CURRENT_VERSION = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion";

    static final String UNINSTALL = CURRENT_VERSION + "\\Uninstall";

    private final LocatorContext context;
    private final WindowsRegistry registry;
    private final String locator;
    private final Optional<OtherSide> windows;
    private final WindowsEnvironment environment;
    private final Set<Place> proposed = new HashSet<>();

    /** Makes a reader for a locator; on another system than Windows its folders are spelled as that system does. */
    Reader(LocatorContext context, WindowsRegistry registry, String locator) {
        this.context = context;
        this.registry = registry;
        this.locator = locator;
        this.windows = context.host().platform().isWindows() ? Optional.empty() : context.otherSide();
        this.environment = WindowsEnvironment.of(registry, this::ofProcess);
    }

    /** Gives a variable as the registry sets it for new programs; what is wrong with it is noted. */
    LayeredVariable variable(String name) {
        LayeredVariable variable = environment.variable(name);
        variable.unreadable().forEach(layer -> context.unreadable(layer.location(), layer.failure()));
        variable.ignored()
                .forEach(spot -> context.note(Issue.of(
                                IssueCode.REGISTRY_VALUE_UNUSABLE,
                                Severity.NOTICE,
                                spot.describe() + " is no text, so Windows passes it over.")
                        .at(spot)
                        .withRemedy("Set the variable again, in the system settings of Windows or with setx.")));
        return variable;
    }

    /** Gives a key of the machine as each view shows it, 64-bit programs first; a 32-bit Windows has but one. */
    List<RegistryKey> ofMachine(String path) {
        RegistryKey wide = new RegistryKey("HKEY_LOCAL_MACHINE", path, View.BITS_64);
        String machine = context.host().platform().nativeArchitecture();
        return machine.equals("386") || machine.equals("arm")
                ? List.of(wide)
                : List.of(wide, new RegistryKey(wide.hive(), path, View.BITS_32));
    }

    /** Gives a key of the user, which both views share. */
    static RegistryKey ofUser(String path) {
        return new RegistryKey("HKEY_CURRENT_USER", path, View.BITS_64);
    }

    LocatorContext context() {
        return context;
    }

    /** Gives what names a place: a text that is not empty, expanded. */
    Optional<Place> place(RegistryKey key, String name) {
        return place(key, name, this::ofProcess);
    }

    /** Those of this process are no variables of Windows where it is not one; of these the registry knows the usual ones. */
    private Optional<String> ofProcess(String name) {
        if (windows.isEmpty()) {
            return context.host().environment().get(name);
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "PROGRAMFILES", "PROGRAMW6432" -> ofWindows("ProgramFilesDir");
            case "PROGRAMFILES(X86)" -> ofWindows("ProgramFilesDir (x86)");
            default -> Optional.empty();
        };
    }

    private Optional<String> ofWindows(String name) {
        RegistryKey key = new RegistryKey("HKEY_LOCAL_MACHINE", CURRENT_VERSION, View.BITS_64);
        return value(key, name).flatMap(RegistryValue::text);
    }

    Optional<Place> place(RegistryKey key, String name, Environment variables) {
        return text(key, name, variables)
                .filter(text -> !isMangled(text, location(key, name)))
                .map(text -> new Place(unquoted(text), location(key, name)));
    }

    /** No name on Windows has this character, but reg.exe prints it for what is beyond the code page of the console. */
    private boolean isMangled(String text, Location location) {
        if (windows.isEmpty() || text.indexOf('?', text.startsWith("\\\\?\\") ? 4 : 0) < 0) {
            return false;
        }
        context.note(Issue.of(
                        IssueCode.REGISTRY_VALUE_UNUSABLE,
                        Severity.NOTICE,
                        location.describe() + " comes as " + text
                                + ", where a ? stands for a character that reg.exe cannot print, so which folder that is"
                                + " cannot be told from inside WSL.")
                .at(location)
                .withRemedy("Put the bin folder of that Go on the PATH of Windows, which WSL takes over as it is."));
        return true;
    }

    /** Gives a text that is not empty; one whose type asks for it is expanded. */
    Optional<String> text(RegistryKey key, String name, Environment variables) {
        Optional<RegistryValue> value = value(key, name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = value.get().text();
        if (text.isEmpty()) {
            context.note(Issue.of(
                            IssueCode.REGISTRY_VALUE_UNUSABLE,
                            Severity.NOTICE,
                            location(key, name).describe() + " is " + value.get() + ", but should be a text.")
                    .at(location(key, name))
                    .withRemedy("Run the installer of Go again, or correct the value."));
        }
        boolean expandable = value.get().type() == RegistryValue.REG_EXPAND_SZ;
        UnaryOperator<String> expansion = expandable ? raw -> Expansion.of(raw, variables) : UnaryOperator.identity();
        return text.map(expansion).filter(expanded -> !expanded.isEmpty());
    }

    Optional<RegistryValue> value(RegistryKey key, String name) {
        try {
            return registry.value(key, name);
        } catch (IOException e) {
            context.unreadable(location(key, name), e);
            return Optional.empty();
        }
    }

    List<RegistryKey> subKeys(RegistryKey key, int limit) {
        try {
            return registry.subKeys(key, limit);
        } catch (IOException e) {
            context.unreadable(location(key, "*"), e);
            return List.of();
        }
    }

    List<String> valueNames(RegistryKey key, int limit) {
        try {
            return registry.valueNames(key, limit);
        } catch (IOException e) {
            context.unreadable(location(key, "*"), e);
            return List.of();
        }
    }

    /** Proposes a place as a GOROOT. */
    Candidate candidate(Place place) {
        Provenance.Kind kind = Provenance.Kind.DETECTED;
        if (windows.isEmpty()) {
            return context.candidate(place.text(), Candidate.Shape.HOME, kind, place.location());
        }
        HostPath here = windows.get().here(place.text());
        return here.path().isPresent()
                ? context.candidate(here.path().get(), Candidate.Shape.HOME, kind, place.location())
                : Candidate.unusable(
                        context.host().id(),
                        place.text(),
                        Provenance.of(locator, kind, place.location()),
                        here.defect().orElseThrow());
    }

    /** Gives a path that a text of Windows names, or empty if it names none on this host. */
    Optional<Path> path(String text) {
        return windows.isPresent()
                ? windows.get().here(text).path()
                : context.host().path(text).path();
    }

    /** Proposes places as GOROOTs, unless the same spot has led there before. */
    Stream<Candidate> candidates(List<Place> places) {
        return places.stream().filter(proposed::add).map(this::candidate);
    }

    static Location location(RegistryKey key, String name) {
        return key.hive().equals("HKEY_LOCAL_MACHINE") && !key.path().startsWith("SYSTEM\\")
                ? Location.registryValue(key.toString(), name, key.view() == View.BITS_32 ? 32 : 64)
                : Location.registryValue(key.toString(), name);
    }

    /** Some packagers put the folder between quotes, as they do with commands; blanks at its end are nothing to Windows. */
    private static String unquoted(String text) {
        // One of blanks alone stays, and is refused with that reason.
        String bare = text.isBlank() ? text : text.stripTrailing();
        boolean quoted = bare.length() > 2 && bare.startsWith("\"") && bare.endsWith("\"");
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    /**
     * A place as the registry spells it.
     *
     * @param text the folder, which may be any text
     * @param location where that stands
     */
    record Place(String text, Location location) {}
}
