package io.github.goroot.cli;

import io.github.goroot.GoToolchains;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.binary.NotGo;
import io.github.goroot.binary.UnreadableBinary;
import io.github.goroot.cli.answer.Inspected;
import io.github.goroot.cli.answer.InspectedPlace;
import io.github.goroot.cli.answer.ReadProgram;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Finds out what a path means that a person named, and what is there.
 *
 * <p>What the library takes for a toolchain is one: a GOROOT, its bin, its go command or a link to that, a folder that
 * holds one. Any other Go program in a GOROOT, such as its gofmt and compile, is a program. A folder without a GOROOT, or
 * with several, is a folder of files; one that looks like a GOROOT and is broken is an error which says what is missing.
 */
final class PlaceReader {

    private final GoToolchains toolchains;
    private final Host host;
    private final boolean searchedInFolders;
    private final Crew crew;
    private final LongConsumer progress;

    /**
     * Prepares to read.
     *
     * @param searchedInFolders whether to search the programs in folders for what may take longer to find
     * @param crew reads several files of a folder at a time
     * @param progress hears now and then how many files of a folder were read
     */
    PlaceReader(GoToolchains toolchains, boolean searchedInFolders, Crew crew, LongConsumer progress) {
        this.toolchains = toolchains;
        this.host = toolchains.host();
        this.searchedInFolders = searchedInFolders;
        this.crew = crew;
        this.progress = progress;
    }

    /** Gives what is at a path. */
    InspectedPlace at(String text) {
        Inspection inspection = toolchains.inspect(text);
        Optional<Path> path = host.path(text).path();
        if (path.isEmpty()) {
            return failed(text, inspection.refusal().orElseThrow());
        }
        Path place = host.workingDirectory().resolve(path.get());
        return inspection
                .toolchain()
                .map(toolchain -> toolchain(text, place, toolchain))
                .orElseGet(() -> refused(text, place, inspection.refusal().orElseThrow()));
    }

    private InspectedPlace toolchain(String text, Path place, GoToolchain toolchain) {
        if (!isCalledGo(place) && isFile(place) && reader().read(place) instanceof GoBinary program) {
            if (program.kind() != GoProgramKind.GO_COMMAND && !leadsToGo(place)) {
                return program(text, program, List.of());
            }
        }
        if (reader().read(toolchain.executable()) instanceof GoBinary command) {
            GoToolchain verified =
                    toolchain.toBuilder().issues(toolchains.verify(toolchain)).build();
            return InspectedPlace.of(new Inspected.Goroot(text, verified, Optional.of(ReadProgram.of(command, true))));
        }
        return InspectedPlace.of(new Inspected.Goroot(text, toolchain, Optional.empty()));
    }

    private InspectedPlace refused(String text, Path place, Issue issue) {
        if (issue.code() == IssueCode.NO_GOROOT_IN_FOLDER || issue.code() == IssueCode.SEVERAL_GOROOTS) {
            return folder(text, place, issue);
        }
        return isFile(place) ? file(text, place, issue) : failed(text, issue);
    }

    private InspectedPlace file(String text, Path place, Issue issue) {
        boolean go = isCalledGo(place);
        GoBinaryResult result = reader().read(place);
        if (result instanceof GoBinary program) {
            return program(text, program, go ? List.of(issue) : List.of());
        }
        if (result instanceof NotGo reason) {
            return InspectedPlace.of(
                    new Inspected.NotGo(text, reason.reason(), go ? Optional.of(issue) : Optional.empty()));
        }
        UnreadableBinary failure = (UnreadableBinary) result;
        return failed(
                text, failure.cause().isPresent() ? issue : unreadable(text, ProgramFolder.malformed(place, failure)));
    }

    private InspectedPlace folder(String text, Path place, Issue issue) {
        ProgramFolder folder = new ProgramFolder(host.files(), searchedInFolders, crew, progress);
        folder.read(place);
        if (folder.items().isEmpty()) {
            return failed(text, folder.others() == 0 ? issue : withoutPrograms(issue, folder.others()));
        }
        List<Inspected> files = new ArrayList<>();
        for (ProgramFolder.Item item : folder.items()) {
            String path = below(text, place, item.path());
            files.add(
                    item.program().isPresent()
                            ? new Inspected.Program(path, item.program().get(), List.of())
                            : new Inspected.Failed(path, unreadable(path, item.failure())));
        }
        return InspectedPlace.folder(text, files, folder.others());
    }

    private static Issue withoutPrograms(Issue issue, long others) {
        String files = others == 1
                ? "The only file in it is no Go program"
                : "None of the " + others + " files in it is a Go program";
        Issue longer = Issue.of(issue.code(), issue.severity(), issue.message() + " " + files + ".");
        Issue placed = issue.location().map(longer::at).orElse(longer);
        return issue.remedy().map(placed::withRemedy).orElse(placed);
    }

    private static InspectedPlace program(String text, GoBinary program, List<Issue> issues) {
        return InspectedPlace.of(new Inspected.Program(text, ReadProgram.of(program, true), issues));
    }

    private static InspectedPlace failed(String text, Issue issue) {
        return InspectedPlace.of(new Inspected.Failed(text, issue));
    }

    private static Issue unreadable(String text, String sentence) {
        return Issue.of(IssueCode.UNREADABLE, Severity.ERROR, sentence).at(Location.argument(text));
    }

    private String below(String text, Path place, Path path) {
        String separator = host.workingDirectory().getFileSystem().getSeparator();
        String rest = place.relativize(path).toString();
        if (rest.isEmpty()) {
            return text;
        }
        return text.endsWith(separator) || text.endsWith("/") ? text + rest : text + separator + rest;
    }

    private boolean isFile(Path place) {
        try {
            return host.files().status(place).isFile();
        } catch (IOException e) {
            // Then inspection has said why.
            return false;
        }
    }

    private boolean leadsToGo(Path place) {
        try {
            return isCalledGo(host.files().realPath(place));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCalledGo(Path place) {
        String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
        return name.equals("go") || name.equals("go.exe");
    }

    private GoBinaryReader reader() {
        return GoBinaryReader.of(host);
    }
}
