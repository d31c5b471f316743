package io.github.goroot.internal.locator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a manager's own folder structure leads from one version to the name that survives upgrades.
 *
 * <p>Both are relative paths. The ending matches the end of a GOROOT, a star standing for any one name; in
 * <code>opt/{0}/libexec</code> each number stands for what the star of that number matched, counted from 0.
 */
final class StableName {

    private final List<String> ending;
    private final List<String> name;

    StableName(String ending, String name) {
        this.ending = List.of(ending.split("/"));
        this.name = List.of(name.split("/"));
    }

    /** Gives the stable name that would belong to a GOROOT, if any; whether there is anything is for others to see. */
    List<Path> of(Path home) {
        int before = home.getNameCount() - ending.size();
        if (before < 0) {
            return List.of();
        }
        List<Path> stars = new ArrayList<>();
        for (int i = 0; i < ending.size(); i++) {
            Path actual = home.getName(before + i);
            if (ending.get(i).equals("*")) {
                stars.add(actual);
            } else if (!ending.get(i).equalsIgnoreCase(actual.toString())) {
                return List.of();
            }
        }
        Path stable = before == 0 ? home.getRoot() : home.getRoot().resolve(home.subpath(0, before));
        for (String part : name) {
            stable = part.startsWith("{")
                    ? stable.resolve(stars.get(Integer.parseInt(part, 1, part.length() - 1, 10)))
                    : stable.resolve(part);
        }
        return List.of(stable);
    }
}
