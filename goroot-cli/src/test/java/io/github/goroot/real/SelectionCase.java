package io.github.goroot.real;

import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.selection.GoEnvironment;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One made-up call of {@code go}: a project, an environment, a PATH and a command line, all from one seed. */
final class SelectionCase {

    private static final List<String> REMARKS =
            List.of("go: downloading ", "go: switching from ", "go: warning: ignoring go.mod in ");

    private static final List<String> EXPERIMENTS = List.of(
            "none",
            "rangefunc",
            "synctest,arenas",
            "regabi,noregabi",
            "nocoverageredesign",
            "loopvar,,nonsense",
            "Arenas",
            "jsonv2,nogreenteagc",
            "unified",
            "nothing",
            ",",
            " arenas");

    private static final List<String> TARGETS = List.of(
            "GOAMD64=v9",
            "GOAMD64=v3",
            "GOARM=8",
            "GOARM=6",
            "GOARM=7,softfloat",
            "GOARM=5,softfloat,hardfloat",
            "GOARM=5,hardfloat,softfloat",
            "GOARM64=v8.9,lse,crypto",
            "GOARM64=v9.6",
            "GO386=387",
            "GOMIPS=softfloat",
            "GOMIPS=x",
            "GOMIPS64=",
            "GOMIPS64=hard",
            "GOPPC64=power10",
            "GOPPC64=power11",
            "GORISCV64=rva23u64",
            "GORISCV64=rva24u64",
            "GOWASM=signext,,satconv",
            "GOWASM=,a,\"b\",",
            "GOFIPS140=x",
            "GOFIPS140=v2.0.0",
            "GOFIPS140=v1.0.0-rc2",
            "GOFIPS140=off",
            "GOFLAGS=-mod=mod");

    /** Go 1.15 puts the time before what ends it at its very start. */
    private static final Pattern TIME = Pattern.compile("^[0-9]{4}(/[0-9]{2}){2} [0-9]{2}(:[0-9]{2}){2} ");

    private final Random random;
    private final OracleMachine machine;
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> commandLine = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();
    private final Dice dice;
    private final GoTexts texts;
    private RealGo go;
    private Path executable;
    private Path workingDirectory;

    SelectionCase(OracleMachine machine, Path folder, long seed) throws IOException {
        // Seeds that follow each other would begin alike.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.dice = new Dice(random);
        this.texts = new GoTexts(dice, machine);
        this.machine = machine;
        this.folder = folder;
        command();
        home();
        project();
        search();
        cache();
        settings();
    }

    private boolean chance(int percent) {
        return dice.chance(percent);
    }

    private <T> T one(List<T> choices) {
        return dice.one(choices);
    }

    private String file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        told.append(file)
                .append(": ")
                .append(content.replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n');
        return file.toString();
    }

    private void command() throws IOException {
        go = chance(12)
                ? machine.toolchains().get(random.nextInt(2))
                : machine.toolchains().get(2 + random.nextInt(7));
        executable = go.executable();
        if (chance(15)) {
            executable = machine.root().resolve("linked/go-" + go.line());
        } else if (chance(20) && !go.cleansGoroot()) {
            executable = machine.copied(go);
            Path env = executable.getParent().resolveSibling("go.env");
            Files.deleteIfExists(env);
            if (chance(85)) {
                file(
                        env,
                        one(List.of(
                                "GOTOOLCHAIN=local\n",
                                "# none\nGOPROXY=off\n",
                                "GOTOOLCHAIN=path\nGOPROXY=off\nGOSUMDB=off\n",
                                "GOTOOLCHAIN=go1.22.12+auto\nGOTOOLCHAIN=go1.99.0\n",
                                "GOTOOLCHAIN=\nGOTOOLCHAIN=go1.99.0\n",
                                "GOTOOLCHAIN=auto\r\n",
                                "GOROOT=/nowhere\nGOTOOLCHAIN=auto\n",
                                "GO111MODULE=off\nGOTOOLCHAIN=auto\n")));
            }
        }
    }

    private void home() throws IOException {
        Path home = folder.resolve("home");
        environment.put("HOME", home.toString());
        // Else a go since 1.23 leaves a process behind that writes here while the directory is being deleted.
        Files.createDirectories(home.resolve(".config/go/telemetry"));
        Files.writeString(home.resolve(".config/go/telemetry/mode"), "off\n");
        if (chance(30)) {
            file(home.resolve(".config/go/env"), texts.userFile());
        }
        if (chance(6)) {
            environment.put(
                    "GOENV",
                    one(List.of(
                            "off",
                            file(home.resolve("other"), texts.userFile()),
                            home + "/gone",
                            "rel.env",
                            "/dev/null")));
        }
    }

