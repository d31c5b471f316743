package io.github.goroot.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the path of an access tells of a GOROOT.
 *
 * @param root the GOROOT, as the path spells it
 * @param area the folder of it
 * @param proof whether nothing but a GOROOT has such a path; else another path of the same must be proof
 */
record GorootPath(String root, GorootArea area, boolean proof) {

    private static final Set<String> COMMANDS = Set.of("go", "gofmt", "go.exe", "gofmt.exe");
    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9]{2,12}_[a-z0-9]{2,12}(?:_[a-z0-9]{1,16})?");
    private static final String ARCHIVE = ".a";

    /** Gives what a path may tell, the longest GOROOT last: folders may bear the name of another one's part. */
    static List<GorootPath> in(String path) {
        if (path.length() > PathText.LONGEST || !PathText.isAbsolute(path)) {
            return List.of();
        }
        String text = PathText.isWindows(path) ? PathText.slashed(path).toLowerCase(Locale.ROOT) : path;
        List<GorootPath> found = new ArrayList<>(1);
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            String root = slash == 0 ? path.substring(0, 1) : path.substring(0, slash);
            if (text.startsWith("/bin/", slash)) {
                if (COMMANDS.contains(text.substring(slash + "/bin/".length()))) {
                    found.add(new GorootPath(root, GorootArea.BIN, false));
                }
            } else if (text.startsWith("/src/", slash)) {
                addSource(found, root, text.substring(slash + "/src/".length()));
            } else if (text.startsWith("/pkg/", slash)) {
                addPackage(found, root, text.substring(slash + "/pkg/".length()));
            }
        }
        return found;
    }

    private static void addSource(List<GorootPath> found, String root, String rest) {
        int slash = rest.lastIndexOf('/');
        String folder = slash < 0 ? "" : rest.substring(0, slash);
        if (StandardPackages.containsFolder(rest) || StandardPackages.containsFolder(folder)) {
            found.add(new GorootPath(root, GorootArea.SRC, rest.equals("runtime") || folder.equals("runtime")));
        }
    }

    private static void addPackage(List<GorootPath> found, String root, String rest) {
        int slash = rest.indexOf('/');
        String first = slash < 0 ? rest : rest.substring(0, slash);
        if (first.equals("tool")) {
            String[] parts = rest.split("/", -1);
            if (parts.length < 2 || PLATFORM.matcher(parts[1]).matches()) {
                found.add(new GorootPath(root, GorootArea.PKG, true));
            }
        } else if (first.equals("include")) {
            found.add(new GorootPath(root, GorootArea.PKG, false));
        } else if (slash > 0 && PLATFORM.matcher(first).matches()) {
            String name = rest.substring(slash + 1);
            String folder = name.endsWith(ARCHIVE) ? name.substring(0, name.length() - ARCHIVE.length()) : name;
            if (StandardPackages.containsFolder(folder)) {
                found.add(new GorootPath(root, GorootArea.PKG, folder.equals("runtime")));
            }
        }
    }

    /** Gives what two spellings of the same GOROOT have in common. */
    String key() {
        return PathText.isWindows(root) ? PathText.slashed(root).toLowerCase(Locale.ROOT) : root;
    }
}
