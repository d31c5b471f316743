package io.github.goroot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say of the code holds. */
class DocumentationTest {

    private static final List<String> PARTS = List.of("Meaning", "Shows as", "Usual cause", "Remedy");

    @Test
    void everyIssueCodeHasItsSectionInTheOrderOfTheEnum() throws IOException {
        assertThat(Documents.sections("docs/issues.md"))
                .extracting(Documents.Section::title)
                .containsExactlyElementsOf(
                        Stream.of(IssueCode.values()).map(IssueCode::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> everySectionOfAnIssueHasAllParts() throws IOException {
        return Documents.sections("docs/issues.md").stream()
                .map(section -> DynamicTest.dynamicTest(
                        section.title(),
                        () -> assertThat(PARTS)
                                .allSatisfy(part -> assertThat(section.part(part))
                                        .as("%s of %s", part, section.title())
                                        .isNotEmpty())));
    }

    @Test
    void readmeTellsTheLocatorsInTheOrderOfTheChain() throws IOException {
        Documents.Section section = Documents.sections("README.md").stream()
                .filter(each -> each.title().equals("Where it looks"))
                .findFirst()
                .orElseThrow();

        assertThat(Documents.all("(?m)^\\| `([a-z0-9-]+)` \\|", section.text())).isEqualTo(locatorIds());
    }

    @Test
    void javadocOfTheEntryPointTellsTheLocatorsInTheOrderOfTheChain() throws IOException {
        String source = Documents.read("goroot-core/src/main/java/io/github/goroot/GoToolchains.java");
        String list = source.substring(source.indexOf("<ol>"), source.indexOf("</ol>"));

        assertThat(Documents.all("<li>\\{@code ([a-z0-9-]+)}", list)).isEqualTo(locatorIds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"./goroot list", "mvn verify"})
    void readmeNamesTheCommandsForAFreshMachine(String command) throws IOException {
        assertThat(Documents.all("(?s)```sh\\n(.*?)```", Documents.read("README.md")))
                .anySatisfy(block -> assertThat(block).contains(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "docs/selection.md", "docs/traces.md"})
    void examplesCompile(String document, @TempDir Path directory) throws IOException, URISyntaxException {
        List<String> examples = Documents.all("(?s)```java\\n(.*?)```", Documents.read(document));
        assertThat(examples).isNotEmpty();

        for (String example : examples) {
            assertThat(complaintsAbout(example, directory)).as(example).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINUX", "MACOS", "WINDOWS"})
    void securityNamesEveryVariableThatIsRead(OperatingSystem system) throws IOException {
        Set<String> asked = new TreeSet<>();
        Host host = new PaperHost()
                .host(system).toBuilder()
                        .environment(name -> {
                            asked.add(name.replaceFirst("^GOROOT_1_[0-9]+_.*", "GOROOT_1_15_X64"));
                            return Optional.empty();
                        })
                        .build();
        GoToolchains.builder().classLoaders().host(host).build().diagnose(DiagnosisRequest.here());

        assertThat(asked).isNotEmpty().isSubsetOf(Documents.all("`([A-Za-z0-9_()]+)`", Documents.read("SECURITY.md")));
    }

    @TestFactory
    Stream<DynamicTest> linksLeadToFilesOfTheRepository() throws IOException {
        return Documents.pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page, () -> assertThat(Documents.brokenLinks(page)).isEmpty()));
    }

    private static List<String> locatorIds() {
        return GoToolchains.builder().classLoaders().host(new PaperHost().host()).build().discover().locators().stream()
                .map(LocatorReport::id)
                .toList();
    }

    /** Compiles an example: a whole file if it declares a type, else statements with imports before them. */
    private static String complaintsAbout(String example, Path directory) throws IOException, URISyntaxException {
        boolean wholeFile = example.contains(" class ");
        List<String> lines = example.lines().toList();
        String source = wholeFile
                ? example
                : lines.stream().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"))
                        + "\nclass Example {\n    void run() throws Exception {\n"
                        + lines.stream()
                                .filter(line -> !line.startsWith("import "))
                                .collect(Collectors.joining("\n"))
                        + "\n    }\n}\n";
        String name = Documents.all("class ([A-Z][A-Za-z]*)", source).get(0);
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        Path library = Path.of(GoToolchains.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        StringWriter complaints = new StringWriter();
        PrintWriter out = new PrintWriter(complaints);
        String[] arguments = {
            "-classpath",
            library.toString(),
            "-d",
            directory.toString(),
            "-proc:none",
            "--release",
            "17",
            file.toString()
        };
        // Not javax.tools: the tests belong to the module of the library, which does not read it.
        int status = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments);
        return status == 0 ? "" : complaints.toString();
    }
}
