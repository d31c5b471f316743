package io.github.goroot.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.cli.JsonSchemas;
import io.github.goroot.cli.Samples;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.DiscoveryReport.Ending;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.WslPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportJsonTest {

    private final JsonNode eventful = JsonSchemas.valid("list", ReportJson.list(Samples.eventful()));

    @Test
    void writesToolchain() {
        String document = ReportJson.found(GoRequirement.parse("1.22"), Samples.complete(), Samples.eventful());

        JsonSchemas.valid("find", document);
        assertThat(document).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "requirement": "1.22",
                  "toolchain": {
                    "home": "/usr/local/go",
                    "stableHome": "/usr/lib/go",
                    "realHome": "/usr/local/go",
                    "host": "local",
                    "version": "go1.22.5",
                    "goos": "linux",
                    "goarch": "amd64",
                    "runsOnHost": true,
                    "executable": "/usr/local/go/bin/go",
                    "gofmt": "/usr/local/go/bin/gofmt",
                    "sourceRoot": "/usr/local/go/src",
                    "toolDirectory": "/usr/local/go/pkg/tool/linux_amd64",
                    "releaseTime": "2024-06-27T20:11:12Z",
                    "provenances": [
                      {
                        "locator": "official",
                        "kind": "detected",
                        "detail": "/usr/local/go",
                        "location": {
                          "kind": "directory",
                          "file": "/usr/local/go"
                        }
                      }
                    ],
                    "issues": [
                      {
                        "code": "GOROOT_RELATIVE",
                        "severity": "warning",
                        "message": "GOROOT is relative.",
                        "location": {
                          "kind": "file",
                          "file": "/home/u/.config/go/env",
                          "line": 3,
                          "value": "GOROOT=go"
                        }
                      }
                    ]
                  }
                }
                """);
    }

    @Test
    void writesWhereAToolchainIsInTheTermsOfWsl() {
        WslPlace place =
                new WslPlace(Optional.of("Debian"), OptionalInt.of(2), Optional.of("C:\\Go"), Optional.of("/mnt/c/Go"));

        JsonNode toolchain = JsonSchemas.valid(
                        "find",
                        ReportJson.found(
                                GoRequirement.any(),
                                Samples.complete().toBuilder().wsl(place).build(),
                                Samples.eventful()))
                .get("toolchain");

        assertThat(toolchain.get("wsl").asInt()).isEqualTo(2);
        assertThat(toolchain.get("distribution").asText()).isEqualTo("Debian");
        assertThat(toolchain.get("windowsPath").asText()).isEqualTo("C:\\Go");
        assertThat(toolchain.get("linuxPath").asText()).isEqualTo("/mnt/c/Go");
    }

    @Test
    void writesTheHostAndTheTime() {
        assertThat(eventful.get("host").asText()).isEqualTo("local");
        assertThat(eventful.get("goos").asText()).isEqualTo("linux");
        assertThat(eventful.get("goarch").asText()).isEqualTo("amd64");
        assertThat(eventful.get("elapsedMicros").asInt()).isEqualTo(12_000);
    }

    @Test
    void writesCandidatesWithTheirVerdicts() {
        assertThat(eventful.at("/candidates").findValuesAsText("verdict"))
                .containsExactly("rejected", "rejected", "rejected", "accepted", "duplicate");
        assertThat(eventful.at("/candidates/0").toString())
                .isEqualTo("{\"path\":\"/opt/gone\",\"shape\":\"executable\",\"locator\":\"environment\","
                        + "\"kind\":\"explicit\",\"detail\":\"GOROOT=/opt/gone\",\"verdict\":\"rejected\","
                        + "\"issue\":{\"code\":\"GOROOT_MISSING\",\"severity\":\"error\","
                        + "\"message\":\"/opt/gone does not exist.\",\"remedy\":\"Install Go there.\","
                        + "\"location\":{\"kind\":\"variable\",\"variable\":\"GOROOT\",\"value\":\"/opt/gone\"}}}");
        assertThat(eventful.at("/candidates/3/home").asText()).isEqualTo("/usr/local/go");
        assertThat(eventful.at("/candidates/4/duplicateOf").asText()).isEqualTo("/usr/local/go");
    }

    @Test
    void writesLocatorsWithWhatTheyLookedAt() {
        assertThat(eventful.at("/locators").findValuesAsText("outcome"))
                .containsExactly(
                        "nothing-found",
                        "nothing-found",
                        "nothing-found",
                        "not-applicable",
                        "disabled",
                        "failed",
                        "found",
                        "skipped");
        assertThat(eventful.at("/locators/5/issue/code").asText()).isEqualTo("LOCATOR_FAILED");
        assertThat(eventful.at("/locators/6").toString())
                .isEqualTo("{\"id\":\"official\",\"displayName\":\"The official\",\"outcome\":\"found\","
                        + "\"toolchains\":1,\"issues\":[],\"elapsedMicros\":1234,\"looked\":["
                        + "{\"kind\":\"variable\",\"what\":\"GOROOT\",\"answer\":\"/opt/gone\"},"
                        + "{\"kind\":\"real-path\",\"what\":\"/usr/bin/go\",\"answer\":\"failed: absent\"}]}");
    }

    @ParameterizedTest
    @EnumSource
    void writesHowTheSearchEnded(Ending ending) {
        DiscoveryReport report = Samples.report(ending, List.of());

        JsonNode json = JsonSchemas.valid("find", ReportJson.notFound(GoRequirement.any(), report));

        assertThat(json.get("ending").asText())
                .isEqualTo(ending.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
