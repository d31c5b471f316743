package io.github.goroot.selection;

import java.util.Optional;

/**
 * The settings for builds that end a {@code go} command whatever it was called for, in the order in which it complains: what
 * {@link TargetSettings} and {@link Experiments} refuse.
 *
 * <p>Until Go 1.16 the processor's are looked at before {@code main} begins. Since 1.17 the command remembers complaints and
 * tells one: the last of what the process was given, and only without any that of its files.
 */
final class BuildSettings {

    private final Startup startup;
    private final LocalGo go;
    private final Settings settings;
    private final TargetSettings target;

    BuildSettings(Startup startup) {
        this.startup = startup;
        this.go = startup.go();
        this.settings = startup.settings();
        this.target = new TargetSettings(startup.host(), go.rules());
    }

    /**
     * Checks what ends even {@code go help}.
     *
     * @throws Fatal if it ends with an error
     */
    void checkBeforeMain() throws Fatal {
        if (!go.rules().checksTargetLate()) {
            refuse(target.first(), "");
        }
    }

    /**
     * Checks the rest; what repairs settings, {@code go env -w} and {@code -u}, is not kept from it.
     *
     * @throws Fatal if it ends with an error
     */
    void check() throws Fatal {
        if (!go.rules().checksTargetLate() || startup.words().changesEnv()) {
            return;
        }
        String prefix = startup.calledAs() + ": ";
        refuse(target.ofFips(), prefix);
        Optional<Settings.Value> experiments = settings.get("GOEXPERIMENT");
        boolean ofFile = experiments.isPresent() && isOfFile(experiments.get());
        if (experiments.isPresent() && !ofFile) {
            checkExperiments(experiments.get(), prefix);
        }
        refuse(target.last(), prefix);
        if (ofFile) {
            checkExperiments(experiments.get(), "go: ");
        }
    }

    private static boolean isOfFile(Settings.Value value) {
        return value.source() == Reason.Source.USER_FILE || value.source() == Reason.Source.GO_ENV;
    }

    private void refuse(Optional<TargetSettings.Complaint> complaint, String prefix) throws Fatal {
        if (complaint.isEmpty()) {
            return;
        }
        TargetSettings.Complaint what = complaint.get();
        because(
                settings.get(what.name()).orElseThrow(),
                what.name() + " is " + GoText.quote(what.value()) + ", which " + go.name() + " does not know.");
        throw new Fatal(prefix + what.text());
    }

    private void checkExperiments(Settings.Value setting, String prefix) throws Fatal {
        Optional<String> unknown = settings.gorootAround()
                .flatMap(home -> Experiments.of(startup.host(), home))
                .flatMap(experiments -> experiments.unknownIn(setting.text()));
        if (unknown.isPresent()) {
            because(
                    setting,
                    "GOEXPERIMENT is " + GoText.quote(setting.text()) + ", and " + go.name() + " does not know "
                            + unknown.get() + ".");
            throw new Fatal(prefix + "unknown GOEXPERIMENT " + unknown.get());
        }
    }

    private void because(Settings.Value setting, String text) {
        startup.answer().because(Reason.at(setting.source(), setting.location(), text));
    }
}
