package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.model.GoToolchain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to change for a {@code go.exe} of Windows that is started from inside WSL.
 *
 * <p>No variable crosses to Windows but those that {@code WSLENV} names; {@code /u} lets one cross in that direction only, as
 * it is. GOROOT is always told, in the spelling of Windows: what the settings of the user over there say cannot be seen from
 * here.
 */
final class ThroughInterop {

    private static final String WSLENV = "WSLENV";

    private static final int MOST_ENTRIES = 1000;

    private ThroughInterop() {}

    static boolean isNeeded(Host host, GoToolchain toolchain) {
        return toolchain.wsl().isPresent()
                && !host.platform().isWindows()
                && toolchain.platform().goos().equals("windows");
    }

    static GoLaunch of(Host host, Path executable, GoToolchain toolchain, GoLaunch direct) {
        Map<String, String> set = new HashMap<>(direct.set());
        set.remove("GOROOT");
        Optional<String> there = toolchain.wsl().flatMap(place -> place.windowsPath());
        if (there.isPresent()) {
            set.put("GOROOT", there.get());
        }
        List<String> crossing = new ArrayList<>();
        Set<String> named = direct.removed();
        for (String entry : host.environment().get(WSLENV).orElse("").split(":", MOST_ENTRIES)) {
            String name = entry.indexOf('/') < 0 ? entry : entry.substring(0, entry.indexOf('/'));
            if (!name.isEmpty() && !set.containsKey(name) && !named.contains(name)) {
                crossing.add(entry);
            }
        }
        for (String name : List.of("GOROOT", "GOTOOLCHAIN")) {
            if (set.containsKey(name)) {
                crossing.add(name + "/u");
            }
        }
        set.put(WSLENV, String.join(":", crossing));
        return new GoLaunch(executable, set, direct.removed());
    }
}
