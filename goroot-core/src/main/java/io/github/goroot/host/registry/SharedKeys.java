package io.github.goroot.host.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys 32-bit programs share with 64-bit ones, and which they have for themselves.
 *
 * <p>As Microsoft documents it for Windows 7 and later ("Registry Keys Affected by WOW64"): a key does as the nearest key
 * at or above it that is listed, and one that has none is shared.
 */
final class SharedKeys {

    /** The most names that a listed key has. */
    static final int DEEPEST = 8;

    private static final String SOFTWARE = "HKEY_LOCAL_MACHINE\\SOFTWARE";

    private static final String WINDOWS = "\\MICROSOFT\\WINDOWS\\CURRENTVERSION";
    private static final String NT = "\\MICROSOFT\\WINDOWS NT\\CURRENTVERSION";

    /** Keys below {@link #SOFTWARE} that are shared though it is not. */
    private static final List<String> SHARED = List.of(
            "\\CLASSES",
            "\\CLIENTS",
            "\\MICROSOFT\\COM3",
            "\\MICROSOFT\\CRYPTOGRAPHY\\CALAIS\\CURRENT",
            "\\MICROSOFT\\CRYPTOGRAPHY\\CALAIS\\READERS",
            "\\MICROSOFT\\CRYPTOGRAPHY\\SERVICES",
            "\\MICROSOFT\\CTF\\SYSTEMSHARED",
            "\\MICROSOFT\\CTF\\TIP",
            "\\MICROSOFT\\DFS",
            "\\MICROSOFT\\DRIVER SIGNING",
            "\\MICROSOFT\\ENTERPRISECERTIFICATES",
            "\\MICROSOFT\\EVENTSYSTEM",
            "\\MICROSOFT\\MSMQ",
            "\\MICROSOFT\\NON-DRIVER SIGNING",
            "\\MICROSOFT\\NOTEPAD\\DEFAULTFONTS",
            "\\MICROSOFT\\OLE",
            "\\MICROSOFT\\RAS",
            "\\MICROSOFT\\RPC",
            "\\MICROSOFT\\SHARED TOOLS\\MSINFO",
            "\\MICROSOFT\\SYSTEMCERTIFICATES",
            "\\MICROSOFT\\TERMSERVLICENSING",
            "\\MICROSOFT\\TRANSACTION SERVER",
            WINDOWS + "\\APP PATHS",
            WINDOWS + "\\CONTROL PANEL\\CURSORS\\SCHEMES",
            WINDOWS + "\\EXPLORER\\AUTOPLAYHANDLERS",
            WINDOWS + "\\EXPLORER\\DRIVEICONS",
            WINDOWS + "\\EXPLORER\\KINDMAP",
            WINDOWS + "\\GROUP POLICY",
            WINDOWS + "\\POLICIES",
            WINDOWS + "\\PREVIEWHANDLERS",
            WINDOWS + "\\SETUP",
            WINDOWS + "\\TELEPHONY\\LOCATIONS",
            NT + "\\CONSOLE",
            NT + "\\FONTDPI",
            NT + "\\FONTLINK",
            NT + "\\FONTMAPPER",
            NT + "\\FONTS",
            NT + "\\FONTSUBSTITUTES",
            NT + "\\GRE_INITIALIZE",
            NT + "\\IMAGE FILE EXECUTION OPTIONS",
            NT + "\\LANGUAGE PACK",
            NT + "\\NETWORKCARDS",
            NT + "\\PERFLIB",
            NT + "\\PORTS",
            NT + "\\PRINT",
            NT + "\\PROFILELIST",
            NT + "\\TIME ZONES",
            "\\POLICIES",
            "\\REGISTEREDAPPLICATIONS");

    /** Keys below the classes of a machine or a user that are not shared though those are. */
    private static final List<String> APART =
            List.of("\\CLSID", "\\DIRECTSHOW", "\\INTERFACE", "\\MEDIA TYPE", "\\MEDIAFOUNDATION");

    private static final Map<String, Optional<Integer>> RULES = rules();

    private SharedKeys() {}

    private static Map<String, Optional<Integer>> rules() {
        Map<String, Optional<Integer>> rules = new HashMap<>();
        rules.put(SOFTWARE, Optional.of(2));
        SHARED.forEach(key -> rules.put(SOFTWARE + key, Optional.empty()));
        for (String classes : List.of(SOFTWARE + "\\CLASSES", "HKEY_CURRENT_USER\\SOFTWARE\\CLASSES")) {
            APART.forEach(key -> rules.put(classes + key, Optional.of(3)));
        }
        return Map.copyOf(rules);
    }

    /**
     * Tells where the 32-bit part of a key lies apart.
     *
     * @param names the folded names of the key, its root first
     * @return after how many names WOW6432Node comes in between, or empty if the key is shared
     */
    static Optional<Integer> apartAfter(List<String> names) {
        for (int length = Math.min(names.size(), DEEPEST); length > 0; length--) {
            Optional<Integer> rule = RULES.get(String.join("\\", names.subList(0, length)));
            if (rule != null) {
                return rule;
            }
        }
        return Optional.empty();
    }

    /** Tells whether a key is listed as shared itself. */
    static boolean isListed(List<String> names) {
        return RULES.getOrDefault(String.join("\\", names), Optional.of(0)).isEmpty();
    }
}
