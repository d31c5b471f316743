package com.example.recipes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.GoToolchains;
import io.github.goroot.NoGoToolchainException;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message in the guide is the one that a build fails with. */
class FailureMessageTest {

    @Test
    void aBuildFailsWithTheMessageInTheGuide() throws IOException {
        FakeHost machine = FakeHost.linux()
                .home("/home/ann")
                .env("GOROOT", "/usr/local/go1.21")
                .go("go1.19.8", "/usr/local/go");
        GoToolchains toolchains =
                GoToolchains.builder().classLoaders().host(machine.build()).build();

        assertThatThrownBy(() -> toolchains.require(GoRequirement.parse(">=1.22")))
                .isInstanceOf(NoGoToolchainException.class)
                .message()
                .contains(parts());
    }

    /** The lines up to an ellipsis, and those behind it. */
    private static List<String> parts() throws IOException {
        Path guide = Stream.of(Path.of("guide.md"), Path.of("docs/guide.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        String block = Pattern.compile("```\n(No Go toolchain satisfies .*?)```", Pattern.DOTALL)
                .matcher(Files.readString(guide).replace("\r\n", "\n"))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        return Stream.of(block.replace("```\n", "").replace("```", "").split("\\.\\.\\.\n"))
                .map(String::strip)
                .toList();
    }
}
