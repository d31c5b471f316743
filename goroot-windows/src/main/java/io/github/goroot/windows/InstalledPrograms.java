package io.github.goroot.windows;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.windows.Reader.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The entries for Go in the list of installed programs. */
final class InstalledPrograms {

    private static final String NAME = "Go Programming Language ";

    private static final String UPGRADE_CODES = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Installer\\UpgradeCodes";

    /** Of golang/build {@code windowsmsi.go}, by which a newer installer for 386 knows the older one. */
    private static final String CODE_386 = "{1C3114EA-08C3-11E1-9095-7FCA4824019B}";

    /** The same for amd64 and arm64, which 32-bit programs never see. */
    private static final List<String> CODES_64 =
            List.of("{22EA7650-4AC6-4001-BF29-F4B8775DB1C0}", "{21ADE9A3-3FDD-4BA6-BEA6-C85ABADC9488}");

    /** One at a time is the rule; a code with more products is damaged. */
    private static final int MOST_PRODUCTS = 20;

    private static final int MOST_PROGRAMS = 10_000;

    private final Reader reader;
    private final Set<RegistryKey> seen = new HashSet<>();

    private InstalledPrograms(Reader reader) {
        this.reader = reader;
    }

    static Stream<Candidate> of(Reader reader) {
        InstalledPrograms programs = new InstalledPrograms(reader);
        return Stream.concat(programs.byUpgradeCode(), programs.byName());
    }

    /** Gives only those that few reads find. */
    static Stream<Candidate> byUpgradeCode(Reader reader) {
        return new InstalledPrograms(reader).byUpgradeCode();
    }

    private Stream<Candidate> byUpgradeCode() {
        List<RegistryKey> codes = reader.ofMachine(UPGRADE_CODES);
        Stream<RegistryKey> narrow = codes.stream().map(view -> view.child(PackedGuid.of(CODE_386)));
        Stream<RegistryKey> wide = CODES_64.stream().map(code -> codes.get(0).child(PackedGuid.of(code)));
        return Stream.concat(narrow, wide)
                .flatMap(code -> reader.valueNames(code, MOST_PRODUCTS).stream())
                .flatMap(product -> PackedGuid.unpack(product).stream())
                .distinct()
                .flatMap(product -> reader.ofMachine(Reader.UNINSTALL).stream().map(list -> list.child(product)))
                // The product has its entry in one of the views only.
                .filter(entry -> reader.value(entry, "DisplayName").isPresent())
                .flatMap(this::entry);
    }

    private Stream<Candidate> byName() {
        return Stream.concat(Stream.of(Reader.ofUser(Reader.UNINSTALL)), reader.ofMachine(Reader.UNINSTALL).stream())
                .flatMap(list -> reader.subKeys(list, MOST_PROGRAMS).stream())
                .filter(this::isGo)
                .flatMap(this::entry);
    }

    private boolean isGo(RegistryKey entry) {
        return reader.value(entry, "DisplayName")
                .flatMap(name -> name.text())
                .filter(name -> name.startsWith(NAME))
                .isPresent();
    }

    private Stream<Candidate> entry(RegistryKey entry) {
        if (!seen.add(new RegistryKey(entry.hive(), entry.path().toUpperCase(Locale.ROOT), entry.view()))) {
            return Stream.empty();
        }
        Optional<Place> place = reader.place(entry, "InstallLocation");
        if (place.isPresent()) {
            return Stream.of(reader.candidate(place.get()));
        }
        List<Place> onPath = MachinePath.homes(reader);
        if (onPath.isEmpty()) {
            noteWithoutPlace(entry);
        }
        return reader.candidates(onPath);
    }

    private void noteWithoutPlace(RegistryKey entry) {
        reader.context()
                .note(Issue.of(
                                IssueCode.REGISTRY_VALUE_UNUSABLE,
                                Severity.NOTICE,
                                entry + " says that Go is installed, but not where, and it is not on the PATH of the"
                                        + " machine.")
                        .at(Reader.location(entry, "InstallLocation"))
                        .withRemedy("Run the installer of Go again, or remove the entry in Windows' list of apps."));
    }
}
