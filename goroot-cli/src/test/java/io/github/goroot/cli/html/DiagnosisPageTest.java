package io.github.goroot.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.cli.SickMachines;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.testkit.FakeHost;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page holds what the diagnosis says, and no text from outside becomes more than text. */
class DiagnosisPageTest {

    private static byte[] page(FakeHost host) {
        return DiagnosisPage.of(
                GoToolchains.builder().host(host.build()).classLoaders().build().diagnose(DiagnosisRequest.here()));
    }

    private static Document parsed(FakeHost host) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page(host)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    @Test
    void hasEverySection() throws Exception {
        Document document = parsed(SickMachines.sick());

        assertThat(all(document, "section"))
                .extracting(section -> section.getAttribute("id"))
                .containsExactly("findings", "selection", "who-sets", "chain", "time", "toolchains", "cross-check");
        assertThat(all(document, "svg")).hasSize(1);
        assertThat(document.getDocumentElement().getTextContent())
                .contains("compile: version \"go1.19.8\" does not match go tool version \"go1.24.4\"")
                .contains("runs here", "named by GOROOT");
    }

    @Test
    void tellsWhoSetsWhat() throws Exception {
        assertThat(parsed(SickMachines.sick()).getDocumentElement().getTextContent())
                .contains("overridden by /home/ann/.bashrc:2", "not exported, so no go receives it");
        assertThat(parsed(SickMachines.healthy()).getDocumentElement().getTextContent())
                .doesNotContain("Who sets what");
    }

    @Test
    void needsNothingFromElsewhere() {
        String page = new String(page(SickMachines.sick()), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("default-src &#39;none&#39;")
                .doesNotContain("<script", "<link", "<img", " src=", "href=", "@import", "url(", "//");
    }

    @Test
    void healthyMachineIsToldSo() throws Exception {
        assertThat(parsed(SickMachines.healthy()).getDocumentElement().getTextContent())
                .contains("nothing is wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'onmouseover='x",
                "</style></title><b>",
                "&amp;&lt;]]>",
                "a\u202eb\u0007\u001b[31m",
                "\ud800 \uffff"
            })
    void hostileNamesStayText(String name) throws Exception {
        FakeHost host = SickMachines.healthy().env("GOROOT", "/opt/" + name).env("GOTOOLCHAIN", name);

        Document document = parsed(host);

        assertThat(all(document, "script")).isEmpty();
        assertThat(all(document, "img")).isEmpty();
        assertThat(all(document, "style")).hasSize(1);
        assertThat(document.getDocumentElement().getTextContent()).doesNotContain("\u202e", "\u0007", "\u001b");
    }
}