    private void project() throws IOException {
        Path deepest = folder.resolve("work/a/b/c");
        Files.createDirectories(deepest);
        workingDirectory = deepest;
        for (int up = random.nextInt(3); up > 0; up--) {
            workingDirectory = workingDirectory.getParent();
        }
        for (Path directory = deepest; !directory.equals(folder); directory = directory.getParent()) {
            if (chance(directory.equals(workingDirectory) ? 65 : 25)) {
                put(directory.resolve("go.mod"));
            }
            if (chance(8)) {
                put(directory.resolve("go.work"));
            }
        }
        if (chance(12)) {
            Path link = folder.resolve("elsewhere/deep/link");
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, workingDirectory);
            if (chance(60)) {
                put(link.resolveSibling("go.mod"));
            }
            if (chance(30)) {
                put(folder.resolve("elsewhere/go.work"));
            }
            environment.put(
                    "PWD",
                    one(List.of(
                            link.toString(),
                            link + "/../link",
                            link.toString(),
                            "elsewhere/deep/link",
                            folder.toString())));
        } else if (chance(20)) {
            environment.put("PWD", one(List.of(workingDirectory.toString(), workingDirectory + "/.", "/")));
        }
    }

    private void put(Path file) throws IOException {
        if (chance(6)) {
            Files.createDirectories(file);
            told.append(file).append(" is a folder\n");
        } else if (chance(4)) {
            Files.createSymbolicLink(file, Path.of("gone"));
            told.append(file).append(" is a dangling link\n");
        } else {
            file(file, texts.content());
        }
    }

    private void search() throws IOException {
        List<String> entries = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.add(one(List.of(
                    machine.root().resolve("real").toString(),
                    machine.root().resolve("fakes").toString(),
                    machine.root().resolve("wrong").toString(),
                    machine.root().resolve("odd").toString(),
                    "/nowhere",
                    "",
                    ".",
                    "tools",
                    machine.root() + "/odd/../fakes/")));
        }
        if (chance(10)) {
            OracleMachine.script(
                    workingDirectory.resolve(one(List.of("go1.99.0", "tools/go1.99.0", "go1.30.0", "tools/go1.24.9"))));
        }
        entries.add("/usr/bin");
        entries.add("/bin");
        environment.put("PATH", String.join(":", entries));
        if (chance(5)) {
            environment.put(
                    "GODEBUG",
                    one(List.of("execerrdot=0", "execerrdot=0,x=1", "execerrdot=1", "execerrdot=0,execerrdot=1")));
        }
    }

    private void cache() throws IOException {
        String cache = one(List.of(
                "none",
                "full",
                "full",
                "full",
                "full",
                "full",
                "partial",
                "unsummed",
                "torn",
                "wrong",
                "empty",
                "unusable",
                "garbage",
                "folder",
                "stored"));
        Path path = machine.root().resolve("caches").resolve(cache);
        if (cache.equals("none")) {
            path = folder.resolve("cache");
        }
        if (chance(3)) {
            environment.put("GOMODCACHE", one(List.of("relative/cache", file(folder.resolve("a-file"), ""))));
        } else if (chance(80)) {
            environment.put("GOMODCACHE", path + one(List.of("", "", "", "/", "/../" + path.getFileName(), "/.")));
        } else if (chance(40)) {
            List<String> paths = List.of(folder + "/gopath", folder + "/gopath:/x", "relative", "~/go", ":" + folder);
            // With an empty entry before others "go env" of 1.15 alone refuses to print anything.
            environment.put("GOPATH", one(go.cleansGoroot() ? paths.subList(0, 4) : paths));
        } else if (chance(20) && !go.cleansGoroot()) {
            environment.remove("HOME");
        }
        switch (random.nextInt(8)) {
            case 0 ->
                environment.put("GOPROXY", one(List.of("off", "off", "off", "off,direct", ",", " | ", ",off", "x")));
            case 1 -> {
                environment.put("GOPROXY", "http://127.0.0.1:1");
                environment.put("GOSUMDB", "off");
            }
            default -> {
                environment.put("GOPROXY", "file://" + machine.root().resolve("proxy"));
                environment.put("GOSUMDB", "off");
            }
        }
        if (!environment.get("GOPROXY").contains(":/") && !environment.containsKey("GOSUMDB")) {
            environment.put("GOSUMDB", "off");
        }
    }

    private void settings() throws IOException {
        if (chance(55)) {
            environment.put("GOTOOLCHAIN", chance(5) ? "" : texts.setting());
        }
        if (chance(12)) {
            environment.put(
                    "GOWORK",
                    one(List.of(
                            "off",
                            "auto",
                            "",
                            "relative/go.work",
                            folder.resolve("work/go.work").toString(),
                            folder + "/gone/go.work",
                            folder.resolve("work").toString(),
                            "/dev/null",
                            file(folder.resolve("my.work"), texts.content()))));
        }
        if (chance(10)) {
            environment.put("GO111MODULE", one(List.of("on", "off", "auto", "auto", "auto", "", "garbage")));
        }
        if (chance(5)) {
            environment.put("GOFLAGS", one(List.of("-mod=mod", "-modfile=/nowhere/x.mod", "-mod=vendor")));
        }
        if (chance(6)) {
            environment.put(
                    "TMPDIR",
                    one(List.of(
                            workingDirectory.toString(),
                            workingDirectory.getParent().toString(),
                            workingDirectory + "/",
                            folder.resolve("work/a").toString())));
        }
        if (chance(6)) {
            RealGo other = one(machine.toolchains());
            environment.put(
                    "GOROOT",
                    one(List.of(
                            go.home().toString(),
                            go.home() + "/",
                            other.home().toString(),
                            "/nowhere",
                            folder + "/gone/../work",
                            "")));
        }
        if (chance(3)) {
            environment.put("GOTOOLCHAIN_INTERNAL_SWITCH_VERSION", one(List.of("go1.99.0", OracleMachine.version(go))));
        }
        if (chance(2)) {
            environment.put("GOTOOLCHAIN_INTERNAL_SWITCH_COUNT", one(List.of("100", "5", "x")));
        }
        // Of the nine, 1.24 alone panics when it turns to a download with an experiment that it does not know.
        if (chance(5) && !go.line().equals("1.24")) {
            environment.put("GOEXPERIMENT", one(EXPERIMENTS));
        }
        target();
        boolean plain = environment.getOrDefault("GO111MODULE", "").equals("garbage");
        commandLine.addAll(
                plain || chance(60)
                        ? List.of("version")
                        : one(List.of(
                                List.of("env", "GOROOT"),
                                List.of("env", "GOROOT"),
                                List.of("env", "GOVERSION"),
                                List.of("env", "GOTOOLCHAIN"),
                                List.of("help"),
                                List.of("env", "GOOS"))));
        if (chance(6) && !go.cleansGoroot() && !commandLine.get(0).equals("help")) {
            String target =
                    one(List.of("..", folder.resolve("work/a").toString(), "gone", folder + "/elsewhere/deep/link"));
            commandLine.addAll(1, chance(50) ? List.of("-C", target) : List.of("-C=" + target));
        }
    }

    /** What is built for, with values that some or all releases refuse. */
    private void target() throws IOException {
        if (chance(7)) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                String[] setting = one(TARGETS).split("=", 2);
                environment.put(setting[0], setting[1]);
            }
        }
        // With another system "go env" prints other values than those of this machine, and 1.15 knows all pairs or
        // ends.
        if (chance(go.cleansGoroot() ? 8 : 2)) {
            environment.put("GOARCH", one(List.of("sparc64", "arm", "nothing", "wasm")));
        }
        if (chance(2)) {
            environment.put(chance(50) ? "GOTMPDIR" : "TMPDIR", folder + "/gone");
        }
    }

    RealGo go() {
        return go;
    }

    List<String> commandLine() {
        return commandLine;
    }

    Map<String, String> environment() {
        return environment;
    }

    Host host() {
        return SystemHost.create().toBuilder()
                .environment(name -> Optional.ofNullable(environment.get(name)))
                .workingDirectory(workingDirectory)
                .build();
    }

    SelectionRequest request() {
        return SelectionRequest.here().withGo(executable).withCommandLine(commandLine);
    }

    Selection predicted() {
        return ToolchainSelector.of(host()).select(request());
    }

    /**
     * What the real command did.
     *
     * @param status its exit status
     * @param output what it printed
     * @param errors what it complained of, without its remarks on progress
     */
    record Real(int status, String output, String errors) {}

    GoEnvironment predictedEnvironment(List<String> names) {
        return ToolchainSelector.of(host()).environment(request().withCommandLine(env(names)));
    }

    Real runEnv(List<String> names) throws IOException, InterruptedException {
        return run(env(names));
    }

    /** Keeps -C, which leads to another project. */
    private List<String> env(List<String> names) {
        List<String> words = new ArrayList<>(List.of("env"));
        for (int i = 1; i < commandLine.size(); i++) {
            if (commandLine.get(i).startsWith("-C=")) {
                words.add(commandLine.get(i));
            } else if (commandLine.get(i).equals("-C")) {
                words.addAll(commandLine.subList(i, i + 2));
            }
        }
        words.addAll(names);
        return words;
    }

    Real run() throws IOException, InterruptedException {
        return run(commandLine);
    }

    Real run(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(words);
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        StringBuilder complaint = new StringBuilder();
        new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> REMARKS.stream().noneMatch(line::startsWith))
                .forEach(line ->
                        complaint.append(TIME.matcher(line).replaceFirst("")).append('\n'));
        return new Real(status, output.stripTrailing(), complaint.toString().strip());
    }

    @Override
    public String toString() {
        return executable + " " + commandLine + " in " + workingDirectory + " with " + environment + "\n" + told;
    }
}
