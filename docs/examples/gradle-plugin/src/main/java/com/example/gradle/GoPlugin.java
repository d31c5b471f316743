package com.example.gradle;

import org.gradle.api.Plugin;
import org.gradle.api.Project;

/** Adds {@code go} to a build script: {@code go.requirement = ">=1.22"}, then {@code go.home} and {@code go.tool("compile")}. */
public class GoPlugin implements Plugin<Project> {

    @Override
    public void apply(Project project) {
        project.getExtensions().create("go", GoExtension.class).getRequirement().convention("any");
    }
}
