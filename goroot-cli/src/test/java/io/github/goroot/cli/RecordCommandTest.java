package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCommandTest {

    private static final byte[] TOOL =
            MadeUpProgram.of("go1.24.1", "path\texample.com/tool\nmod\texample.com/tool\t(devel)\n", "/opt/go");

    @TempDir
    private Path scratch;

    private final FakeHost host = FakeHost.linux()
            .go("go1.21.3", "/usr/local/go")
            .go("go1.22.5", "/home/ann/sdk/go1.22.5")
            .go("go1.20.1", "/opt/other")
            .link("/usr/bin/go", "/usr/local/go/bin/go")
            .home("/home/ann")
            .env("GOROOT", "/gone")
            .searchPath("/usr/bin");

    static Stream<Named<FakeHost>> machines() {
        FakeHost linux = FakeHost.linux().go("go1.21.3", "/usr/local/go").home("/home/ann");
        FakeHost macos = FakeHost.macos().home("/Users/ann").searchPath("/usr/local/go/bin");
        GoInstallation.of("go1.23.1").platform("darwin", "arm64").into(macos, "/usr/local/go");
        FakeHost windows = FakeHost.windows("D:\\").home("C:\\Users\\Ann").env("GOROOT", "D:\\tools\\Go");
        GoInstallation.of("go1.24.0").platform("windows", "amd64").into(windows, "C:\\Program Files\\Go");
        GoInstallation.of("go1.21.0").platform("windows", "amd64").into(windows, "D:\\tools\\Go");
        return Stream.of(
                Named.of("linux", linux),
                Named.of("macos", macos),
                Named.of("windows", windows),
                Named.of("empty", FakeHost.linux()));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyCommandAnswersForTheMachineLater(FakeHost machine) {
        String file = record(machine);

        for (List<String> command : List.of(
                List.of("list"),
                List.of("list", "--trace"),
                List.of("list", "--json"),
                List.of("find"),
                List.of("find", "--newest", "--json"),
                List.of("find", ">=1.99"))) {
            assertThat(replayed(file, command.toArray(String[]::new)))
                    .as("%s", command)
                    .isEqualTo(Run.piped(machine, command.toArray(String[]::new)));
        }
    }

    @Test
    void variablesOfTheRegistryAreRecordedAndStartUpFilesAreNot() throws IOException {
        FakeHost windows = windowsWithVariables();

        Run now = Run.piped(windows, "doctor", "--json");

        assertThat(now.out()).contains("\"VARIABLE_SET_TWICE\"").contains("\"NEW_GOROOT_MISSING\"");
        assertThat(replayed(record(windows), "doctor", "--json")).isEqualTo(now);
        assertThat(Files.readString(Path.of(record(host.file("/home/ann/.bashrc", "export TOKEN=s3cret\n")))))
                .doesNotContain(".bashrc");
    }

    @Test
    void recordingOfAnEarlierVersionWithoutThoseVariablesIsDiagnosedAsBefore() throws IOException {
        Path file = Path.of(record(windowsWithVariables()));
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.contains("\tENVIRONMENT\t") || !line.contains("\tGOTOOLCHAIN\t"))
                        .toList());

        Run later = replayed(file.toString(), "doctor", "--json");

        assertThat(later.json("doctor").at("/findings").findValuesAsText("code"))
                .doesNotContain("VARIABLE_SET_TWICE", "NEW_GOROOT_MISSING");
        assertThat(later.json("doctor").at("/layers").findValuesAsText("layer")).doesNotContain("user", "machine");
    }

    private static FakeHost windowsWithVariables() {
        FakeHost windows = FakeHost.windows().home("C:\\Users\\Ann").searchPath("C:\\go\\bin");
        GoInstallation.of("go1.24.0").platform("windows", "amd64").into(windows, "C:\\go");
        String machine = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
        return windows.registry("HKCU\\Environment", "GOROOT", "%DISK%\\gone")
                .registry("HKCU\\Environment", "GOTOOLCHAIN", "local")
                .registry(machine, "GOTOOLCHAIN", "auto");
    }

    /** Files are recorded in base 64, where nobody sees what is in them. */
    @Test
    void secretsBesideWhatDecidesStayHere() throws IOException {
        host.file(
                        "/home/ann/.config/go/env",
                        "GOTOOLCHAIN=auto\nGOAUTH=s3cret\nGOPROXY=https://ann:s3cret@proxy.example\r\nGOFLAGS=-x=s3cret\n#s3cret")
                .file("/w/go.mod", "module s3cret.example/m\n\ngo 1.21\nreplace a => ../s3cret\ntoolchain go1.22.5\n")
                .env("MISE_DATA_DIR", "/opt/mise")
                .directory("/opt/mise")
                .file("/w/mise.toml", """
                        env.TOKEN = "s3cret"
                        [env]
                        TOKEN = "s3cret"
                        TEXT = \"""
                        s3cret
                        \"""
                        [tools] # of ours
                        go = "1.22.5"
                        [tasks.deploy]
                        run = "deploy --token s3cret"
                        """)
                .file(
                        "/home/ann/.vfox/config.yaml",
                        "proxy:\n    url: http://s3cret.example\nstorage:\n    sdkPath: /srv/sdks\nother: s3cret\n")
                .go("go1.20.1", "/srv/sdks/golang/v-1.20.1/golang-1.20.1")
                .file("/usr/local/go/go.env", "GOPROXY=https://s3cret@proxy.example\nGOTOOLCHAIN=auto\n")
                .workingDirectory("/w");
        String[] which = {"which", "--json"};
        Run here = Run.piped(host, which);

        String file = record(host);

        assertThat(here.json("which").at("/pins").findValuesAsText("manager")).contains("mise");
        assertThat(replayed(file, which)).isEqualTo(here);
        assertThat(Files.readAllLines(Path.of(file)))
                .flatMap(line -> List.of(line.split("\t")))
                .extracting(RecordCommandTest::decoded)
                .noneMatch(text -> text.contains("s3cret"))
                .anyMatch(text -> text.contains("\nGOPROXY=https://xxxxxxxxxx@proxy.example\r\n"));
    }

    private static String decoded(String field) {
        try {
            return new String(Base64.getDecoder().decode(field), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return field;
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void inspectAnswersForEveryHomeByTheRulesOfTheMachine(FakeHost machine) {
        String file = record(machine);

        Run.piped(machine, "list", "--json").json("list").at("/toolchains").forEach(toolchain -> {
            for (String place : List.of("home", "realHome", "executable")) {
                String path = toolchain.get(place).asText();
                assertThat(replayed(file, "inspect", path)).isEqualTo(Run.piped(machine, "inspect", path));
            }
        });
    }

    @Test
    void inspectAnswersForThePlaceThatLedToToolchain() {
        assertThat(replayed(record(host), "inspect", "/usr/bin/go"))
                .isEqualTo(Run.piped(host, "inspect", "/usr/bin/go"));
    }

    @Test
    void inspectAnswersForThePlacesThatWereNamed() {
        String file = scratch.resolve("more.rec").toString();
        assertThat(Run.piped(host, "record", file, "/opt/other", "/nowhere").status())
                .isZero();

        assertThat(replayed(file, "inspect", "/opt/other", "/nowhere"))
                .isEqualTo(Run.piped(host, "inspect", "/opt/other", "/nowhere"));
    }

    @Test
    void inspectAnswersForTheProgramsAndFoldersThatWereNamed() {
        host.file("/srv/tool", TOOL)
                .file("/srv/sub/tool", TOOL)
                .file("/srv/notes", "A text that is longer than any magic.")
                .file("/srv/cut", Arrays.copyOf(TOOL, 40))
                .link("/srv/link", "/srv/tool");
        String file = scratch.resolve("programs.rec").toString();
        assertThat(Run.piped(host, "record", file, "/srv", "/srv/tool", "/srv/notes")
                        .status())
                .isZero();

        for (String[] command : List.of(
                new String[] {"inspect", "--json", "/srv", "/srv/tool", "/srv/notes", "/opt/never"},
                new String[] {"inspect", "/srv", "/srv/tool", "/srv/notes"})) {
            Run now = Run.piped(host, command);
            Run later = replayed(file, command);
            assertThat(now.out()).contains("/srv/sub/tool");
            assertThat(later.out().replaceAll("(?s)\\{[^{]*\"/opt/never.*", ""))
                    .isEqualTo(now.out().replaceAll("(?s)\\{[^{]*\"/opt/never.*", ""));
            assertThat(later.err()).isEqualTo(now.err());
        }
    }

    @Test
    void answersWithTheGoThatWasNamedAndWithoutIt() {
        String file = scratch.resolve("go.rec").toString();
        assertThat(Run.piped(host, "record", "--go", "/opt/other/bin/go", file).status())
                .isZero();

        assertThat(replayed(file, "list", "--json", "--go", "/opt/other/bin/go"))
                .isEqualTo(Run.piped(host, "list", "--json", "--go", "/opt/other/bin/go"));
        assertThat(replayed(file, "list", "--json")).isEqualTo(Run.piped(host, "list", "--json"));
    }

    @Test
    void tellsWhatItWroteAndThatItNamesPeople() throws IOException {
        Path file = scratch.resolve("machine.rec");

        Run run = Run.piped(host, "record", file.toString());

        long answers = Files.readAllLines(file).size() - 4L;
        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "",
                        "Recorded linux/amd64 in " + file + ": " + answers + " answers, " + Files.size(file)
                                + " bytes.\n"
                                + "It names people and places: it holds paths, variables and parts of files as they"
                                + " are. With --redact names of users and their homes are replaced.\n"));
        assertThat(Files.readString(file)).contains("/home/ann/sdk");
    }

    @Test
    void redactionReplacesNamesAndHomes() throws IOException {
        Path file = scratch.resolve("machine.rec");

        Run run = Run.piped(host, "record", "--redact", file.toString());

        assertThat(run.err()).endsWith("Read it before you send it to anybody.\n");
        assertThat(Files.readString(file)).contains("/home/user/sdk").doesNotContain("ann");
        assertThat(replayed(file.toString(), "find", "1.22").out()).isEqualTo("/home/user/sdk/go1.22.5\n");
    }

    @Test
    void redactedListingOfAllHomesNamesNobody() throws IOException {
        Path file = scratch.resolve("machine.rec");

        assertThat(Run.piped(host, "record", "--redact", file.toString(), "/home")
                        .status())
                .isZero();

        assertThat(Files.readAllLines(file))
                .anyMatch(line -> line.matches("list\t/home\t[0-9]+\t=\tuser"))
                .noneMatch(line -> line.contains("ann"));
    }

    @Test
    void recordingCanBeRedactedLater() throws IOException {
        Path later = scratch.resolve("later.rec");
        Path atOnce = scratch.resolve("at-once.rec");

        assertThat(replayed(record(host), "record", "--redact", later.toString())
                        .status())
                .isZero();
        assertThat(Run.piped(host, "record", "--redact", atOnce.toString()).status())
                .isZero();

        assertThat(later).hasSameTextualContentAs(atOnce);
    }

    @Test
    void hyphenIsTheStandardOutput() throws IOException {
        Run run = Run.piped(host, "record", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of(record(host))));
        assertThat(run.err()).startsWith("Recorded linux/amd64 in the standard output: ");
    }

    @Test
    void fileThatExistsIsLeftAlone() throws IOException {
        Path file = Files.writeString(scratch.resolve("thesis"), "years of work");

        Run run = Run.piped(host, "record", file.toString());

        assertThat(run).isEqualTo(complaint(file + " exists already. Name another file, or replace it with --force."));
        assertThat(file).hasContent("years of work");
    }

    @Test
    void forceReplacesAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(scratch.resolve("old.rec"), "old");

        assertThat(Run.piped(host, "record", "--force", file.toString()).status())
                .isZero();

        assertThat(Files.readString(file)).startsWith("goroot-recording\t1\n");
        assertThat(scratch).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void forceReplacesWhatLinkLeadsTo() throws IOException {
        Path file = Files.writeString(scratch.resolve("old.rec"), "old");
        Path link = Files.createSymbolicLink(scratch.resolve("link"), file);

        assertThat(Run.piped(host, "record", "--force", link.toString()).status())
                .isZero();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("goroot-recording\t1\n");
    }

    @Test
    void directoryIsNoFileToWrite() {
        assertThat(Run.piped(host, "record", "--force", scratch.toString()))
                .isEqualTo(complaint("\"" + scratch + "\" is a directory. Name a file to write."));
    }

    @Test
    void emptyNameIsNoFileToWrite() {
        assertThat(Run.piped(host, "record", "")).isEqualTo(complaint("\"\" is no file name. Name a file to write."));
    }

    @Test
    void folderOfTheFileMustExist() {
        Path parent = scratch.resolve("nowhere");

        assertThat(Run.piped(host, "record", parent.resolve("x").toString()))
                .isEqualTo(complaint(parent.resolve("x") + " cannot be written: there is no directory " + parent
                        + ". Create it first."));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void folderOfTheFileMustBeWritable() {
        // Not even root, who may write everywhere else, can put a file there.
        Run run = Run.piped(host, "record", "/proc/goroot.rec");

        assertThat(run.status()).isIn(2, 3);
        assertThat(run.err()).startsWith("goroot: /proc/goroot.rec c").contains("be written: ");
    }

    @Test
    void danglingLinkIsNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(scratch.resolve("link"), Path.of("gone"));

        Run run = Run.piped(host, "record", "--force", link.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("goroot: " + link + " is there already and no regular file.");
    }

    @Test
    void needsFile() {
        Run run = Run.piped(host, "record");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("FILE").endsWith("Try \"goroot record --help\".\n");
    }

    private static Run complaint(String sentence) {
        return new Run(2, "", "goroot: " + sentence + "\nTry \"goroot record --help\".\n");
    }

    private String record(FakeHost machine) {
        String file = scratch.resolve("machine.rec").toString();
        assertThat(Run.piped(machine, "record", "--force", file).status()).isZero();
        return file;
    }

    /** Runs a command where nothing is, so that everything it tells is from the file. */
    private static Run replayed(String file, String... arguments) {
        List<String> all =
                Stream.concat(Stream.of(arguments), Stream.of("--host", file)).toList();
        return Run.piped(FakeHost.linux(), all.toArray(String[]::new));
    }
}
