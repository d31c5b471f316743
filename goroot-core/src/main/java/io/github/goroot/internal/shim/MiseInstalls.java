package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The versions of Go that mise has installed ({@code src/backend/mod.rs}, {@code src/toolset/tool_version.rs}).
 *
 * @param call the call that asks
 * @param folders where mise keeps things
 * @param places the installed names and where they are; whether they are complete is seen when one is wanted
 */
record MiseInstalls(ShimCall call, MiseFolders folders, Map<String, Path> places) {

    static MiseInstalls list(ShimCall call, MiseFolders folders) throws IOException {
        Map<String, Path> places = new LinkedHashMap<>();
        for (Path installs : folders.installs()) {
            Path parent = installs.resolve("go");
            for (String name : call.files().names(parent)) {
                Optional<Path> place = name.startsWith(".") ? Optional.empty() : call.child(parent, name);
                place.ifPresent(path -> places.putIfAbsent(name, path));
            }
        }
        return new MiseInstalls(call, folders, places);
    }

    /** Gives the folder that a request, not {@code system}, leads to; empty if it is not installed. */
    Optional<Path> of(String request, Path root) throws IOException {
        if (request.startsWith("path:")) {
            Optional<Path> path = call.path(request.substring("path:".length()), root);
            return path.isPresent() && call.files().isDirectory(path.get()) ? path : Optional.empty();
        }
        Optional<String> name = name(request);
        return name.isPresent() && isComplete(name.get())
                ? Optional.ofNullable(places.get(name.get()))
                : Optional.empty();
    }

    private Optional<String> name(String request) throws IOException {
        if (request.equals("latest")) {
            Optional<String> latest = latest();
            return latest.isPresent() ? latest : newest(name -> !name.equals("latest") && !Versions.isPrerelease(name));
        }
        boolean prefix = request.startsWith("prefix:");
        String text = prefix
                ? request.substring("prefix:".length())
                : request.replace(':', '-').replace('/', '-');
        if (!prefix && places.containsKey(text) && isVersion(text)) {
            return Optional.of(text);
        }
        if (request.indexOf(':') >= 0 && !prefix) {
            return Optional.empty();
        }
        Pattern line = Pattern.compile("v?" + Pattern.quote(text.replaceFirst("^v(?=[0-9])", "")) + "(?:[-+.].+)?");
        return newest(name -> line.matcher(name).matches() && !Versions.isPrerelease(name));
    }

    private Optional<String> newest(Predicate<String> fits) throws IOException {
        for (String name : places.keySet().stream()
                .filter(fits)
                .sorted(Versions.ORDER.reversed())
                .toList()) {
            if (isVersion(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Gives what mise's own name for the newest version stands for. */
    private Optional<String> latest() throws IOException {
        Path latest = places.get("latest");
        return latest == null ? Optional.empty() : alias(latest).map(text -> text.substring(2));
    }

    private boolean isVersion(String name) throws IOException {
        Path place = places.get(name);
        return place != null
                && call.files().isDirectory(place)
                && alias(place).isEmpty()
                && !call.files().exists(place.resolve("incomplete"));
    }

    private boolean isComplete(String name) throws IOException {
        Optional<Path> mark = folders.cache()
                .flatMap(cache -> call.child(cache.resolve("go"), name))
                .map(folder -> folder.resolve("incomplete"));
        return mark.isEmpty() || !call.files().exists(mark.get());
    }

    /** Gives the text of a name that mise made for another version: a link, on Windows a file, that begins with a dot. */
    private Optional<String> alias(Path place) throws IOException {
        Optional<String> text = call.files().linkTarget(place).map(Path::toString);
        if (text.isEmpty() && call.files().isFile(place)) {
            text = call.files().lines(place).stream().flatMap(List::stream).findFirst();
        }
        return text.map(String::strip).filter(link -> link.startsWith("./") || link.startsWith(".\\"));
    }

    /** Tells whether a person linked an installation that lies elsewhere, for which mise heeds no lock. */
    boolean hasLinkElsewhere() throws IOException {
        for (Path place : places.values()) {
            Optional<Path> target = call.files().linkTarget(place).filter(Path::isAbsolute);
            if (target.isPresent()
                    && folders.data().filter(target.get()::startsWith).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
