package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one of mise's TOML files says of Go ({@code src/config/config_file/mise_toml.rs}).
 *
 * <p>What is meant for other systems alone is left out; if nothing else is said, Go is asked for and no version of it, and
 * mise takes the next on PATH.
 *
 * @param call the call that asks
 * @param file the file
 * @param toml what it holds
 */
record MiseTool(ShimCall call, MiseFile file, Toml toml) {

    /** The way to say a version, of which there must be one. */
    private static final List<String> WAYS = List.of("version", "path", "prefix", "ref");

    Optional<MiseRequests> requests() throws Unclear {
        for (String name : MiseSettings.GO) {
            String key = "tools." + name;
            Optional<Toml.Entry> entry = toml.first(key);
            List<List<Toml.Entry>> elements = toml.elements(key);
            if (!elements.isEmpty()) {
                return Optional.of(ofElements(key, elements));
            }
            if (entry.isPresent() || toml.hasTable(key)) {
                return Optional.of(entry.isPresent() ? plain(entry.get()) : ofElements(key, List.of(toml.entries())));
            }
        }
        return Optional.empty();
    }

    private MiseRequests plain(Toml.Entry entry) throws Unclear {
        boolean understood = entry.kind() != Toml.Kind.OTHER && !entry.values().isEmpty();
        if (!understood) {
            throw unclear(location(entry));
        }
        return requests(entry.values(), location(entry));
    }

    private MiseRequests ofElements(String key, List<List<Toml.Entry>> elements) throws Unclear {
        List<String> texts = new ArrayList<>();
        Location location = Location.file(file.path().toString());
        for (List<Toml.Entry> element : elements) {
            Optional<Toml.Entry> systems = first(element, key + ".os");
            if (systems.isPresent() && !means(systems.get())) {
                location = texts.isEmpty() ? location(systems.get()) : location;
                continue;
            }
            Toml.Entry said = said(element, key, location);
            location = texts.isEmpty() ? location(said) : location;
            String way = said.key().substring(Math.min(said.key().length(), key.length() + 1));
            String text = said.values().get(0);
            texts.add(way.isEmpty() || way.equals("version") ? text : way + ":" + text);
        }
        return requests(texts, location);
    }

    private Toml.Entry said(List<Toml.Entry> element, String key, Location otherwise) throws Unclear {
        List<Toml.Entry> said = new ArrayList<>();
        first(element, key).ifPresent(said::add);
        for (String way : WAYS) {
            first(element, key + "." + way).ifPresent(said::add);
        }
        if (said.size() != 1 || said.get(0).kind() != Toml.Kind.STRING) {
            throw unclear(said.isEmpty() ? otherwise : location(said.get(0)));
        }
        return said.get(0);
    }

    private static Optional<Toml.Entry> first(List<Toml.Entry> entries, String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Tells whether one of the systems is this one; behind a slash stands an architecture. */
    private boolean means(Toml.Entry systems) {
        for (String entry : systems.values()) {
            int slash = entry.indexOf('/');
            String system = slash < 0 ? entry : entry.substring(0, slash);
            boolean fits = goos(system).equals(call.host().platform().system().goos());
            if (fits && (slash < 0 || architecture(entry.substring(slash + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static String goos(String system) {
        return switch (system) {
            case "macos" -> "darwin";
            case "win" -> "windows";
            default -> system;
        };
    }

    private boolean architecture(String name) {
        String usual = switch (name) {
            case "x86_64", "x64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> name;
        };
        return usual.equals(call.host().platform().nativeArchitecture());
    }

    private MiseRequests requests(List<String> texts, Location location) throws Unclear {
        refuseTemplates(texts, location);
        return new MiseRequests(texts, location, file.root(), List.of(file.lock()));
    }

    private static Unclear unclear(Location location) {
        return new Unclear(
                "which version " + location.describe() + " means was not worked out",
                "Set it as go = \"1.22\".",
                location);
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
