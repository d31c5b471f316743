package com.example.gradle;

import io.github.goroot.GoToolchains;
import io.github.goroot.NoGoToolchainException;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import javax.inject.Inject;
import org.gradle.api.GradleException;
import org.gradle.api.InvalidUserDataException;
import org.gradle.api.provider.Property;
import org.gradle.api.provider.Provider;
import org.gradle.api.provider.ProviderFactory;

/**
 * What stands in the build script below {@code go}.
 *
 * <p>Nothing is searched before a value is asked for, so a build that needs no Go does not pay for it.
 */
public abstract class GoExtension {

    private GoToolchains toolchains = GoToolchains.system();

    /**
     * What the Go must satisfy, such as {@code >=1.22}.
     *
     * @return the property; {@code any} unless set
     */
    public abstract Property<String> getRequirement();

    /**
     * Makes values that are computed when they are asked for.
     *
     * @return Gradle's factory
     */
    @Inject
    protected abstract ProviderFactory getProviders();

    /**
     * Gives the GOROOT to use.
     *
     * @return its path, or a failure of the build that says what was found instead
     */
    public Provider<String> getHome() {
        return getProviders().provider(() -> {
            GoToolchain go = select();
            return go.stableHome().orElse(go.home()).toString();
        });
    }

    /**
     * Gives the path of one of its tools, such as {@code compile}.
     *
     * @param name the name of the tool
     * @return its path, or nothing if this Go has no such tool
     */
    public Provider<String> tool(String name) {
        return getProviders()
                .provider(() -> select().tool(name).map(Object::toString).orElse(null));
    }

    void searchWith(GoToolchains others) {
        this.toolchains = others;
    }

    private GoToolchain select() {
        GoRequirement wanted;
        try {
            wanted = GoRequirement.parse(getRequirement().get());
        } catch (IllegalArgumentException e) {
            throw new InvalidUserDataException("go.requirement cannot be read: " + e.getMessage(), e);
        }
        try {
            return toolchains.require(wanted.preferNewest());
        } catch (NoGoToolchainException e) {
            throw new GradleException(e.getMessage(), e);
        }
    }
}
