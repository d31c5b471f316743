package io.github.goroot.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that lists where we look says what the locators look at on machines that have no Go. */
class WhereItLooksTest {

    private static final List<OperatingSystem> SYSTEMS =
            List.of(OperatingSystem.LINUX, OperatingSystem.MACOS, OperatingSystem.WINDOWS, OperatingSystem.FREEBSD);

    @Test
    void thePageIsWhatTheLocatorsDo() throws IOException {
        String list = list();

        assertThat(page())
                .as("docs/where-it-looks.md, which should hold\n%s\n", list)
                .contains(list);
    }

    private static String list() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        Map<String, TreeSet<String>> variables = new LinkedHashMap<>();
        Map<String, Map<String, List<String>>> systemsByPlaces = new LinkedHashMap<>();
        for (OperatingSystem system : SYSTEMS) {
            for (LocatorReport report : reports(system)) {
                sections.putIfAbsent(report.id(), new ArrayList<>(List.of(report.displayName())));
                variables.computeIfAbsent(report.id(), id -> new TreeSet<>()).addAll(variables(report));
                String places = places(report);
                if (!(report.outcome() instanceof LocatorOutcome.NotApplicable) && !places.isEmpty()) {
                    systemsByPlaces
                            .computeIfAbsent(report.id(), id -> new LinkedHashMap<>())
                            .computeIfAbsent(places, each -> new ArrayList<>())
                            .add(nameOf(system));
                }
            }
        }
        return sections.entrySet().stream()
                .map(section -> "### `" + section.getKey() + "`\n\n"
                        + section.getValue().get(0) + ".\n"
                        + (variables.get(section.getKey()).isEmpty()
                                ? ""
                                : "\n- variables: " + String.join(", ", variables.get(section.getKey())))
                        + systemsByPlaces.getOrDefault(section.getKey(), Map.of()).entrySet().stream()
                                .map(each -> "\n- " + String.join(", ", each.getValue()) + ": " + each.getKey())
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static List<LocatorReport> reports(OperatingSystem system) {
        FakeHost host = FakeHost.of(system);
        host.home(system == OperatingSystem.WINDOWS ? "C:\\Users\\ann" : "/home/ann");
        GoToolchainsBuilder builder =
                Discoveries.on(host).switchLocator("path-versions", true).switchLocator("built-programs", true);
        return builder.build().discover().locators();
    }

    private static List<String> variables(LocatorReport report) {
        return report.looked().stream()
                .filter(looked -> looked.kind() == Looked.Kind.VARIABLE)
                .map(Looked::what)
                .map(name -> name.replaceFirst("^GOROOT_1_[0-9]+_", "GOROOT_1_NN_"))
                .filter(name -> !name.equals("HOME") && !name.equals("USERPROFILE"))
                .map(name -> "`" + name + "`")
                .toList();
    }

    private static String places(LocatorReport report) {
        return report.looked().stream()
                .filter(looked -> looked.kind() != Looked.Kind.VARIABLE && looked.kind() != Looked.Kind.LINK)
                .map(Looked::what)
                .map(WhereItLooksTest::shortened)
                .distinct()
                .map(place -> "`" + place + "`")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String path) {
        for (String home : List.of("/home/ann", "C:\\Users\\ann")) {
            if (path.startsWith(home)) {
                return "~" + path.substring(home.length());
            }
        }
        return path;
    }

    private static String nameOf(OperatingSystem system) {
        return switch (system) {
            case LINUX -> "Linux";
            case MACOS -> "macOS";
            case WINDOWS -> "Windows";
            default -> "FreeBSD";
        };
    }

    private static String page() throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/where-it-looks.md"))) {
            directory = directory.getParent();
        }
        return Files.readString(directory.resolve("docs/where-it-looks.md")).replace("\r\n", "\n");
    }
}
