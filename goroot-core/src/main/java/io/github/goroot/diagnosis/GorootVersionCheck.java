package io.github.goroot.diagnosis;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.GoEnvironment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds that GOROOT names a toolchain of another version than the {@code go} that runs.
 *
 * <p>Go does not check that ({@code src/cmd/go/internal/cfg/cfg.go}, Go 1.9 to 1.27); the compiler does, when the first
 * package is built ({@code src/cmd/compile/internal/base/flag.go}).
 */
final class GorootVersionCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Optional<GoToolchain> configured = evidence.configured();
        Optional<Path> worker = evidence.worker();
        if (configured.isEmpty() || worker.isEmpty() || isAround(evidence, configured.get())) {
            return;
        }
        boolean replaced = ReplacedByShim.is(evidence, "GOROOT");
        if (!replaced
                && !evidence.gorootSettings().isEmpty()
                && evidence.isOfTheOtherSide(evidence.gorootSettings().get(0))) {
            return;
        }
        String go = evidence.stampedVersion(worker.get())
                .or(() -> evidence.selection().localVersion().map(Object::toString))
                .orElse("");
        Stamp compiler = Stamp.ofCompiler(evidence, configured.get());
        if (go.isEmpty() || Stamp.isSameRelease(go, compiler.version())) {
            return;
        }
        Finding finding = Finding.of(
                        FindingCode.GOROOT_OF_ANOTHER_VERSION,
                        Severity.ERROR,
                        "GOROOT is " + configured.get().homeText() + ", which is " + compiler.version() + ", but "
                                + worker.get() + ", which runs, is " + go + ".")
                .because(compiler.file() + " is of " + compiler.version() + ".")
                .because("go build prints: " + Stamp.mismatch(compiler.version(), go));
        if (replaced) {
            findings.accept(ofShim(evidence, finding));
            return;
        }
        finding = evidence.gorootSettings().isEmpty()
                ? finding.withRemedy("Start the go in " + configured.get().homeText() + " instead.")
                : at(evidence.gorootSettings().get(0), finding);
        findings.accept(finding);
    }

    private static Finding ofShim(Evidence evidence, Finding finding) {
        Finding told = finding.because("The shim on PATH sets GOROOT for the go it starts.")
                .withRemedy("Take GOROOT out of the settings of the version manager.");
        return evidence.environment()
                .variable("GOROOT")
                .flatMap(GoEnvironment.Variable::location)
                .map(told::at)
                .orElse(told);
    }

    private static Finding at(GorootSetting setting, Finding finding) {
        return finding.at(setting.location()).withRemedy(setting.removal());
    }

    private static boolean isAround(Evidence evidence, GoToolchain configured) {
        return evidence.factualHome()
                .flatMap(evidence::real)
                .filter(configured.realHome()::equals)
                .isPresent();
    }
}
