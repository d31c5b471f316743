package com.example.recipes;

import io.github.goroot.GoToolchains;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.model.Severity;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with the Go of a project, as lines for a panel of problems. */
public final class GoHealth {

    private GoHealth() {}

    /**
     * Looks for what breaks builds or surprises people; what is merely worth knowing is left out.
     *
     * @param toolchains {@link GoToolchains#system()}, but for tests
     * @param project its folder
     * @return the lines, the worst first
     */
    public static List<String> problems(GoToolchains toolchains, Path project) {
        Diagnosis diagnosis = toolchains.diagnose(project);
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .map(GoHealth::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.code() + ": " + finding.message()
                + finding.remedy().map(remedy -> " " + remedy).orElse("");
    }
}
