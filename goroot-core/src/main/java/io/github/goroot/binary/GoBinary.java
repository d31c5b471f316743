package io.github.goroot.binary;

import io.github.goroot.host.HostFiles;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoVersion;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Go program, and what it says of itself.
 *
 * <p>Everything but {@link #buildRoot()} and {@link #searchPlatform()} was read when this was made; those two read the file
 * whenever they are asked, since they may have to read much of it. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class GoBinary implements GoBinaryResult {

    /** Its own fields, its build IDs and its version. */
    private static final int ROUGH_SIZE = 512;

    private final DeepReader reader;
    private final BinaryFormat format;
    private final int pointerSize;
    private final ByteOrder byteOrder;
    private final GoProgramKind kind;
    private final Optional<String> goVersion;
    private final Optional<String> goos;
    private final Optional<String> goarch;
    private final Optional<BuildInfo> buildInfo;
    private final BuildId buildId;
    private final List<GoBinaryResult> architectures;

    private GoBinary(Builder builder) {
        this.reader = builder.reader;
        this.format = builder.container.format();
        this.pointerSize = builder.container.pointerSize();
        this.byteOrder = builder.container.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        this.kind = builder.kind;
        this.goVersion = Optional.ofNullable(builder.goVersion);
        this.buildInfo = Optional.ofNullable(builder.buildInfo);
        this.buildId = builder.buildId;
        HeaderPlatform header = builder.container.platform();
        this.goos = buildInfo
                .flatMap(info -> info.setting("GOOS"))
                .or(() -> header.goos().map(system -> asNamedBy(goVersion, system)));
        this.goarch = buildInfo.flatMap(info -> info.setting("GOARCH")).or(header::goarch);
        this.architectures = List.of();
    }

    private GoBinary(GoBinary first, DeepReader reader, List<GoBinaryResult> architectures) {
        this.reader = reader;
        this.format = first.format;
        this.pointerSize = first.pointerSize;
        this.byteOrder = first.byteOrder;
        this.kind = first.kind;
        this.goVersion = first.goVersion;
        this.buildInfo = first.buildInfo;
        this.buildId = first.buildId;
        this.goos = first.goos;
        this.goarch = first.goarch;
        this.architectures = List.copyOf(architectures);
    }

    /** Up to Go 1.15 iOS was called darwin, too. */
    private static String asNamedBy(Optional<String> goVersion, String system) {
        boolean beforeIos = goVersion
                .filter(text -> text.matches("go1\\.([0-9]|1[0-5])([^0-9].*)?"))
                .isPresent();
        return beforeIos && system.equals("ios") ? "darwin" : system;
    }

    /** Gives the same program as one of several in a file. */
    GoBinary among(List<GoBinaryResult> all) {
        return new GoBinary(this, reader, all);
    }

    /** Gives the same program, which reads what it was not asked yet through other files. */
    GoBinary readWith(HostFiles files, Recall recall) {
        List<GoBinaryResult> all = new ArrayList<>(architectures.size());
        for (GoBinaryResult each : architectures) {
            // The first program is among its own architectures, without architectures of its own.
            all.add(each instanceof GoBinary program ? program.readWith(files, recall) : each);
        }
        return new GoBinary(this, reader.with(files, recall), all);
    }

    /** Gives about how many bytes this takes in memory. */
    long roughSize() {
        long size = ROUGH_SIZE + 2L * reader.file().toString().length();
        if (buildInfo.isPresent()) {
            size += buildInfo.get().roughSize();
        }
        for (GoBinaryResult each : architectures) {
            size += each instanceof GoBinary program ? program.roughSize() : ROUGH_SIZE;
        }
        return size;
    }

    /**
     * Gives the format of the file.
     *
     * @return the format
     */
    public BinaryFormat format() {
        return format;
    }

    /**
     * Gives the size of an address.
     *
     * @return 4 or 8, in bytes
     */
    public int pointerSize() {
        return pointerSize;
    }

    /**
     * Gives the order of the bytes in a number.
     *
     * @return the order
     */
    public ByteOrder byteOrder() {
        return byteOrder;
    }

    /**
     * Tells what kind of program it is.
     *
     * @return the kind
     */
    public GoProgramKind kind() {
        return kind;
    }

    /**
     * Gives the version of Go that built it, as it stands in the file.
     *
     * @return the text, such as {@code go1.22.5} or {@code devel go1.24-1a2b3c4 …}; empty if the file does not tell, as
     *     gccgo's never do
     */
    public Optional<String> goVersion() {
        return goVersion;
    }

    /**
     * Gives the version of Go that built it.
     *
     * @return the version, or empty if the file does not tell or tells something that is no version
     */
    public Optional<GoVersion> version() {
        return goVersion.flatMap(GoVersion::parse);
    }

    /**
     * Gives the operating system it was built for.
     *
     * @return Go's name of it, from the build settings, else from the header where that leaves no doubt; empty for most ELF
     *     files that were built before Go 1.18, of which {@link #searchPlatform()} may tell more
     */
    public Optional<String> goos() {
        return goos;
    }

    /**
     * Gives the architecture it was built for.
     *
     * @return Go's name of it, from the build settings, else from the header; empty if that is none that Go has a name for
     */
    public Optional<String> goarch() {
        return goarch;
    }

    /**
     * Gives the platform it was built for.
     *
     * @return the platform, or empty if one half of it is not told or is no name
     */
    public Optional<GoPlatform> platform() {
        return platform(goos);
    }

    private Optional<GoPlatform> platform(Optional<String> system) {
        return system.flatMap(os -> goarch.flatMap(arch -> GoPlatform.parse(os + '/' + arch)));
    }

    /**
     * Gives the platform it was built for, and reads more of the file where that is needed.
     *
     * <p>The package {@code runtime} has a file for each operating system, and the table of functions names it. Reads up to
     * the {@linkplain GoBinaryReader#withSearchLimit limit} of the reader.
     *
     * @return the platform, or empty if it is not told, not told before the limit, or the file cannot be read any more
     */
    public Optional<GoPlatform> searchPlatform() {
        return goos.isPresent() ? platform() : platform(reader.searchGoos());
    }

    /**
     * Gives what the {@code go} command wrote about the build.
     *
     * @return the build info; empty before Go 1.13, for gccgo, and for programs that were not built in module mode or had it
     *     taken out
     */
    public Optional<BuildInfo> buildInfo() {
        return buildInfo;
    }

    /**
     * Gives Go's build ID, as {@code go tool buildid} prints it.
     *
     * <p>It identifies this very link, by a hash over the program's own packages, its settings and its tools, and over its
     * result. It is not a hash of GOROOT, and no release of Go can be told from it, although articles say so; only that of
     * the {@code go} command of a release since Go 1.21 is the same everywhere, since those are built reproducibly.
     *
     * @return the ID, or empty if it has none or an empty one
     */
    public Optional<String> buildId() {
        return buildId.go();
    }

    /**
     * Gives the build ID of the GNU note, which ELF files of Go 1.24 and later, of gccgo and of C compilers have.
     *
     * @return its bytes as hexadecimal digits in lower case, or empty if there is none
     */
    public Optional<String> gnuBuildId() {
        return buildId.gnu().map(HexFormat.of()::formatHex);
    }

    /**
     * Gives the programs of all architectures of a fat Mach-O file, in the order of the file.
     *
     * <p>The first is the only one that Go reads. This program is the first of them that is Go's, which almost always is the
     * same one.
     *
     * @return the programs, and what else is in their place; an empty list for any other file
     */
    public List<GoBinaryResult> architectures() {
        return architectures;
    }

    /**
     * Searches for the GOROOT that built it.
     *
     * <p>Reads the file anew, in pieces of which none is kept, up to the {@linkplain GoBinaryReader#withSearchLimit limit} of
     * the reader. Most programs of gccgo have theirs in the library {@code libgo.so.N}: that is looked for where the program
     * names folders for its libraries, then in the usual ones beside the folder of the program, below {@code /usr} and below
     * {@code /}, and read up to the same limit. What only the loader of the host knows is not asked, so where there are several
     * of different origin another one may be loaded.
     *
     * @return what it tells; failures are {@link BuildRoot.Unreadable}
     */
    public BuildRoot buildRoot() {
        return reader.buildRoot();
    }

    /** Gives version and platform, as {@code go1.22.5 linux/amd64}. */
    @Override
    public String toString() {
        return goVersion.orElse("unknown version of Go") + ' ' + goos.orElse("?") + '/' + goarch.orElse("?");
    }

    /** Collects what is known of a program. */
    static final class Builder {

        private final DeepReader reader;
        private final Container container;
        private final BuildId buildId;
        private GoProgramKind kind = GoProgramKind.OTHER;
        private @Nullable String goVersion;
        private @Nullable BuildInfo buildInfo;

        Builder(DeepReader reader, Container container, BuildId buildId) {
            this.reader = Objects.requireNonNull(reader, "reader");
            this.container = container;
            this.buildId = buildId;
        }

        Builder kind(GoProgramKind value) {
            kind = value;
            return this;
        }

        Builder goVersion(Optional<String> value) {
            goVersion = value.orElse(null);
            return this;
        }

        Builder buildInfo(BuildInfo value) {
            buildInfo = value;
            kind = GoProgramKind.of(value.path());
            return this;
        }

        GoBinary build() {
            return new GoBinary(this);
        }
    }
}
