package io.github.goroot.diagnosis;

import io.github.goroot.model.Severity;
import io.github.goroot.selection.ProjectPin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds shims of version managers that are never asked, because another {@code go} comes before them on PATH. */
final class ShimShadowCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        shadowed(evidence.path()).ifPresent(shim -> {
            GoOnPath first = evidence.path().get(0);
            Optional<String> conflict = conflict(evidence);
            Finding finding = Finding.of(
                            FindingCode.SHIM_SHADOWED,
                            conflict.isPresent() ? Severity.WARNING : Severity.NOTICE,
                            "The version manager's " + shim.file() + " is never asked, because " + first.file()
                                    + " comes before it on PATH.")
                    .at(shim.entry())
                    .because(first.entry().describe())
                    .because(shim.entry().describe())
                    .withRemedy("Put " + shim.file().getParent() + " before "
                            + first.file().getParent() + " on PATH.");
            findings.accept(conflict.map(finding::because).orElse(finding));
        });
    }

    /** Gives the first shim behind a go that is none; a manager may also put the directory it would start from first. */
    static Optional<GoOnPath> shadowed(List<GoOnPath> path) {
        if (path.isEmpty() || path.get(0).isShim()) {
            return Optional.empty();
        }
        return path.stream()
                .filter(GoOnPath::isShim)
                .findFirst()
                .filter(shim ->
                        shim.home().isEmpty() || !shim.home().equals(path.get(0).home()));
    }

    static Optional<String> conflict(Evidence evidence) {
        return evidence.pins().stream()
                .filter(ProjectPin::installed)
                .map(pin -> pin.conflictWith(evidence.selection()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
