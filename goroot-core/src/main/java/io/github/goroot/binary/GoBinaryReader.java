package io.github.goroot.binary;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OpenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Go programs of any platform, without running them.
 *
 * <pre>{@code
 * GoBinaryReader reader = GoBinaryReader.of(host);
 * if (reader.read(file) instanceof GoBinary program) {
 *     System.out.println(program.goVersion() + " " + program.platform() + " " + program.buildRoot());
 * }
 * }</pre>
 *
 * <p>What is read: ELF, PE, Mach-O (thin, and every architecture of a fat file), XCOFF and Plan 9's a.out; build info in
 * both its forms; of programs without it the version of Go where a symbol or the shape of the variable tells it. Where
 * versions of Go disagree about build info, the answer is that of {@code debug/buildinfo} in Go 1.27: in ELF and Mach-O
 * files it counts only in the section that has its name, while Go 1.13 to 1.26 also searched the first writable segment.
 * So a file without section headers has no build info to either, though here its build ID still makes it a Go program;
 * and one that carries another program in its data is not taken for it. More than Go answers this for programs of Go 1.12
 * and earlier, for stripped XCOFF files, for Plan 9 programs whatever the alignment of their data, for all architectures
 * of fat files, and for programs whose build info was taken out.
 *
 * <p>Of a file of any size some 4 to 40 KiB are read, in a handful of reads. More is read where a Windows, AIX or Plan 9
 * program does not have its build info at the beginning of its data, and where a program of Go's has none; that ends at the
 * {@linkplain #withSearchLimit search limit}. Never are more than 4 MiB held. What a file says of its own sizes is believed
 * only as far as there are bytes: build info of more than 512 KiB or 8192 lines is refused as malformed.
 *
 * <p>Nothing that was read is kept, unless the caller hands in a {@link BinaryMemo}. Immutable; as thread-safe as the files it
 * reads.
 *
 * @since 0.1
 */
public final class GoBinaryReader {

    /** How many bytes are searched unless told otherwise: more than all but a few programs have. */
    public static final long DEFAULT_SEARCH_LIMIT = 128L * 1024 * 1024;

    private final HostFiles files;
    private final long searchLimit;
    private final @Nullable Recall recall;

    private GoBinaryReader(HostFiles files, long searchLimit, @Nullable Recall recall) {
        this.files = files;
        this.searchLimit = searchLimit;
        this.recall = recall;
    }

    /**
     * Makes a reader of a host's files, with the memo that the host has {@linkplain BinaryMemo#on been given}, if any.
     *
     * @param host the host
     * @return a reader with the {@linkplain #DEFAULT_SEARCH_LIMIT usual} limit
     */
    public static GoBinaryReader of(Host host) {
        return host.files() instanceof MemoBearingFiles files ? of(host, files.memo()) : of(host.files());
    }

    /**
     * Makes a reader that reads no file again of which a memo knows what it is.
     *
     * @param host the host; where its clock does not tell the time of day nothing is remembered
     * @param memo what is remembered, which other readers may share
     * @return a reader with the {@linkplain #DEFAULT_SEARCH_LIMIT usual} limit
     */
    public static GoBinaryReader of(Host host, BinaryMemo memo) {
        HostFiles files = host.files() instanceof MemoBearingFiles bearing ? bearing.files() : host.files();
        return new GoBinaryReader(files, DEFAULT_SEARCH_LIMIT, new Recall(memo, host.clock(), host.id()));
    }

    /**
     * Makes a reader of files.
     *
     * @param files the files
     * @return a reader with the {@linkplain #DEFAULT_SEARCH_LIMIT usual} limit
     */
    public static GoBinaryReader of(HostFiles files) {
        return new GoBinaryReader(Objects.requireNonNull(files, "files"), DEFAULT_SEARCH_LIMIT, null);
    }

    /**
     * Makes a reader that searches less, or more.
     *
     * @param bytes how many bytes of a file one search may read, at least 0
     * @return a reader like this one with that limit
     * @throws IllegalArgumentException if it is negative
     */
    public GoBinaryReader withSearchLimit(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("The search limit must be at least 0, but is " + bytes);
        }
        return new GoBinaryReader(files, bytes, recall);
    }

    /**
     * Reads a file.
     *
     * @param file an absolute path of the host; links are followed
     * @return what it is; a file that is missing, not a regular one, or cannot be read is an {@link UnreadableBinary}
     */
    public GoBinaryResult read(Path file) {
        if (recall == null) {
            return readAnew(file);
        }
        GoBinaryResult result = recall.result(files, file, searchLimit, () -> readAnew(file));
        // What was remembered may have come from another decoration of the same files.
        return result instanceof GoBinary program ? program.readWith(files, recall) : result;
    }

    private GoBinaryResult readAnew(Path file) {
        try (OpenFile open = files.open(file)) {
            return read(file, Source.of(open));
        } catch (IOException e) {
            return new UnreadableBinary(0, ReadFailure.sentence(file, e), Optional.of(e));
        }
    }

    private GoBinaryResult read(Path file, Source source) {
        try {
            Containers.Opened opened = Containers.open(source);
            if (opened instanceof Containers.Fat) {
                return readFat(file, source);
            }
            return opened instanceof Containers.Executable executable
                    ? readProgram(file, executable.container(), new Allowance())
                    : ((Containers.Foreign) opened).reason();
        } catch (MalformedBinaryException e) {
            return UnreadableBinary.of(e);
        } catch (IOException e) {
            return new UnreadableBinary(source.lastOffset(), ReadFailure.sentence(file, e), Optional.of(e));
        }
    }

    private GoBinaryResult readFat(Path file, Source source) throws MalformedBinaryException, IOException {
        Allowance allowance = new Allowance();
        List<GoBinaryResult> results = new ArrayList<>();
        for (Source part : FatMachO.parts(source)) {
            results.add(readPart(file, part, allowance));
        }
        for (GoBinaryResult result : results) {
            if (result instanceof GoBinary program) {
                return program.among(results);
            }
        }
        return results.get(0);
    }

    private GoBinaryResult readPart(Path file, Source part, Allowance allowance) throws IOException {
        try {
            return readProgram(file, MachOFile.read(part), allowance);
        } catch (MalformedBinaryException e) {
            return UnreadableBinary.of(e);
        }
    }

    private GoBinaryResult readProgram(Path file, Container container, Allowance allowance)
            throws MalformedBinaryException, IOException {
        Optional<BuildInfoBlob> blob = blob(container, allowance);
        BuildId buildId = container.buildId();
        Source source = container.source();
        DeepReader deep = new DeepReader(files, file, source.begin(), source.limit(), searchLimit, recall);
        GoBinary.Builder program = new GoBinary.Builder(deep, container, buildId);
        if (blob.isPresent()) {
            Bytes modules = blob.get().modules();
            if (modules.length() > 0) {
                program.buildInfo(BuildInfoText.read(modules, allowance));
            }
            return program.goVersion(Optional.of(blob.get().version())).build();
        }
        if (container.hasGoSections() || buildId.marked()) {
            Optional<String> version = searchVersion(container);
            if (version.isEmpty()) {
                requireEnd(container);
            }
            return program.goVersion(version).build();
        }
        return container.isGccgo()
                ? program.kind(GoProgramKind.GCCGO).build()
                : new NotGo(
                        Optional.of(container.format()),
                        "It is a program, but has neither Go's build info nor Go's build ID nor Go's tables.");
    }

    /** Without its end a program may well have had what is missing. */
    private static void requireEnd(Container container) throws MalformedBinaryException, IOException {
        long end = 0;
        for (Mapping mapping : container.mappings()) {
            if (mapping.offset() >= 0 && mapping.length() > 0) {
                end = Math.max(end, mapping.offset() + mapping.length());
            }
        }
        if (end > 0 && container.source().atMost(end - 1, 1).length() == 0) {
            throw new MalformedBinaryException(
                    container.source().absolute(end),
                    "What this Go program loads into memory reaches up to here, but the file is cut off before.");
        }
    }

    private Optional<BuildInfoBlob> blob(Container container, Allowance allowance)
            throws MalformedBinaryException, IOException {
        try {
            return BuildInfoBlob.read(container, new Budget(searchLimit), allowance);
        } catch (SearchLimitException e) {
            // It may have some farther away, but then something else tells that it is Go's.
            return Optional.empty();
        }
    }

    private Optional<String> searchVersion(Container container) throws MalformedBinaryException, IOException {
        try {
            return new VersionSearch(container, new Budget(searchLimit)).version();
        } catch (SearchLimitException e) {
            return Optional.empty();
        }
    }
}
