package io.github.goroot.selection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The entries of GOPROXY up to one that ends the list.
 *
 * <p>The rules are those of {@code proxyList} and {@code newProxyRepo} in {@code src/cmd/go/internal/modfetch/proxy.go}, Go
 * 1.21 to 1.27.
 *
 * @param entries {@code off}, {@code direct}, and URLs; at least one
 */
record ModuleProxies(List<String> entries) {

    private static final String FILE = "file://";

    /**
     * Reads a setting.
     *
     * @param toolchain the toolchain that is looked for
     */
    static ModuleProxies of(String setting, String toolchain) throws Fatal {
        List<String> entries = new ArrayList<>();
        for (String part : setting.split("[,|]")) {
            String entry = GoText.trim(part);
            if (entry.isEmpty()) {
                continue;
            }
            if (entry.equals("off") || entry.equals("direct")) {
                entries.add(entry);
                break;
            }
            String complaint = complaint(entry);
            if (!complaint.isEmpty()) {
                throw new Fatal("go: download " + toolchain + ": " + complaint);
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            throw new Fatal(
                    "go: download " + toolchain + ": GOPROXY list is not the empty string, but contains no entries");
        }
        return new ModuleProxies(List.copyOf(entries));
    }

    private static String complaint(String entry) {
        boolean host = entry.matches(".*[.:/].*") && !entry.contains(":/") && !entry.startsWith("/");
        if (host) {
            return "";
        }
        int colon = entry.indexOf(':');
        if (colon < 0) {
            return "invalid proxy URL missing scheme: " + entry;
        }
        return switch (entry.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> "";
            case "file" ->
                entry.substring(colon).startsWith(":///") && !entry.contains("?") && !entry.contains("#")
                        ? ""
                        : "invalid file:// proxy URL with non-path elements: " + entry;
            default -> "invalid proxy URL scheme (must be https, http, file): " + entry;
        };
    }

    static boolean isFile(String entry) {
        return entry.regionMatches(true, 0, FILE, 0, FILE.length());
    }

    /** Gives the text of the path of a proxy of files. */
    static String path(String entry) {
        String raw = entry.substring(FILE.length());
        String path = raw;
        try {
            path = new URI(entry).getPath();
        } catch (URISyntaxException e) {
            // Go takes more for a URL than this; as it is, it means the same where nothing is escaped.
        }
        // Before the letter of a drive stands the slash that ends the empty name of a host.
        return path.matches("/[A-Za-z]:.*") ? path.substring(1) : path;
    }
}
