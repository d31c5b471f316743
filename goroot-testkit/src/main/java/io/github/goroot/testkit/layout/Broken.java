package io.github.goroot.testkit.layout;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The ways in which a place that should be a toolchain is none, or one that cannot be used.
 *
 * <p>There is at least one for every {@link IssueCode} that the place itself is to blame for. Codes that stand for a text, a
 * locator or a search have none, and {@link IssueCode#NOT_ANSWERING} is a matter of
 * {@link io.github.goroot.testkit.FaultyFiles}.
 *
 * <pre>{@code
 * for (Broken broken : Broken.of(IssueCode.COMPILER_MISSING)) {
 *     FakeHost host = FakeHost.linux().env("GOROOT", "/opt/go");
 *     broken.write(host, "/opt/go");
 *     …
 * }
 * }</pre>
 *
 * @since 0.1
 */
// The sets are unmodifiable, the functions have no state; their types cannot tell.
@SuppressWarnings("ImmutableEnumChecker")
public enum Broken {
    /** There is nothing. */
    NOTHING(IssueCode.GOROOT_MISSING, (host, place) -> {}),
    /** A link to nothing. */
    DANGLING_LINK(IssueCode.GOROOT_MISSING, (host, place) -> host.link(place, place + "-gone")),
    /** A file. */
    FILE(IssueCode.GOROOT_NOT_A_DIRECTORY, (host, place) -> host.file(place, "go1.22.5")),
    /** Nobody may look. */
    FORBIDDEN(IssueCode.UNREADABLE, FakeHost::unreadable),
    /** The tools may not be listed. */
    FORBIDDEN_TOOLS(
            IssueCode.UNREADABLE, (host, place) -> host.go("go1.22.5", place).unreadable(place + "/pkg/tool")),
    /** VERSION may not be read. */
    FORBIDDEN_VERSION(
            IssueCode.UNREADABLE, (host, place) -> host.go("go1.22.5", place).unreadable(place + "/VERSION")),
    /** VERSION is a directory. */
    DIRECTORY_FOR_VERSION(IssueCode.UNREADABLE, go(go -> go.withDirectory("VERSION"))),
    /** A link to itself. */
    LOOP(IssueCode.LINK_LOOP, (host, place) -> host.link(place, place)),
    /** An empty directory. */
    EMPTY(IssueCode.NOT_A_GOROOT, FakeHost::directory),
    /** Sources that were never built. */
    SOURCES_ONLY(IssueCode.NOT_A_GOROOT, go(go -> go.without("pkg").without("bin"))),
    /** A file where the tools should be. */
    FILE_FOR_TOOLS(IssueCode.NOT_A_GOROOT, go(go -> go.with("pkg/tool", ""))),
    /** No compiler among the tools. */
    NO_COMPILER(IssueCode.COMPILER_MISSING, go(go -> go.without("pkg/tool/GOOS_GOARCH/compile"))),
    /** No tools of any platform. */
    NO_PLATFORM(IssueCode.COMPILER_MISSING, go(go -> go.without("pkg/tool").withDirectory("pkg/tool"))),
    /** No {@code go} in {@code bin}. */
    NO_GO(IssueCode.GO_MISSING, go(go -> go.without("bin/go"))),
    /** No {@code bin}, as an unpacking leaves it that was stopped. */
    NO_BIN(IssueCode.GO_MISSING, go(go -> go.without("bin"))),
    /** A directory called {@code go} in {@code bin}. */
    DIRECTORY_FOR_GO(IssueCode.GO_NOT_A_FILE, go(go -> go.withDirectory("bin/go"))),
    /** No execute permissions. */
    NOT_EXECUTABLE(IssueCode.GO_NOT_EXECUTABLE, unix(), go(GoInstallation::notExecutable)),
    /** No sources, without which nothing can be built. */
    NO_SOURCES(IssueCode.STANDARD_LIBRARY_MISSING, go(go -> go.without("src"))),
    /** Sources that are a link to a package that is not installed. */
    DANGLING_SOURCES(
            IssueCode.STANDARD_LIBRARY_MISSING,
            (host, place) -> GoInstallation.of("go1.22.5")
                    .without("src")
                    .into(host, place)
                    .link(place + "/src", place + "-src")),
    /** No VERSION, nor anything else that tells the version. */
    NO_VERSION(
            IssueCode.VERSION_MISSING,
            go(go -> go.without("VERSION").without("src/internal/buildcfg").without("src/internal/goversion"))),
    /** An empty VERSION, which is as good as none, and nothing else that tells the version. */
    EMPTY_VERSION(
            IssueCode.VERSION_MISSING,
            go(go -> go.with("VERSION", "").without("src/internal/buildcfg").without("src/internal/goversion"))),
    /** A VERSION of something else. */
    FOREIGN_VERSION(IssueCode.VERSION_INVALID, go(go -> go.with("VERSION", "2.1.0\n"))),
    /** A release that was unpacked over an older one; it is found, with a warning. */
    UNPACKED_OVER_OLDER(
            IssueCode.RELEASES_MIXED,
            (host, place) -> GoInstallation.of("go1.25.3")
                    .with("src/runtime/internal/sys/consts.go", "package sys\n")
                    .into(host, place)),
    /** A toolchain for another machine, which is sound but does not run here. */
    OTHER_PLATFORM(IssueCode.FOREIGN_PLATFORM, go(go -> go.platform("plan9", "arm"))),
    /** A program called {@code go} without a GOROOT around it. */
    LONE_PROGRAM(IssueCode.NO_GOROOT_AROUND_EXECUTABLE, Shape.EXECUTABLE, FakeHost::program),
    /** A script, as shims and wrappers are. */
    SCRIPT(
            IssueCode.GO_IS_A_SCRIPT,
            Shape.EXECUTABLE,
            (host, place) -> host.executable(place, "#!/bin/sh\nexec go1.22.5 \"$@\"\n")),
    /** The {@code go} of gccgo. */
    GCCGO(
            IssueCode.GO_IS_GCCGO,
            Shape.EXECUTABLE,
            (host, place) -> host.executable(place, "\u007fELF\2\1\1\0…\0libgo.so.21\0libgcc_s.so.1\0")),
    /** A document. */
    DOCUMENT(IssueCode.GO_NOT_A_PROGRAM, Shape.EXECUTABLE, (host, place) -> host.executable(place, "The game of go\n")),
    /** A folder of other things. */
    OTHER_FOLDER(IssueCode.NO_GOROOT_IN_FOLDER, Shape.FOLDER, (host, place) -> host.file(place + "/notes.txt", "")),
    /** A folder with several toolchains. */
    FOLDER_OF_SEVERAL(
            IssueCode.SEVERAL_GOROOTS,
            Shape.FOLDER,
            (host, place) -> host.go("go1.21.0", place + "/go1.21.0").go("go1.22.5", place + "/go1.22.5"));

    private final IssueCode code;
    private final Shape shape;
    private final Set<OperatingSystem> systems;
    private final BiConsumer<FakeHost, String> writer;

    Broken(IssueCode code, BiConsumer<FakeHost, String> writer) {
        this(code, Shape.HOME, EnumSet.allOf(OperatingSystem.class), writer);
    }

    Broken(IssueCode code, Shape shape, BiConsumer<FakeHost, String> writer) {
        this(code, shape, EnumSet.allOf(OperatingSystem.class), writer);
    }

    Broken(IssueCode code, Set<OperatingSystem> systems, BiConsumer<FakeHost, String> writer) {
        this(code, Shape.HOME, systems, writer);
    }

    Broken(IssueCode code, Shape shape, Set<OperatingSystem> systems, BiConsumer<FakeHost, String> writer) {
        this.code = code;
        this.shape = shape;
        this.systems = Collections.unmodifiableSet(systems);
        this.writer = writer;
    }

    /**
     * What the place is meant to be.
     *
     * @since 0.1
     */
    public enum Shape {
        /** A GOROOT. */
        HOME,
        /** A {@code go} command. */
        EXECUTABLE,
        /** A folder that somebody picks because a GOROOT is in it. */
        FOLDER
    }

    /**
     * Gives the code of the issue that the place has.
     *
     * @return the code
     */
    public IssueCode code() {
        return code;
    }

    /**
     * Tells what the place is meant to be, which decides how it is come upon.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * Tells on which operating systems this can happen.
     *
     * @return the systems, unmodifiable
     */
    public Set<OperatingSystem> systems() {
        return systems;
    }

    /**
     * Makes a place broken like this.
     *
     * @param host the machine
     * @param place an absolute path on it, at which there is nothing
     * @return the machine
     */
    public FakeHost write(FakeHost host, String place) {
        writer.accept(host, place);
        return host;
    }

    /**
     * Gives the ways that have a code.
     *
     * @param code the code
     * @return the ways in the order of the constants; none for codes that no place is to blame for
     */
    public static List<Broken> of(IssueCode code) {
        return Arrays.stream(values()).filter(broken -> broken.code == code).toList();
    }

    private static BiConsumer<FakeHost, String> go(UnaryOperator<GoInstallation> damage) {
        return (host, place) -> damage.apply(GoInstallation.of("go1.22.5")).into(host, place);
    }

    private static Set<OperatingSystem> unix() {
        return EnumSet.complementOf(EnumSet.of(OperatingSystem.WINDOWS));
    }
}
