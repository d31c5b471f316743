package io.github.goroot.diagnosis;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds that what runs here was made for another architecture, or what was set here for another system. */
final class ArchitectureCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        GoPlatform machine = evidence.report().platform();
        Set<GoToolchain> chosen = new LinkedHashSet<>();
        evidence.configured().ifPresent(chosen::add);
        evidence.factual().ifPresent(chosen::add);
        for (GorootSetting setting : evidence.gorootSettings()) {
            setting.real().flatMap(evidence::toolchainAt).ifPresent(chosen::add);
        }
        for (GoToolchain toolchain : chosen) {
            if (!toolchain.runsOnHost()) {
                foreign(evidence, toolchain).ifPresent(findings);
            } else if (!toolchain.platform().equals(machine)) {
                findings.accept(emulated(evidence, toolchain, machine));
            }
        }
    }

    private static Optional<Finding> foreign(Evidence evidence, GoToolchain toolchain) {
        return toolchain.issues().stream()
                .filter(issue -> issue.code() == IssueCode.FOREIGN_PLATFORM)
                .findFirst()
                .map(issue -> {
                    Finding finding = Finding.of(issue).withSeverity(Severity.ERROR);
                    return evidence.gorootSettings().stream()
                            .filter(setting -> setting.real().equals(Optional.of(toolchain.realHome())))
                            .findFirst()
                            .map(setting -> finding.at(setting.location()).withRemedy(setting.removal()))
                            .orElse(finding);
                });
    }

    private static Finding emulated(Evidence evidence, GoToolchain toolchain, GoPlatform machine) {
        return Finding.of(
                        FindingCode.TOOLCHAIN_EMULATED,
                        Severity.WARNING,
                        toolchain.homeText() + " is Go for " + toolchain.platform() + ", but this machine is " + machine
                                + ": it runs " + how(evidence, toolchain) + ".")
                .at(Location.directory(toolchain.homeText()))
                .because("Unless GOARCH says otherwise, it also builds programs for "
                        + toolchain.platform().goarch() + ".")
                .withRemedy("Install Go for " + machine + ".");
    }

    private static String how(Evidence evidence, GoToolchain toolchain) {
        boolean arm = evidence.report().platform().goarch().equals("arm64");
        if (arm && evidence.host().platform().system() == OperatingSystem.MACOS) {
            return "in Rosetta, which is slower";
        }
        return arm
                ? "in an emulation, which is slower"
                : "as a " + toolchain.platform().goarch() + " program";
    }
}
