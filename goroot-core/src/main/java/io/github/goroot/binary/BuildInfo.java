package io.github.goroot.binary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the {@code go} command wrote into a program about how it was built.
 *
 * <p>Programs have it since Go 1.13 if they were built in module mode, and settings since Go 1.18. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class BuildInfo {

    /** An object that holds a text, and the text without its characters. */
    private static final long ROUGH_TEXT = 64;

    private final String path;
    private final Optional<GoModule> main;
    private final List<GoModule> dependencies;
    private final List<BuildSetting> settings;

    private BuildInfo(String path, Optional<GoModule> main, List<GoModule> dependencies, List<BuildSetting> settings) {
        this.path = path;
        this.main = main;
        this.dependencies = dependencies;
        this.settings = settings;
    }

    static BuildInfo of(
            String path, Optional<GoModule> main, List<GoModule> dependencies, List<BuildSetting> settings) {
        return new BuildInfo(path, main, List.copyOf(dependencies), List.copyOf(settings));
    }

    /** Gives about how many bytes this takes in memory. */
    long roughSize() {
        long size = ROUGH_TEXT + path.length();
        for (GoModule module : dependencies) {
            size += roughSize(module);
        }
        for (BuildSetting setting : settings) {
            size += 2 * ROUGH_TEXT + setting.key().length() + setting.value().length();
        }
        return main.isPresent() ? size + roughSize(main.get()) : size;
    }

    private static long roughSize(GoModule module) {
        long size = 4 * ROUGH_TEXT
                + module.path().length()
                + module.version().length()
                + module.sum().orElse("").length();
        return module.replacement().isPresent()
                ? size + roughSize(module.replacement().get())
                : size;
    }

    /**
     * Gives the import path of the main package.
     *
     * @return the path, such as {@code cmd/go} or {@code example.com/server/cmd/serve}; {@code command-line-arguments}
     *     where files were named; may be empty
     */
    public String path() {
        return path;
    }

    /**
     * Gives the module of the main package.
     *
     * @return the module, or empty for a command of Go itself
     */
    public Optional<GoModule> mainModule() {
        return main;
    }

    /**
     * Gives the other modules that are built in.
     *
     * @return an immutable list in the order of the file
     */
    public List<GoModule> dependencies() {
        return dependencies;
    }

    /**
     * Gives the settings of the build.
     *
     * @return an immutable list in the order of the file; empty before Go 1.18
     */
    public List<BuildSetting> settings() {
        return settings;
    }

    /**
     * Gives one setting.
     *
     * @param key its name, such as {@code -trimpath} or {@code vcs.revision}
     * @return the value of the last setting of that name, or empty if there is none
     */
    public Optional<String> setting(String key) {
        for (int i = settings.size() - 1; i >= 0; i--) {
            if (settings.get(i).key().equals(key)) {
                return Optional.of(settings.get(i).value());
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BuildInfo info
                && path.equals(info.path)
                && main.equals(info.main)
                && dependencies.equals(info.dependencies)
                && settings.equals(info.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, main, dependencies, settings);
    }

    /** Gives the path of the main package and the numbers of the rest. */
    @Override
    public String toString() {
        return path + main.map(module -> " of " + module).orElse("") + ", " + dependencies.size() + " dependencies, "
                + settings.size() + " settings";
    }
}
