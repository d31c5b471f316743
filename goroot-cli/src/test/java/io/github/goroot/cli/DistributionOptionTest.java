package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.cli.text.Style;
import io.github.goroot.testkit.FakeDistribution;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.wsl.DistributionsLocator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionOptionTest {

    private static FakeHost windows() {
        FakeHost debian = FakeHost.linux()
                .file("/etc/passwd", "annabel:x:1000:1000:Annabel Lee,,,:/home/annabel:/bin/bash\n")
                .go("go1.22.5", "/home/annabel/sdk/go1.22.5")
                .go("go1.19.8", "/usr/share/go-1.19")
                .link("/usr/lib/go-1.19", "../share/go-1.19");
        return FakeHost.windows()
                .go("go1.23.1", "C:\\Program Files\\Go")
                .distribution(FakeDistribution.of("My Debian", debian).defaultUser(1000))
                .distribution(FakeDistribution.of("Ubuntu", FakeHost.linux().go("go1.21.1", "/usr/local/go")));
    }

    private static Run run(FakeHost host, String... arguments) {
        return Run.of(
                () -> Run.finder(host).addLocator(new DistributionsLocator()),
                Style.plain(),
                StandardCharsets.UTF_8,
                arguments);
    }

    @Test
    void listsToolchainsOfTheNamedDistributionAndWhyOthersWereLeftOut() {
        JsonNode list =
                run(windows(), "list", "--json", "--distribution", "My Debian").json("list");

        assertThat(list.get("toolchains")).hasSize(3);
        JsonNode found = list.get("toolchains").get(1);
        assertThat(found.get("host").asText()).isEqualTo("wsl:My Debian");
        assertThat(found.get("home").asText()).isEqualTo("/home/annabel/sdk/go1.22.5");
        assertThat(found.get("wsl").asInt()).isEqualTo(2);
        assertThat(found.get("distribution").asText()).isEqualTo("My Debian");
        assertThat(found.get("linuxPath").asText()).isEqualTo("/home/annabel/sdk/go1.22.5");
        assertThat(found.get("windowsPath").asText())
                .isEqualTo("\\\\wsl.localhost\\My Debian\\home\\annabel\\sdk\\go1.22.5");
        assertThat(list.get("toolchains").get(2).get("realHome").asText()).isEqualTo("/usr/share/go-1.19");
        assertThat(list.at("/nestedHosts/0/outcome").asText()).isEqualTo("searched");
        assertThat(list.at("/nestedHosts/1/outcome").asText()).isEqualTo("left-out");
        assertThat(list.at("/nestedHosts/1/reason").asText()).contains("\"Ubuntu\"");
    }

    @Test
    void tellsPeopleWhatWasLeftOut() {
        Run run = run(windows(), "list");

        assertThat(run.out()).contains("go1.23.1").doesNotContain("go1.22.5");
        assertThat(run.err()).contains("left out: wsl:Ubuntu.", "left out: wsl:My Debian.");
    }

    @Test
    void namesTheHostOfEachToolchainThatIsElsewhere() {
        Run run = run(windows(), "list", "--trace", "--distribution", "*");

        assertThat(run.out())
                .contains(
                        "/usr/local/go\ton wsl:Ubuntu by official",
                        "host\twsl:Ubuntu\tsearched",
                        "host\twsl:My Debian");
    }

    @Test
    void findsOnADistributionThatWasNamed() {
        assertThat(run(windows(), "find", "1.21").status()).isEqualTo(1);
        assertThat(run(windows(), "find", "1.21", "--distribution", "Ubuntu").out())
                .isEqualTo("/usr/local/go\n");
        run(windows(), "find", "--json", "1.99", "--distribution", "Ubuntu").json("find");
    }

    @Test
    void answersTheSameForARecordedMachine(@TempDir Path folder) {
        String file = folder.resolve("machine").toString();
        String[] question = {"list", "--json", "--distribution", "My Debian"};
        JsonNode live = run(windows(), question).json("list");
        Run recorded = run(windows(), "record", file, "--distribution", "My Debian");
        assertThat(recorded.status()).as(recorded.err()).isZero();

        JsonNode replayed = run(FakeHost.linux(), "list", "--json", "--distribution", "My Debian", "--host", file)
                .json("list");

        assertThat(replayed.get("toolchains")).isEqualTo(live.get("toolchains"));
    }

    @Test
    void takesTheNamesOfPeopleOutOfPathsOfTheShare() {
        Run run = run(windows(), "list", "--json", "--redact", "--distribution", "My Debian");

        assertThat(run.out()).doesNotContainIgnoringCase("annabel").contains("go1.22.5");
    }
}
