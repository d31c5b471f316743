package io.github.goroot.selection;

import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a {@link Selection} so far, and how it comes to an end; for one call, not thread-safe. */
final class Answer {

    // Not private because Selection takes them over; everybody else calls what is below.
    final List<Reason> reasons = new ArrayList<>();
    Path directory;

    @Nullable
    Path go;

    @Nullable
    GoVersion localVersion;

    @Nullable
    String localName;

    @Nullable
    String toolchain;

    @Nullable
    Path home;

    @Nullable
    String homeText;

    @Nullable
    Path executable;

    @Nullable
    String moduleVersion;

    @Nullable
    String error;

    @Nullable
    Reason decision;

    @Nullable
    Path governingFile;

    @Nullable
    Location goLine;

    @Nullable
    Location toolchainLine;

    Map<String, String> shimVariables = Map.of();
    boolean undecided;
    private @Nullable Startup worker;

    Answer(Path directory) {
        this.directory = directory;
    }

    void because(Reason reason) {
        reasons.add(reason);
    }

    void decided(Reason reason) {
        reasons.add(reason);
        decision = reason;
    }

    void directory(Path path) {
        directory = path;
    }

    void local(LocalGo local) {
        go = local.executable();
        localVersion = local.version();
        localName = local.name();
    }

    void receives(ShimSettings shims) {
        shimVariables = shims.values();
    }

    void governed(GoverningFile file) {
        governingFile = file.file();
        goLine = file.goLine().map(file::location).orElse(null);
        toolchainLine = file.toolchainLine().map(file::location).orElse(null);
    }

    void chosen(String name) {
        toolchain = name;
    }

    void runs(Path program) {
        executable = program;
    }

    void in(Path goroot, String text) {
        home = goroot;
        homeText = text;
    }

    /** Remembers the process that does the work. */
    void works(Startup startup) {
        worker = startup;
    }

    Optional<Startup> worker() {
        return Optional.ofNullable(worker);
    }

    void module(String text) {
        moduleVersion = text;
    }

    Selection build(Selection.Outcome outcome) {
        return new Selection(this, outcome);
    }

    Selection notAvailable(String text) {
        error = text;
        return build(Selection.Outcome.DOWNLOAD);
    }

    Selection ended(Fatal end) {
        executable = null;
        home = null;
        homeText = null;
        if (end.end() == Fatal.End.INSTALLATION) {
            decided(new Reason(Reason.Source.SHIM, end.line(), end.location()));
            // Of a line of versions only the servers know the newest.
            end.version()
                    .flatMap(GoVersion::parseBare)
                    .filter(version -> version.patch().isPresent())
                    .flatMap(GoVersion::toolchainName)
                    .ifPresent(this::chosen);
            return build(Selection.Outcome.DOWNLOAD);
        }
        error = end.line();
        undecided = end.end() == Fatal.End.UNKNOWN;
        return build(Selection.Outcome.ERROR);
    }
}
