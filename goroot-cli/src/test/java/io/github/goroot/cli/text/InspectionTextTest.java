package io.github.goroot.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.cli.Samples;
import io.github.goroot.cli.answer.Inspected;
import io.github.goroot.cli.answer.InspectedPlace;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectionTextTest {

    @Test
    void givesEachPlaceItsBlock() {
        Issue missing = Issue.of(IssueCode.GOROOT_MISSING, Severity.ERROR, "/opt/\u0007gone does not exist.")
                .withRemedy("Install Go there.");

        String text = InspectionText.of(
                List.of(
                        InspectedPlace.of(new Inspected.Goroot("go", Samples.complete(), Optional.empty())),
                        InspectedPlace.of(new Inspected.Failed("/opt/\u0007gone", missing)),
                        InspectedPlace.of(new Inspected.Goroot(
                                "arm",
                                Samples.toolchain("go1.20", "/arm")
                                        .runnable(false)
                                        .build(),
                                Optional.empty()))),
                Style.plain());

        assertThat(text).isEqualTo("""
                go
                    what:         Go toolchain
                    version:      go1.22.5
                    platform:     linux/amd64
                    home:         /usr/local/go
                    stable home:  /usr/lib/go
                    real home:    /usr/local/go
                    go:           /usr/local/go/bin/go
                    gofmt:        /usr/local/go/bin/gofmt
                    source root:  /usr/local/go/src
                    tools:        /usr/local/go/pkg/tool/linux_amd64
                    released:     2024-06-27T20:11:12Z
                    warning: GOROOT is relative. [GOROOT_RELATIVE]

                /opt/\\u0007gone
                    error: /opt/\\u0007gone does not exist. [GOROOT_MISSING]
                        → Install Go there.

                arm
                    what:         Go toolchain, which cannot run on this host
                    version:      go1.20
                    platform:     linux/amd64
                    home:         /arm
                    real home:    /arm
                    go:           /arm/bin/go
                    source root:  /arm/src
                    tools:        /arm/pkg/tool/linux_amd64
                """);
    }
}
