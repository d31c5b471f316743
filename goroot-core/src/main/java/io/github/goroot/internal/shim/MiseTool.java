package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one of mise's TOML files says of Go ({@code src/config/config_file/mise_toml.rs}).
 *
 * @param call the call that asks
 * @param file the file
 * @param toml what it holds
 */
record MiseTool(ShimCall call, MiseFile file, Toml toml) {

    Optional<MiseRequests> requests() throws Unclear {
        for (String name : MiseSettings.GO) {
            String key = "tools." + name;
            Optional<Toml.Entry> entry = toml.first(key);
            if (entry.isPresent() || toml.hasTable(key)) {
                return Optional.of(entry.isPresent() ? plain(entry.get()) : ofTable(key));
            }
        }
        return Optional.empty();
    }

    private MiseRequests plain(Toml.Entry entry) throws Unclear {
        Location location = location(entry);
        boolean understood = entry.kind() != Toml.Kind.OTHER && !entry.values().isEmpty();
        return requests(understood ? entry.values() : List.of(), location);
    }

    private MiseRequests ofTable(String key) throws Unclear {
        List<String> texts = new ArrayList<>();
        Location location = Location.file(file.path().toString());
        for (String way : List.of("version", "path", "prefix", "ref")) {
            Optional<Toml.Entry> entry = toml.first(key + "." + way).filter(set -> set.kind() == Toml.Kind.STRING);
            if (entry.isPresent()) {
                location = location(entry.get());
                String text = entry.get().values().get(0);
                texts.add(way.equals("version") ? text : way + ":" + text);
            }
        }
        Optional<Toml.Entry> systems = toml.first(key + ".os");
        String own = call.host().platform().system().goos().replace("darwin", "macos");
        if (systems.isPresent() && !systems.get().values().contains(own)) {
            throw new Unclear(
                    "whether " + location(systems.get()).describe() + " means this machine was not worked out",
                    "Set the version without a condition.",
                    location(systems.get()));
        }
        return requests(texts.size() == 1 ? texts : List.of(), location);
    }

    private MiseRequests requests(List<String> texts, Location location) throws Unclear {
        if (texts.isEmpty()) {
            throw new Unclear(
                    "which version " + location.describe() + " means was not worked out",
                    "Set it as go = \"1.22\".",
                    location);
        }
        refuseTemplates(texts, location);
        return new MiseRequests(texts, location, file.root(), List.of(file.lock()));
    }

    static void refuseTemplates(List<String> texts, Location location) throws Unclear {
        if (texts.stream().anyMatch(text -> text.contains("{{") || text.contains("{%"))) {
            throw new Unclear(
                    "what the template of " + location.describe() + " yields was not worked out",
                    "Set the version without a template.",
                    location);
        }
    }

    private Location location(Toml.Entry entry) {
        return ShimCall.line(file.path(), entry.line(), entry.text());
    }
}
