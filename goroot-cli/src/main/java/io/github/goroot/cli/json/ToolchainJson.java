package io.github.goroot.cli.json;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.WslPlace;

/** Writes a toolchain. */
final class ToolchainJson {

    private ToolchainJson() {}

    static void members(JsonWriter json, GoToolchain toolchain) {
        homes(json, toolchain);
        json.text("version", toolchain.version().text());
        platform(json, toolchain);
        places(json, toolchain);
        toolchain.wsl().ifPresent(place -> wsl(json, place));
        json.list("provenances", toolchain.provenances(), provenance -> provenance(json, provenance));
        json.list("issues", toolchain.issues(), issue -> IssueJson.members(json, issue));
    }

    static void homes(JsonWriter json, GoToolchain toolchain) {
        json.text("home", toolchain.homeText());
        json.text("stableHome", toolchain.stableHome());
        json.text("realHome", toolchain.realHome().toString());
        json.text("host", toolchain.host().toString());
    }

    static void platform(JsonWriter json, GoToolchain toolchain) {
        json.text("goos", toolchain.platform().goos());
        json.text("goarch", toolchain.platform().goarch());
        json.flag("runsOnHost", toolchain.runsOnHost());
    }

    static void places(JsonWriter json, GoToolchain toolchain) {
        json.text("executable", toolchain.executable().toString());
        json.text("gofmt", toolchain.gofmt());
        json.text("sourceRoot", toolchain.sourceRoot().toString());
        json.text("toolDirectory", toolchain.toolDirectory().toString());
        json.text("releaseTime", toolchain.releaseTime());
    }

    static void wsl(JsonWriter json, WslPlace place) {
        distribution(json, place);
        json.text("windowsPath", place.windowsPath());
        json.text("linuxPath", place.linuxPath());
    }

    static void distribution(JsonWriter json, WslPlace place) {
        place.version().ifPresent(version -> json.number("wsl", version));
        json.text("distribution", place.distribution());
    }

    private static void provenance(JsonWriter json, Provenance provenance) {
        json.text("locator", provenance.locator());
        json.text("kind", provenance.kind().label());
        json.text("detail", provenance.detail());
        json.object("location", () -> LocationJson.members(json, provenance.location()));
    }
}
