package io.github.goroot.internal.shim;

import io.github.goroot.host.Host;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The version of Go that each version manager's own rules choose for a directory, whether or not it is installed. */
public final class ManagerChoices {

    private final ShimCall call;

    /**
     * Prepares the look.
     *
     * @param directory the working directory
     */
    public ManagerChoices(Host host, Path directory) {
        // No rule reads the program that asks; where one would be needed, the directory stands for it.
        this.call = new ShimCall(host, directory, directory, 0);
    }

    /**
     * What a manager would take.
     *
     * @param versions the texts as they stand there, the one to try first being the first
     * @param location where they stand
     * @param installed whether the manager is here at all
     */
    public record Chosen(List<String> versions, Location location, boolean installed) {}

    /** One manager's rule. */
    private interface Rule {
        Optional<Choice> choice() throws IOException, Unclear;
    }

    /**
     * Gives what each manager would take, by the name of the manager: asdf, goenv, mise, proto and vfox, installed or not. One
     * whose files cannot be read, or say what cannot be worked out, is left out.
     */
    public Map<String, Chosen> all() {
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        put(chosen, "asdf", isThere(call.folder("ASDF_DATA_DIR", ".asdf")), this::asdf);
        put(chosen, "goenv", isThere(call.folder("GOENV_ROOT", ".goenv")), this::goenv);
        put(chosen, "mise", isThere(new MiseFolders(call).data()), this::mise);
        put(chosen, "proto", isThere(ProtoStore.of(call).map(ProtoStore::root)), this::proto);
        boolean vfox = isThere(call.folder("VFOX_HOME", ".version-fox")) || isThere(call.folder("VFOX_HOME", ".vfox"));
        put(chosen, "vfox", vfox, () -> new VfoxFiles(call).choice());
        return chosen;
    }

    private boolean isThere(Optional<Path> folder) {
        try {
            return folder.isPresent() && call.files().isDirectory(folder.get());
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Choice> asdf() throws IOException, Unclear {
        Optional<Path> data = call.folder("ASDF_DATA_DIR", ".asdf");
        if (data.isEmpty()) {
            return Optional.empty();
        }
        List<String> shim = call.files().lines(data.get().resolve("shims/go")).orElse(List.of());
        return new AsdfFiles(call, "golang", data.get().resolve("installs/golang"), AsdfGeneration.of(shim)).choice();
    }

    private Optional<Choice> goenv() throws IOException {
        Optional<Path> root = call.folder("GOENV_ROOT", ".goenv");
        if (root.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                GoenvShim.isSecond(call, root.get())
                        ? new GoenvSecond(call, root.get()).choice()
                        : new GoenvThird(call, root.get()).choice());
    }

    private Optional<Choice> mise() throws IOException, Unclear {
        return new MiseConfig(call, MiseSettings.read(call, new MiseFolders(call)))
                .choice()
                .map(requests -> new Choice(requests.texts(), requests.location()));
    }

    private Optional<Choice> proto() throws IOException, Unclear {
        Optional<ProtoStore> store = ProtoStore.of(call);
        return store.isPresent() ? new ProtoFiles(call, store.get()).choice() : Optional.empty();
    }

    private static void put(Map<String, Chosen> chosen, String manager, boolean installed, Rule rule) {
        try {
            rule.choice()
                    .filter(choice -> !choice.versions().isEmpty())
                    .ifPresent(
                            choice -> chosen.put(manager, new Chosen(choice.versions(), choice.location(), installed)));
        } catch (IOException | Unclear e) {
            // The manager would fail on it too, or what it takes is known to its servers only.
            chosen.remove(manager);
        }
    }
}
