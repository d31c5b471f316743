package com.example.gradle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.FakeHost;
import java.io.File;
import org.gradle.api.GradleException;
import org.gradle.api.InvalidUserDataException;
import org.gradle.api.Project;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in applied to a real project of Gradle's. */
class GoPluginTest {

    @TempDir
    private File scratch;

    private GoExtension go;

    @BeforeEach
    void apply() {
        Project project = ProjectBuilder.builder()
                .withProjectDir(scratch)
                .withGradleUserHomeDir(new File(scratch, "gradle"))
                .build();
        project.getPluginManager().apply(GoPlugin.class);
        go = project.getExtensions().getByType(GoExtension.class);
        FakeHost machine = FakeHost.linux()
                .home("/home/ann")
                .go("go1.22.5", "/usr/local/go")
                .go("go1.23.1", "/home/ann/sdk/go1.23.1");
        go.searchWith(GoToolchains.builder().host(machine.build()).build());
    }

    @Test
    void theNewestIsTakenUnlessSomethingElseIsAskedFor() {
        assertThat(go.getHome().get()).isEqualTo("/home/ann/sdk/go1.23.1");

        go.getRequirement().set("1.22");

        assertThat(go.getHome().get()).isEqualTo("/usr/local/go");
        assertThat(go.tool("compile").get()).isEqualTo("/usr/local/go/pkg/tool/linux_amd64/compile");
        assertThat(go.tool("objdump").isPresent()).isFalse();
    }

    @Test
    void theFailureNamesWhatThereIsInstead() {
        go.getRequirement().set(">=1.24");

        assertThatThrownBy(() -> go.getHome().get())
                .isInstanceOf(GradleException.class)
                .hasMessageContaining(">=1.24")
                .hasMessageContaining("go1.23.1");
    }

    @Test
    void aMistakeInTheScriptIsToldAsOne() {
        go.getRequirement().set("latest");

        assertThatThrownBy(() -> go.getHome().get())
                .isInstanceOf(InvalidUserDataException.class)
                .hasMessageContaining("latest");
    }
}
