package io.github.goroot.testkit;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Describes one installed Go and writes it onto fake hosts; {@link io.github.goroot.testkit.layout.Layout} knows all the
 * ways in which Go is really installed.
 *
 * <p>What is written passes inspection, though its programs are headers only. {@link #without}, {@link #with} and their
 * kin make of it the broken installations that people have. Immutable and thread-safe; each method gives a copy.
 *
 * <pre>{@code
 * FakeHost host = FakeHost.linux();
 * GoInstallation.of("go1.22.5").into(host, "/usr/local/go");
 * GoInstallation.of("go1.21.0").without("pkg/tool/GOOS_GOARCH/compile").into(host, "/opt/broken");
 * }</pre>
 *
 * <p>Names inside the installation are written with {@code /}, relative to the GOROOT; {@code GOOS_GOARCH} in them stands
 * for the platform of the installation, and programs go by their bare names, as {@code bin/go} does on Windows too.
 *
 * @since 0.1
 */
public final class GoInstallation {

    private static final Instant USUAL_RELEASE = Instant.parse("2024-07-02T16:57:47Z");

    private final GoVersion version;
    private final @Nullable GoPlatform platform;
    private final Instant release;
    private final List<Consumer<GoTree>> edits;

    private GoInstallation(
            GoVersion version, @Nullable GoPlatform platform, Instant release, List<Consumer<GoTree>> edits) {
        this.version = version;
        this.platform = platform;
        this.release = release;
        this.edits = List.copyOf(edits);
    }

    /**
     * Describes a whole installation, by default for the platform of the host it is written onto.
     *
     * @param version the version as Go spells it, such as {@code go1.22.5} or {@code devel go1.23-abcdef}
     * @return the description
     * @throws IllegalArgumentException if that is no version; whoever wants a broken one replaces VERSION
     */
    public static GoInstallation of(String version) {
        GoVersion parsed = GoVersion.parse(version)
                .orElseThrow(() -> new IllegalArgumentException("\"" + version + "\" is no version of Go"));
        return new GoInstallation(parsed, null, USUAL_RELEASE, List.of());
    }

    /**
     * Sets the platform of the programs.
     *
     * @param goos the operating system, such as {@code linux}
     * @param goarch the architecture, such as {@code amd64}
     * @return the changed description
     */
    public GoInstallation platform(String goos, String goarch) {
        return new GoInstallation(version, new GoPlatform(goos, goarch), release, edits);
    }

    /**
     * Gives the version that is described, whatever its VERSION file was made to say.
     *
     * @return the version
     */
    public GoVersion version() {
        return version;
    }

    /**
     * Gives the platform of the programs on a machine.
     *
     * @param host the machine
     * @return the platform that was set, else that of the machine
     */
    public GoPlatform platformOn(FakeHost host) {
        return platform == null ? host.platform().nativePlatform() : platform;
    }

    /**
     * Sets the time of the release, which the VERSION file tells since Go 1.21.
     *
     * @param time the time
     * @return the changed description
     */
    public GoInstallation released(Instant time) {
        return new GoInstallation(version, platform, Objects.requireNonNull(time, "time"), edits);
    }

    /**
     * Leaves out a file, or a directory with all that is in it.
     *
     * @param name its name inside the installation
     * @return the changed description
     */
    public GoInstallation without(String name) {
        return edited(tree -> tree.remove(name));
    }

    /**
     * Puts a file that is not executable, in the place of what is there.
     *
     * @param name its name inside the installation
     * @param content the text, written as UTF-8
     * @return the changed description
     */
    public GoInstallation with(String name, String content) {
        return edited(tree -> tree.putFile(name, content));
    }

    /**
     * Puts an empty directory, in the place of what is there.
     *
     * @param name its name inside the installation
     * @return the changed description
     */
    public GoInstallation withDirectory(String name) {
        return edited(tree -> tree.putDirectory(name));
    }

    /**
     * Takes the execute permission from all programs, as in a module cache before their first use.
     *
     * @return the changed description
     */
    public GoInstallation notExecutable() {
        return edited(GoTree::forbidExecution);
    }

    /**
     * Writes the installation into one directory, as the archives of go.dev unpack.
     *
     * @param host the machine
     * @param home the GOROOT, an absolute path on the machine
     * @return the machine
     */
    public FakeHost into(FakeHost host, String home) {
        tree(host).write(host, home, name -> true);
        return host;
    }

    /**
     * Writes the installation as Debian's {@code golang-1.N-go} and {@code golang-1.N-src} do, and makes it the default
     * as {@code golang-go} does.
     *
     * <p>What is the same on every architecture lies in {@code /usr/share/go-1.N}, with links from the GOROOT
     * {@code /usr/lib/go-1.N}; {@code /usr/lib/go} and {@code /usr/bin/go} are links to the version that was written
     * last. There is no {@code go.env}.
     *
     * @param host the machine
     * @return the machine
     */
    public FakeHost debianInto(FakeHost host) {
        String folder = "go-" + version.languageVersion().orElseThrow();
        String home = "/usr/lib/" + folder;
        String share = "/usr/share/" + folder;
        Predicate<String> shared = name -> name.startsWith("src/");
        GoTree tree = without("go.env").tree(host);
        tree.write(host, home, shared.negate());
        tree.write(host, share, shared);
        return host.link(home + "/src", "../../share/" + folder + "/src")
                .link("/usr/lib/go", folder)
                .link("/usr/bin/go", "../lib/" + folder + "/bin/go")
                .link("/usr/bin/gofmt", "../lib/" + folder + "/bin/gofmt");
    }

    /**
     * Writes the installation as Homebrew's formula {@code go} does.
     *
     * <p>The GOROOT is {@code Cellar/go/VERSION/libexec} below the prefix of the machine ({@code /opt/homebrew} on ARM
     * Macs, {@code /usr/local} on others, {@code /home/linuxbrew/.linuxbrew} on Linux); {@code opt/go} is a link that
     * moves with upgrades, {@code bin/go} one to the program.
     *
     * @param host the machine
     * @return the machine
     */
    public FakeHost homebrewInto(FakeHost host) {
        String prefix = homebrewPrefix(host);
        String keg = "Cellar/go/" + version.gover().orElseThrow();
        into(host, prefix + "/" + keg + "/libexec");
        return host.link(prefix + "/" + keg + "/bin/go", "../libexec/bin/go")
                .link(prefix + "/opt/go", "../" + keg)
                .link(prefix + "/bin/go", "../" + keg + "/bin/go");
    }

    /**
     * Writes the installation as the Nix package {@code go} does.
     *
     * <p>The GOROOT is {@code share/go} in the package's directory of the store, {@code bin/go} there a link into it.
     *
     * @param host the machine
     * @param storePath the package's directory, such as {@code /nix/store/abc-go-1.22.5}
     * @return the machine
     */
    public FakeHost nixInto(FakeHost host, String storePath) {
        into(host, storePath + "/share/go");
        return host.link(storePath + "/bin/go", storePath + "/share/go/bin/go");
    }

    private static String homebrewPrefix(FakeHost host) {
        if (host.platform().system() == OperatingSystem.LINUX) {
            return "/home/linuxbrew/.linuxbrew";
        }
        return host.platform().nativeArchitecture().equals("arm64") ? "/opt/homebrew" : "/usr/local";
    }

    private GoTree tree(FakeHost host) {
        GoTree tree = GoTree.of(version, platformOn(host), release);
        edits.forEach(edit -> edit.accept(tree));
        return tree;
    }

    private GoInstallation edited(Consumer<GoTree> edit) {
        List<Consumer<GoTree>> more = new ArrayList<>(edits);
        more.add(edit);
        return new GoInstallation(version, platform, release, more);
    }
}
