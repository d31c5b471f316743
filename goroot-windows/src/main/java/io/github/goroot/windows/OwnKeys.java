package io.github.goroot.windows;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.model.Candidate;
import java.util.stream.Stream;

/** The keys that are about Go alone. */
final class OwnKeys {

    /** What Go's installer writes, with a backslash at its end. */
    static final String INSTALLER = "GoProgrammingLanguage";

    static final String INSTALLER_VALUE = "installLocation";

    /** No part of Go reads or writes this, but some companies' packages do. */
    private static final String PACKAGERS = "SOFTWARE\\GoLang\\Go";

    private static final String PACKAGERS_VALUE = "InstallPath";

    private OwnKeys() {}

    static Stream<Candidate> of(Reader reader) {
        return Stream.concat(
                everywhere(reader, "Software\\" + INSTALLER, INSTALLER_VALUE),
                everywhere(reader, PACKAGERS, PACKAGERS_VALUE));
    }

    private static Stream<Candidate> everywhere(Reader reader, String path, String name) {
        Stream<RegistryKey> keys = Stream.concat(Stream.of(Reader.ofUser(path)), reader.ofMachine(path).stream());
        return keys.flatMap(key -> reader.place(key, name).stream()).map(reader::candidate);
    }
}
