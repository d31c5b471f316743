package com.example.recipes;

import io.github.goroot.GoToolchains;
import io.github.goroot.selection.GoLaunch;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.ToolchainSelector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Go of a project: what it is, and how to start it so that it is this one and no other. */
public final class ProjectGo {

    private final GoToolchains toolchains;

    /**
     * Makes it.
     *
     * @param toolchains {@link GoToolchains#system()}, but for tests
     */
    public ProjectGo(GoToolchains toolchains) {
        this.toolchains = toolchains;
    }

    /**
     * Says for a status bar what {@code go} would run in a project.
     *
     * @param project its folder
     * @return one line
     */
    public String status(Path project) {
        Selection selection = toolchains.select(project);
        String name = selection.toolchain().orElse("Go");
        return switch (selection.outcome()) {
            case LOCAL, PATH, CACHED -> name;
            case DOWNLOAD -> name + " (not here yet: the next build downloads it)";
            case ERROR -> "No Go: " + selection.error().orElse("the reason is not known");
        };
    }

    /**
     * Tells how to start what {@code go} would run in a project.
     *
     * @param project its folder
     * @return the program and the changes of the environment, or empty where {@code go} would first download something, or
     *     fail
     */
    public Optional<GoLaunch> launch(Path project) {
        return ToolchainSelector.of(toolchains.host()).launch(toolchains.select(project));
    }

    /**
     * Prepares a call.
     *
     * @param launch how to start Go
     * @param project the folder of the project
     * @param words the words of the command line behind {@code go}
     * @return the call, to be started
     */
    public static ProcessBuilder call(GoLaunch launch, Path project, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.add(0, launch.executable().toString());
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        launch.applyTo(builder.environment());
        return builder;
    }
}
