package io.github.goroot.diagnosis;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds several {@code go} of different toolchains on PATH, of which the first runs. */
final class SeveralGoCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Map<Path, GoOnPath> byHome = new LinkedHashMap<>();
        for (GoOnPath go : evidence.path()) {
            go.home().ifPresent(home -> byHome.putIfAbsent(home, go));
        }
        List<GoOnPath> different = new ArrayList<>(byHome.values());
        // A manager's shim comes first on purpose, and knows what it starts.
        if (different.size() < 2 || evidence.path().get(0).isShim()) {
            return;
        }
        GoOnPath first = different.get(0);
        boolean newer = evidence.pins().isEmpty()
                && !isLinkOfProject(evidence, first)
                && different.stream().anyMatch(other -> isNewer(other, first));
        Finding finding = Finding.of(
                        FindingCode.SEVERAL_GO_ON_PATH,
                        newer ? Severity.WARNING : Severity.NOTICE,
                        different.size() + " different go commands are on PATH; " + first.describe() + " comes first"
                                + (newer ? ", although a newer one comes behind it." : "."))
                .at(first.entry())
                .withRemedy("If another one is meant, put its directory first, or remove those that are not needed.");
        for (GoOnPath go : different) {
            finding = finding.because("PATH entry " + go.entry().line().orElse(0) + ": " + go.describe());
        }
        findings.accept(finding);
    }

    /** In a project vfox puts its choice on PATH as a link below {@code .vfox/sdks}, beside the file that asks for it. */
    private static boolean isLinkOfProject(Evidence evidence, GoOnPath go) {
        Optional<Path> user = evidence.host().userHome();
        Path project = evidence.selection().directory();
        while (project != null) {
            // In the user's home the same folder holds the choice for all directories.
            if (user.filter(project::equals).isEmpty()
                    && go.file().startsWith(project.resolve(".vfox").resolve("sdks"))) {
                return true;
            }
            project = project.getParent();
        }
        return false;
    }

    private static boolean isNewer(GoOnPath other, GoOnPath first) {
        return first.toolchain()
                .map(GoToolchain::version)
                .flatMap(own ->
                        other.toolchain().map(toolchain -> toolchain.version().compareTo(own) > 0))
                .orElse(false);
    }
}
