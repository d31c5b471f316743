package com.example.maven;

import io.github.goroot.GoToolchains;
import io.github.goroot.NoGoToolchainException;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Finds the Go to build with, and tells the plug-ins that come later where it is: {@code go.home}, {@code go.version},
 * {@code go.executable}, and {@code go.tool.NAME} for each tool that is asked for.
 */
@Mojo(name = "select", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class SelectMojo extends AbstractMojo {

    /** What the Go must satisfy: {@code any}, {@code 1.22} for that line, {@code go1.22.3}, or {@code >=1.22}. */
    @Parameter(property = "go.requirement", defaultValue = "any")
    private String requirement = "any";

    /** Whether to take the newest of those that satisfy, and not the one that comes first. */
    @Parameter(property = "go.newest", defaultValue = "true")
    private boolean newest = true;

    /** The tools whose paths are wanted, such as {@code compile}. */
    @Parameter
    private List<String> tools = List.of();

    /** What the project knows and later plug-ins see. */
    @Parameter(defaultValue = "${project.properties}", readonly = true, required = true)
    private Properties properties = new Properties();

    private final GoToolchains toolchains;

    /** Looks on this machine. */
    public SelectMojo() {
        this(GoToolchains.system());
    }

    SelectMojo(GoToolchains toolchains) {
        this.toolchains = toolchains;
    }

    SelectMojo requirement(String text) {
        this.requirement = text;
        return this;
    }

    SelectMojo tools(String... names) {
        this.tools = List.of(names);
        return this;
    }

    Properties properties() {
        return properties;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        GoToolchain go = select();
        // The name that survives upgrades, for what is built may remember it.
        properties.setProperty("go.home", go.stableHome().orElse(go.home()).toString());
        properties.setProperty("go.version", go.version().toString());
        properties.setProperty("go.executable", go.executable().toString());
        for (String name : tools) {
            Path tool = go.tool(name)
                    .orElseThrow(() -> new MojoFailureException(
                            go.version() + " in " + go.home() + " has no tool \"" + name + "\" in " + go.toolDirectory()
                                    + "; since Go 1.25 some are built when they are first used."));
            properties.setProperty("go.tool." + name, tool.toString());
        }
        getLog().info("Using " + go.version() + " in " + go.home() + ", found by " + go.provenances());
    }

    private GoToolchain select() throws MojoExecutionException, MojoFailureException {
        GoRequirement wanted;
        try {
            wanted = GoRequirement.parse(requirement);
        } catch (IllegalArgumentException e) {
            // A mistake in the POM, and not of the machine.
            throw new MojoExecutionException("The parameter \"requirement\" cannot be read: " + e.getMessage(), e);
        }
        try {
            return toolchains.require(newest ? wanted.preferNewest() : wanted);
        } catch (NoGoToolchainException e) {
            // Its message says what was found instead, and what was looked at.
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}
