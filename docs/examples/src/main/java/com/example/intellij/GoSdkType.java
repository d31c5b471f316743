package com.example.intellij;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.Issue;
import io.github.goroot.model.LocatorReport;
import java.util.Optional;
import java.util.function.Consumer;

/** A type of SDK in an IDE of this style. All of it runs on background threads, for it reads files. */
public final class GoSdkType {

    private final GoToolchains toolchains;

    /**
     * Makes the type.
     *
     * @param toolchains {@link GoToolchains#system()}, but for tests
     */
    public GoSdkType(GoToolchains toolchains) {
        this.toolchains = toolchains;
    }

    /**
     * Fills the list of SDKs while it is still searching.
     *
     * @param indicator is told what is searched, and is asked whether to stop
     * @param list gets each SDK as soon as it is known, on the thread of this call
     * @throws ProcessCanceledException if the user cancelled; what is in the list until then is good
     */
    public void suggestSdks(ProgressIndicator indicator, Consumer<GoSdk> list) {
        toolchains.discover(new DiscoveryListener() {
            @Override
            public void toolchainFound(GoToolchain toolchain) {
                list.accept(GoSdk.of(toolchain));
            }

            @Override
            public void locatorFinished(LocatorReport locator) {
                indicator.setText2(locator.displayName());
            }

            @Override
            public boolean isCancelled() {
                return indicator.isCanceled();
            }
        });
        indicator.checkCanceled();
    }

    /**
     * Turns what the user picked into the home of an SDK.
     *
     * @param picked a GOROOT, its {@code bin}, the {@code go} in it, or a folder that holds one
     * @return the home, or what was picked if there is none
     */
    public String adjustSelectedSdkHome(String picked) {
        return toolchains
                .inspect(picked)
                .toolchain()
                .map(toolchain -> GoSdk.of(toolchain).homePath())
                .orElse(picked);
    }

    /**
     * Says why a folder is no SDK.
     *
     * @param home the folder
     * @return the reason with what to do about it, to be shown under the field; empty if it is one
     */
    public Optional<String> whyInvalid(String home) {
        Inspection inspection = toolchains.inspect(home);
        return inspection.refusal().map(GoSdkType::sentence);
    }

    private static String sentence(Issue issue) {
        return issue.remedy().map(remedy -> issue.message() + " " + remedy).orElse(issue.message());
    }
}
