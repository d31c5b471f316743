package io.github.goroot.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One Go toolchain: where it is, what it is, and everything that led to it.
 *
 * <p>All paths are paths of the toolchain's own {@linkplain #host() host}. A toolchain is a snapshot: nothing here looks
 * at the host again. Two toolchains are equal if they say the same of hosts with the same identifier; paths are compared
 * by their spelling, so a recorded machine's are equal to the machine's own. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class GoToolchain {

    private final HostId host;
    private final Path home;
    private final String homeText;
    private final Path realHome;
    private final @Nullable Path stableHome;
    private final GoVersion version;
    private final GoPlatform platform;
    private final boolean runnable;
    private final Path executable;
    private final @Nullable Path gofmt;
    private final Path sourceRoot;
    private final Path toolDirectory;
    private final SortedSet<String> toolNames;
    private final @Nullable Instant releaseTime;
    private final List<Issue> issues;
    private final List<Provenance> provenances;
    private final @Nullable WslPlace wsl;

    private GoToolchain(Builder builder) {
        this.host = builder.host;
        this.home = need(builder.home, "home");
        this.homeText = builder.homeText == null ? this.home.toString() : builder.homeText;
        this.realHome = builder.realHome == null ? this.home : builder.realHome;
        this.stableHome = builder.stableHome;
        this.version = need(builder.version, "version");
        this.platform = need(builder.platform, "platform");
        this.runnable = builder.runnable;
        this.executable = need(builder.executable, "executable");
        this.gofmt = builder.gofmt;
        this.sourceRoot = need(builder.sourceRoot, "sourceRoot");
        this.toolDirectory = need(builder.toolDirectory, "toolDirectory");
        this.toolNames = new TreeSet<>(builder.toolNames);
        this.releaseTime = builder.releaseTime;
        this.issues = List.copyOf(builder.issues);
        this.provenances = List.copyOf(builder.provenances);
        this.wsl = builder.wsl;
    }

    /**
     * Starts the description of a toolchain.
     *
     * @param host the host it is on
     * @return a builder; {@code home}, {@code version}, {@code platform}, {@code executable}, {@code sourceRoot} and
     *     {@code toolDirectory} must be set
     */
    public static Builder builder(HostId host) {
        return new Builder(host);
    }

    /**
     * Starts the description of a toolchain that is like this one.
     *
     * @return a builder that holds everything of this toolchain
     */
    public Builder toBuilder() {
        Builder builder = new Builder(host)
                .home(home, homeText)
                .realHome(realHome)
                .version(version)
                .platform(platform)
                .runnable(runnable)
                .executable(executable)
                .sourceRoot(sourceRoot)
                .tools(toolDirectory, toolNames)
                .issues(issues)
                .provenances(provenances);
        builder.stableHome = stableHome;
        builder.gofmt = gofmt;
        builder.releaseTime = releaseTime;
        builder.wsl = wsl;
        return builder;
    }

    /**
     * Tells which host the toolchain is on.
     *
     * @return the identifier of the host
     */
    public HostId host() {
        return host;
    }

    /**
     * Gives the root directory (GOROOT) as the candidate with the highest priority spells it.
     *
     * @return an absolute path
     */
    public Path home() {
        return home;
    }

    /**
     * Gives the root directory letter by letter as its source spells it, where that is an absolute path.
     *
     * <p>It differs from {@link #home()} only in what a {@link Path} cannot hold, such as a trailing separator: since
     * Go 1.21 {@code go env GOROOT} prints the variable verbatim ({@code src/cmd/go/internal/cfg/cfg.go}).
     *
     * @return the text, never empty
     */
    public String homeText() {
        return homeText;
    }

    /**
     * Gives the root directory with all links followed, which identifies the installation on its host.
     *
     * @return an absolute path
     */
    public Path realHome() {
        return realHome;
    }

    /**
     * Gives the name of the root directory that survives upgrades.
     *
     * @return an absolute path such as {@code /usr/lib/go} or {@code /opt/homebrew/opt/go/libexec}, or empty where
     *     nobody offers such a name
     */
    public Optional<Path> stableHome() {
        return Optional.ofNullable(stableHome);
    }

    /**
     * Gives the version of the toolchain.
     *
     * @return the version
     */
    public GoVersion version() {
        return version;
    }

    /**
     * Tells for which operating system and architecture the toolchain's own programs are.
     *
     * @return the platform
     */
    public GoPlatform platform() {
        return platform;
    }

    /**
     * Tells whether the toolchain's programs can run on their host.
     *
     * @return false if the operating system differs or the machine cannot run the architecture
     */
    public boolean runsOnHost() {
        return runnable;
    }

    /**
     * Gives the {@code go} command.
     *
     * @return an absolute path below {@link #home()}
     */
    public Path executable() {
        return executable;
    }

    /**
     * Gives the {@code gofmt} command.
     *
     * @return an absolute path, or empty if it is not there
     */
    public Optional<Path> gofmt() {
        return Optional.ofNullable(gofmt);
    }

    /**
     * Gives the directory that holds the source code of the standard library, where a distribution's links end.
     *
     * @return an absolute path, such as {@code /usr/share/go-1.19/src}
     */
    public Path sourceRoot() {
        return sourceRoot;
    }

    /**
     * Gives the directory of the compiler, the linker and the other tools.
     *
     * @return {@code pkg/tool/GOOS_GOARCH} below {@link #home()}
     */
    public Path toolDirectory() {
        return toolDirectory;
    }

    /**
     * Gives a tool of {@link #toolDirectory()}.
     *
     * @param name its bare name, such as {@code compile}
     * @return its path, or empty if it was not there. Since Go 1.25 most tools are not: {@code go tool} builds them
     *     when they are first asked for
     */
    public Optional<Path> tool(String name) {
        String fileName = platform.executableName(name);
        return toolNames.contains(fileName) ? Optional.of(toolDirectory.resolve(fileName)) : Optional.empty();
    }

    /**
     * Tells when the version was released, as the VERSION file says since Go 1.21.
     *
     * @return the time, or empty where the file does not tell
     */
    public Optional<Instant> releaseTime() {
        return Optional.ofNullable(releaseTime);
    }

    /**
     * Gives what is worth knowing about the toolchain although it is usable.
     *
     * @return an immutable list, mostly empty
     */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * Gives everything that led to the toolchain, in the order of the chain.
     *
     * @return an immutable list; the first one is where {@link #home()} comes from
     */
    public List<Provenance> provenances() {
        return provenances;
    }

    /**
     * Tells where the toolchain is in the terms of WSL.
     *
     * @return how both sides of WSL spell its home, or empty where no WSL is involved
     */
    public Optional<WslPlace> wsl() {
        return Optional.ofNullable(wsl);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoToolchain that
                && host.equals(that.host)
                && Spelling.same(home, that.home)
                && homeText.equals(that.homeText)
                && Spelling.same(realHome, that.realHome)
                && Spelling.same(stableHome, that.stableHome)
                && version.equals(that.version)
                && platform.equals(that.platform)
                && runnable == that.runnable
                && Spelling.same(executable, that.executable)
                && Spelling.same(gofmt, that.gofmt)
                && Spelling.same(sourceRoot, that.sourceRoot)
                && Spelling.same(toolDirectory, that.toolDirectory)
                && toolNames.equals(that.toolNames)
                && Objects.equals(releaseTime, that.releaseTime)
                && issues.equals(that.issues)
                && provenances.equals(that.provenances)
                && Objects.equals(wsl, that.wsl);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, homeText, version);
    }

    /** Gives version, platform and home, such as {@code go1.22.5 linux/amd64 in /usr/local/go}. */
    @Override
    public String toString() {
        return version + " " + platform + " in " + homeText;
    }

    private static <T> T need(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("A toolchain needs its " + name + ": call " + name + "(…) before build()");
        }
        return value;
    }

    /**
     * Collects what is known of a toolchain; not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final HostId host;
        private @Nullable Path home;
        private @Nullable String homeText;
        private @Nullable Path realHome;
        private @Nullable Path stableHome;
        private @Nullable GoVersion version;
        private @Nullable GoPlatform platform;
        private boolean runnable = true;
        private @Nullable Path executable;
        private @Nullable Path gofmt;
        private @Nullable Path sourceRoot;
        private @Nullable Path toolDirectory;
        private Collection<String> toolNames = List.of();
        private @Nullable Instant releaseTime;
        private final List<Issue> issues = new ArrayList<>();
        private final List<Provenance> provenances = new ArrayList<>();
        private @Nullable WslPlace wsl;

        private Builder(HostId host) {
            this.host = Objects.requireNonNull(host, "host");
        }

        /**
         * Sets the root directory.
         *
         * @param path an absolute path
         * @param text the same as its source spells it
         * @return this builder
         */
        public Builder home(Path path, String text) {
            this.home = path;
            this.homeText = text;
            return this;
        }

        /**
         * Sets the root directory with all links followed; by default it is {@code home}.
         *
         * @param path an absolute path
         * @return this builder
         */
        public Builder realHome(Path path) {
            this.realHome = path;
            return this;
        }

        /**
         * Sets the name of the root directory that survives upgrades; by default there is none.
         *
         * @param path an absolute path
         * @return this builder
         */
        public Builder stableHome(Path path) {
            this.stableHome = path;
            return this;
        }

        /**
         * Tells whether a name that survives upgrades was set.
         *
         * @return whether {@link #stableHome(Path)} was called
         */
        public boolean hasStableHome() {
            return stableHome != null;
        }

        /**
         * Sets the version.
         *
         * @param newVersion the version
         * @return this builder
         */
        public Builder version(GoVersion newVersion) {
            this.version = newVersion;
            return this;
        }

        /**
         * Sets the platform.
         *
         * @param newPlatform the platform of the toolchain's own programs
         * @return this builder
         */
        public Builder platform(GoPlatform newPlatform) {
            this.platform = newPlatform;
            return this;
        }

        /**
         * Sets whether the programs can run on their host; by default they can.
         *
         * @param runs whether they can
         * @return this builder
         */
        public Builder runnable(boolean runs) {
            this.runnable = runs;
            return this;
        }

        /**
         * Sets the {@code go} command.
         *
         * @param path an absolute path
         * @return this builder
         */
        public Builder executable(Path path) {
            this.executable = path;
            return this;
        }

        /**
         * Sets the {@code gofmt} command; by default there is none.
         *
         * @param path an absolute path
         * @return this builder
         */
        public Builder gofmt(Path path) {
            this.gofmt = path;
            return this;
        }

        /**
         * Sets the directory of the standard library's source code.
         *
         * @param path an absolute path
         * @return this builder
         */
        public Builder sourceRoot(Path path) {
            this.sourceRoot = path;
            return this;
        }

        /**
         * Sets the directory of the tools and what is in it.
         *
         * @param directory an absolute path
         * @param fileNames the file names in it
         * @return this builder
         */
        public Builder tools(Path directory, Collection<String> fileNames) {
            this.toolDirectory = directory;
            this.toolNames = fileNames;
            return this;
        }

        /**
         * Sets the time of the release; by default it is unknown.
         *
         * @param time the time
         * @return this builder
         */
        public Builder releaseTime(Instant time) {
            this.releaseTime = time;
            return this;
        }

        /**
         * Adds issues that do not refuse the toolchain; those that are there already are not added again.
         *
         * @param more the issues
         * @return this builder
         */
        public Builder issues(Collection<Issue> more) {
            for (Issue issue : more) {
                if (!issues.contains(issue)) {
                    issues.add(issue);
                }
            }
            return this;
        }

        /**
         * Takes issues away, where something better can be said.
         *
         * @param code the code of those that go
         * @return this builder
         */
        public Builder withoutIssues(IssueCode code) {
            issues.removeIf(issue -> issue.code() == code);
            return this;
        }

        /**
         * Adds provenances behind those that are there.
         *
         * @param more the provenances
         * @return this builder
         */
        public Builder provenances(Collection<Provenance> more) {
            provenances.addAll(more);
            return this;
        }

        /**
         * Sets where the toolchain is in the terms of WSL; by default no WSL is involved.
         *
         * @param place how both sides spell its home
         * @return this builder
         */
        public Builder wsl(WslPlace place) {
            this.wsl = place;
            return this;
        }

        /**
         * Makes the toolchain.
         *
         * @return the toolchain
         * @throws IllegalStateException if something that every toolchain has was not set
         */
        public GoToolchain build() {
            return new GoToolchain(this);
        }
    }
}
