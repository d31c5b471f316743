package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GOPROXY alone tells of a download, and where the module cache is. */
class ModuleProxiesTest {

    private static final String AWAY = "go: download go1.30.1 for linux/amd64: toolchain not available";

    private final FakeHost host = FakeHost.linux()
            .home("/home/gopher")
            .go("go1.26.0", "/usr/local/go")
            .searchPath("/usr/local/go/bin", "/usr/bin", "/bin")
            .file("/srv/a b/golang.org/toolchain/@v/v0.0.1-go1.30.1.linux-amd64.zip", "PK")
            .directory("/srv/empty")
            .env("GOTOOLCHAIN", "go1.30.1");

    private Selection select() {
        return ToolchainSelector.of(host.build()).select(SelectionRequest.in(host.path("/home/gopher")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "https://proxy.example;-",
                "proxy.example;-",
                ",,https://proxy.example,off;-",
                "direct;-",
                "file:///srv/empty,direct;-",
                "file:///srv/a%20b;-",
                "file:///srv/empty;" + AWAY,
                "file:///srv/empty|off;" + AWAY,
                "off;" + AWAY,
                ", off ,https://proxy.example;" + AWAY,
                ",;go: download go1.30.1: GOPROXY list is not the empty string, but contains no entries",
                " | ;go: download go1.30.1: GOPROXY list is not the empty string, but contains no entries",
                "x;go: download go1.30.1: invalid proxy URL missing scheme: x",
                "off,x;" + AWAY,
                "https://proxy.example,/x;go: download go1.30.1: invalid proxy URL missing scheme: /x",
                "ftp://x;go: download go1.30.1: invalid proxy URL scheme (must be https, http, file): ftp://x",
                "file://host/x;go: download go1.30.1: invalid file:// proxy URL with non-path elements: file://host/x",
                "file:/srv/empty;go: download go1.30.1: invalid file:// proxy URL with non-path elements: file:/srv/empty",
            })
    void theListTells(String proxies, String error) {
        host.env("GOPROXY", proxies);

        assertThat(select().error().orElse(null)).isEqualTo(error);
    }

    @Test
    void noListAtAllIsNoneEither() {
        host.file("/usr/local/go/go.env", "GOTOOLCHAIN=auto\n");

        assertThat(select().error())
                .contains("go: download go1.30.1: GOPROXY list is not the empty string, but contains no entries");
    }

    @Test
    void redundantPartsOfTheModuleCacheAreRemoved() {
        String cache = "/srv/cache/golang.org/toolchain@v0.0.1-go1.30.1.linux-amd64";
        host.go("go1.30.1", cache)
                .file(cache + "/src/_go.mod", "module std\n")
                .file(
                        "/srv/cache/cache/download/golang.org/toolchain/@v/v0.0.1-go1.30.1.linux-amd64.ziphash",
                        "h1:" + "A".repeat(43) + "=")
                .env("GOMODCACHE", "/srv/empty/.././cache/");

        assertThat(select().homeText()).contains(cache);
    }
}
