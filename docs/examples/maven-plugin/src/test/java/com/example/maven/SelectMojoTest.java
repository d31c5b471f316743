package com.example.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.FakeHost;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class SelectMojoTest {

    private final FakeHost machine =
            FakeHost.linux().home("/home/ann").go("go1.22.5", "/usr/local/go").go("go1.23.1", "/home/ann/sdk/go1.23.1");

    @Test
    void thePropertiesAreThoseOfTheNewest() throws Exception {
        SelectMojo goal = goal().tools("compile", "vet");

        goal.execute();

        assertThat(goal.properties())
                .containsEntry("go.home", "/home/ann/sdk/go1.23.1")
                .containsEntry("go.version", "go1.23.1")
                .containsEntry("go.executable", "/home/ann/sdk/go1.23.1/bin/go")
                .containsEntry("go.tool.compile", "/home/ann/sdk/go1.23.1/pkg/tool/linux_amd64/compile")
                .containsKey("go.tool.vet");
    }

    @Test
    void theRequirementDecides() throws Exception {
        SelectMojo goal = goal().requirement("1.22");

        goal.execute();

        assertThat(goal.properties()).containsEntry("go.home", "/usr/local/go");
    }

    @Test
    void theFailureNamesWhatThereIsInstead() {
        assertThatThrownBy(() -> goal().requirement(">=1.24").execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(">=1.24")
                .hasMessageContaining("go1.23.1")
                .hasMessageContaining("/usr/local/go");
    }

    @Test
    void aMissingToolIsNamedWithItsPlace() {
        assertThatThrownBy(() -> goal().tools("objdump").execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("objdump")
                .hasMessageContaining("/home/ann/sdk/go1.23.1/pkg/tool/linux_amd64");
    }

    @Test
    void aMistakeInThePomIsToldAsOne() {
        assertThatThrownBy(() -> goal().requirement("latest").execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("\"requirement\"")
                .hasMessageContaining("latest");
    }

    private SelectMojo goal() {
        return new SelectMojo(GoToolchains.builder().host(machine.build()).build());
    }
}
