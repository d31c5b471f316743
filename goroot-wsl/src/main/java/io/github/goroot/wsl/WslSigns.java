package io.github.goroot.wsl;

import io.github.goroot.host.Host;
import io.github.goroot.wsl.Wsl.Interop;
import io.github.goroot.wsl.Wsl.Situation;
import io.github.goroot.wsl.WslEvidence.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The second look, at everything else that tells WSL from what resembles it, and the verdict. */
final class WslSigns {

    /** Ten thousand lines of a hundred characters, four times over. */
    private static final int LONGEST_TABLE = 4 * 1024 * 1024;

    private static final String OVERLAY = "an overlay as root";

    private static final String DOCKER = "/.dockerenv";

    private static final int LONGEST_CONFIG = 64 * 1024;

    /** What is left of the operations that all of this may take. */
    private static final int MOST_TAGS = 3;

    private final Host host;
    private final WslTraces traces;
    private final String kernelVersion;
    private final @Nullable String lateEntry;
    private final List<Mount> mounts;
    private final WslConfig config;
    private final List<String> containerSigns = new ArrayList<>();

    private WslSigns(Host host, WslTraces traces) {
        this.host = host;
        this.traces = traces;
        String version = WslTraces.read(host, "/proc/version");
        this.kernelVersion = version == null ? "" : version;
        this.lateEntry = WslTraces.read(host, WslTraces.INTEROP_ENTRY + "-late");
        this.mounts = mounts(host);
        byte[] text = WslTraces.bytes(host, WslConfig.FILE, LONGEST_CONFIG);
        this.config = WslConfig.parse(text == null ? "" : new String(text, StandardCharsets.UTF_8));
    }

    /** The older table shows no bind mounts, but some sandboxes let a program see that one alone. */
    private static List<Mount> mounts(Host host) {
        byte[] table = WslTraces.bytes(host, "/proc/self/mountinfo", LONGEST_TABLE);
        List<Mount> mounts = table == null ? List.of() : MountLines.read(table);
        if (mayShowDrives(mounts)) {
            return mounts;
        }
        byte[] older = WslTraces.bytes(host, "/proc/mounts", LONGEST_TABLE);
        List<Mount> others = older == null ? List.of() : MountLines.readOlder(older);
        return mayShowDrives(others) ? others : mounts;
    }

    private static boolean mayShowDrives(List<Mount> mounts) {
        return mounts.stream().anyMatch(mount -> mount.isOfFirst() || mount.isDriveOfSecond() || mount.isVirtiofs());
    }

    /** Asks for the small things again, which costs nothing in a discovery, so that they stand in the report of who asks. */
    static void lookAgain(Host host) {
        WslTraces.of(host);
        WslTraces.read(host, "/proc/version");
        WslTraces.read(host, WslTraces.INTEROP_ENTRY + "-late");
        WslTraces.bytes(host, WslConfig.FILE, LONGEST_CONFIG);
    }

    static WslSigns of(Host host, WslTraces traces) {
        WslSigns signs = new WslSigns(host, traces);
        signs.lookForContainer();
        return signs;
    }

    private void lookForContainer() {
        for (String file : List.of(DOCKER, "/run/.containerenv")) {
            if (WslTraces.isFile(host, file)) {
                containerSigns.add(file);
            }
        }
        String variable = WslTraces.variable(host, "container");
        if (!variable.isEmpty()) {
            containerSigns.add("container=" + variable);
        }
        if (mounts.stream()
                .anyMatch(mount -> mount.point().equals("/") && mount.type().equals("overlay"))) {
            containerSigns.add(OVERLAY);
        }
    }

    /** Distributions are made of images of containers too, and may have an overlay as root; but these have their sockets. */
    private boolean isContainer() {
        boolean overlay = containerSigns.contains(OVERLAY);
        return traces.hasRunFolder()
                ? overlay && containerSigns.size() > 1
                : !containerSigns.isEmpty() && !isLeftBehind();
    }

    /** Docker's file stays in what is made of an image. Its containers have an overlay, but neither variables nor entry. */
    private boolean isLeftBehind() {
        return containerSigns.equals(List.of(DOCKER)) && traces.hasBothVariables() && hasEntry();
    }

