package com.example.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A build in a Maven of its own: that which builds this.
 *
 * <p>Its local repository holds what was just built, and takes all else from that of the build around it, where Maven's own
 * plug-ins and what this goal needs are already. So nothing is installed, and nothing is asked of the net.
 */
final class MavenBuild {

    private static final Path MAVEN = Path.of(System.getProperty("maven.home"));
    private static final Path AROUND = Path.of(System.getProperty("goroot.build.repository"));
    private static final String VERSION = System.getProperty("goroot.version");

    private final Path scratch;
    private final Path project;

    record Result(int status, String log) {}

    private MavenBuild(Path scratch, Path project) {
        this.scratch = scratch;
        this.project = project;
    }

    static MavenBuild of(Path sources, Path scratch) throws IOException {
        Path project = scratch.resolve("project");
        copy(sources, project);
        MavenBuild build = new MavenBuild(scratch, project);
        Path top = Path.of("../../..");
        build.install("goroot-parent", top.resolve("pom.xml"), null);
        build.install("goroot-core", top.resolve("goroot-core/pom.xml"), origin());
        build.install(
                "goroot-example-maven-plugin", Path.of("pom.xml"), Path.of(System.getProperty("goroot.plugin.jar")));
        build.writeSettings();
        return build;
    }

    Path project() {
        return project;
    }

    Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path log = scratch.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                bootClassPath(),
                "-Dclassworlds.conf=" + MAVEN.resolve("bin/m2.conf"),
                "-Dmaven.home=" + MAVEN,
                "-Dmaven.multiModuleProjectDirectory=" + project,
                "-Dmaven.repo.local=" + scratch.resolve("repository"),
                "org.codehaus.plexus.classworlds.launcher.Launcher",
                "-B",
                "-Dstyle.color=never",
                "-s",
                scratch.resolve("settings.xml").toString(),
                "-Dgoroot.version=" + VERSION));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        int status = process.waitFor();
        return new Result(status, Files.readString(log, StandardCharsets.UTF_8));
    }

    private static String bootClassPath() throws IOException {
        try (Stream<Path> files = Files.list(MAVEN.resolve("boot"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private void install(String artifact, Path pom, Path jar) throws IOException {
        Path folder =
                scratch.resolve("repository/io/github/goroot").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        Files.copy(pom, folder.resolve(artifact + "-" + VERSION + ".pom"));
        if (jar != null) {
            Files.copy(jar, folder.resolve(artifact + "-" + VERSION + ".jar"));
        }
    }

    private void writeSettings() throws IOException {
        Files.writeString(scratch.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>around</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(AROUND.toUri()));
    }

    private static Path origin() {
        try {
            return Path.of(io.github.goroot.GoToolchains.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            tree.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