    Wsl judged() {
        Situation situation = situation();
        if (situation == Situation.OUTSIDE) {
            return new Wsl(
                    situation,
                    Optional.empty(),
                    Optional.empty(),
                    Interop.ABSENT,
                    evidence(),
                    config,
                    WslPaths.of(List.of(), VirtiofsTags.none(), Optional.empty(), ""));
        }
        Optional<String> distribution = situation == Situation.DISTRIBUTION
                ? Optional.of(traces.distribution()).filter(name -> !name.isEmpty())
                : Optional.empty();
        return new Wsl(
                situation,
                Optional.of(version()),
                distribution,
                interop(),
                evidence(),
                config,
                WslPaths.of(mounts, tags(), distribution, wish()));
    }

    private Situation situation() {
        int layers = 0;
        for (boolean speaks :
                new boolean[] {namesWsl(), hasEntry(), traces.hasRunFolder(), mountsOfFirst() || drivesOfSecond()}) {
            layers += speaks ? 1 : 0;
        }
        if (layers == 0) {
            return Situation.OUTSIDE;
        }
        if (isContainer()) {
            return Situation.CONTAINER;
        }
        if (!mounts.isEmpty()
                && mounts.stream().noneMatch(mount -> mount.point().equals("/"))) {
            return Situation.CHROOT;
        }
        return layers > 1 || traces.hasVariable() ? Situation.DISTRIBUTION : Situation.OUTSIDE;
    }

    private boolean namesWsl() {
        return WslTraces.namesWsl(traces.release()) || WslTraces.namesWsl(kernelVersion);
    }

    private boolean hasEntry() {
        return traces.entry() != null || lateEntry != null;
    }

    private boolean mountsOfFirst() {
        return mounts.stream().anyMatch(Mount::isOfFirst);
    }

    private boolean drivesOfSecond() {
        return mounts.stream().anyMatch(Mount::isDriveOfSecond);
    }

    /** A release can be chosen by whoever builds the kernel; the file systems of WSL 1 cannot be had elsewhere. */
    private WslVersion version() {
        if (mountsOfFirst()) {
            return WslVersion.WSL_1;
        }
        if (drivesOfSecond()) {
            return WslVersion.WSL_2;
        }
        return traces.release().contains("Microsoft") ? WslVersion.WSL_1 : WslVersion.WSL_2;
    }

    private Interop interop() {
        if (isEnabled(traces.entry()) || isEnabled(lateEntry)) {
            return Interop.ENABLED;
        }
        return hasEntry() ? Interop.DISABLED : Interop.ABSENT;
    }

    private static boolean isEnabled(@Nullable String entry) {
        return entry != null && WslTraces.firstLine(entry).equals("enabled");
    }

    private List<WslEvidence> evidence() {
        List<WslEvidence> evidence = new ArrayList<>(traces.evidence());
        if (lateEntry != null) {
            evidence.add(new WslEvidence(Layer.INTEROP_ENTRY, "late: " + WslTraces.firstLine(lateEntry), true));
        }
        evidence.add(new WslEvidence(Layer.KERNEL_VERSION, kernelVersion, WslTraces.namesWsl(kernelVersion)));
        TreeSet<String> types = new TreeSet<>();
        for (Mount mount : mounts) {
            if (mount.isOfFirst() || mount.isDriveOfSecond()) {
                types.add(mount.type());
            }
        }
        evidence.add(new WslEvidence(Layer.MOUNTS, String.join(", ", types), !types.isEmpty()));
        evidence.add(new WslEvidence(Layer.CONTAINER, String.join(", ", containerSigns), false));
        boolean root = mounts.stream().anyMatch(mount -> mount.point().equals("/"));
        evidence.add(new WslEvidence(Layer.ROOT, root ? "mounted" : "", false));
        evidence.sort(Comparator.comparing(WslEvidence::layer));
        return evidence;
    }

    private VirtiofsTags tags() {
        Map<String, String> sources = new HashMap<>();
        for (Mount mount : mounts) {
            if (mount.isVirtiofs() && sources.size() < MOST_TAGS && !sources.containsKey(mount.tag())) {
                sources.put(mount.tag(), linkOf(mount.tag()));
            }
        }
        return tag -> Optional.ofNullable(sources.get(tag)).filter(source -> !source.isEmpty());
    }

    /** A tag is a GUID: letters, digits, hyphens and braces, so that no tag leads out of the folder. */
    private String linkOf(String tag) {
        if (!tag.matches("[{}0-9A-Fa-f-]{32,40}")) {
            return "";
        }
        Optional<Path> link = host.path(VirtiofsTags.FOLDER + "/" + tag).path();
        try {
            return link.isEmpty()
                    ? ""
                    : host.files().linkTarget(link.get()).map(Path::toString).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private String wish() {
        return config.wantsDrives() ? "" : " " + WslConfig.FILE + " switches the mounting of drives off.";
    }
}
