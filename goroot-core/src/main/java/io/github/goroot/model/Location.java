package io.github.goroot.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The exact spot that a statement is about: a variable, a line of a file, an entry of PATH, a registry value.
 *
 * <p>Holds texts, not paths, so that it can speak of any host and of spots that are not well-formed. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class Location {

    private final Kind kind;
    private final String subject;
    private final String value;
    private final int line;
    private final int bits;

    private Location(Kind kind, String subject, String value, int line) {
        this(kind, subject, value, line, 0);
    }

    private Location(Kind kind, String subject, String value, int line, int bits) {
        this.kind = kind;
        this.subject = Objects.requireNonNull(subject, "subject");
        this.value = Objects.requireNonNull(value, "value");
        this.line = line;
        this.bits = bits;
    }

    /**
     * The sort of spot.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A value that the calling program handed over. */
        ARGUMENT,
        /** An environment variable. */
        VARIABLE,
        /** A file, or a line of one. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** An entry of the PATH variable. */
        PATH_ENTRY,
        /** A value of a Windows registry key. */
        REGISTRY_VALUE
    }

    /**
     * Names a value that the calling program handed over.
     *
     * @param value the value, verbatim
     * @return the location
     */
    public static Location argument(String value) {
        return new Location(Kind.ARGUMENT, "argument", value, 0);
    }

    /**
     * Names an environment variable and the value it had.
     *
     * @param name the name of the variable
     * @param value its value, verbatim
     * @return the location
     */
    public static Location variable(String name, String value) {
        return new Location(Kind.VARIABLE, name, value, 0);
    }

    /**
     * Names a file.
     *
     * @param file the path of the file
     * @return the location
     */
    public static Location file(String file) {
        return new Location(Kind.FILE, file, "", 0);
    }

    /**
     * Names one line of a file.
     *
     * @param file the path of the file
     * @param line the number of the line, the first being 1
     * @param text the line, or the part of it that matters
     * @return the location
     * @throws IllegalArgumentException if the line is less than 1
     */
    public static Location line(String file, int line, String text) {
        if (line < 1) {
            throw new IllegalArgumentException("The first line of " + file + " is 1, so there is no line " + line);
        }
        return new Location(Kind.FILE, file, text, line);
    }

    /**
     * Names a directory.
     *
     * @param directory the path of the directory
     * @return the location
     */
    public static Location directory(String directory) {
        return new Location(Kind.DIRECTORY, directory, "", 0);
    }

    /**
     * Names an entry of PATH.
     *
     * @param number the place of the entry, the first being 1
     * @param entry the entry as PATH spells it; empty for an empty entry, which means the working directory
     * @return the location
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static Location pathEntry(int number, String entry) {
        if (number < 1) {
            throw new IllegalArgumentException("The first entry of PATH is 1, so there is no entry " + number);
        }
        return new Location(Kind.PATH_ENTRY, "PATH", entry, number);
    }

    /**
     * Names a value of a registry key.
     *
     * @param key the key with its hive, such as {@code HKEY_CURRENT_USER\Software\GoProgrammingLanguage}
     * @param name the name of the value; empty for the default value
     * @return the location
     */
    public static Location registryValue(String key, String name) {
        return new Location(Kind.REGISTRY_VALUE, key, name, 0);
    }

    /**
     * Names a value of a registry key that 64-bit Windows keeps twice, once for each of its views.
     *
     * @param key the key with its hive, as programs of that view spell it
     * @param name the name of the value; empty for the default value
     * @param bits the view: 64 or 32
     * @return the location
     * @throws IllegalArgumentException if there is no such view
     */
    public static Location registryValue(String key, String name, int bits) {
        if (bits != 64 && bits != 32) {
            throw new IllegalArgumentException("The views of the registry are 64 and 32, so there is no view " + bits);
        }
        return new Location(Kind.REGISTRY_VALUE, key, name, 0, bits);
    }

    /**
     * Tells what sort of spot this is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Gives the name of the variable, where this is one.
     *
     * @return the name, {@code PATH} for an entry of PATH, or empty for other kinds
     */
    public Optional<String> variable() {
        return kind == Kind.VARIABLE || kind == Kind.PATH_ENTRY ? Optional.of(subject) : Optional.empty();
    }

    /**
     * Gives the path of the file or directory, where this is one.
     *
     * @return the path, or empty for other kinds
     */
    public Optional<String> file() {
        return kind == Kind.FILE || kind == Kind.DIRECTORY ? Optional.of(subject) : Optional.empty();
    }

    /**
     * Gives the number of the line in the file, or of the entry in PATH.
     *
     * @return the number, the first being 1, or empty where there is none
     */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    /**
     * Gives the registry key, where this is a registry value.
     *
     * @return the key with its hive, or empty for other kinds
     */
    public Optional<String> registryKey() {
        return kind == Kind.REGISTRY_VALUE ? Optional.of(subject) : Optional.empty();
    }

    /**
     * Gives the view of the registry, where this is a registry value of a key that has two.
     *
     * @return 64 or 32, or empty where it does not matter and for other kinds
     */
    public OptionalInt registryView() {
        return bits > 0 ? OptionalInt.of(bits) : OptionalInt.empty();
    }

    /**
     * Gives what stands at the spot: the value of the variable or argument, the text of the line, the PATH entry, the
     * name of the registry value.
     *
     * @return the text, empty where the spot has none
     */
    public String value() {
        return value;
    }

    /**
     * Says in a few words where this is, for a sentence or a table.
     *
     * @return the text, never empty
     */
    public String describe() {
        return switch (kind) {
            case ARGUMENT -> "argument " + value;
            case VARIABLE -> subject + "=" + value;
            case FILE -> line > 0 ? subject + ":" + line + ": " + value : subject;
            case DIRECTORY -> subject;
            case PATH_ENTRY ->
                "PATH entry " + line + ": " + (value.isEmpty() ? "(empty: the working directory)" : value);
            case REGISTRY_VALUE ->
                subject + "\\" + (value.isEmpty() ? "(default)" : value) + (bits > 0 ? " (" + bits + "-bit view)" : "");
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Location that
                && kind == that.kind
                && line == that.line
                && bits == that.bits
                && subject.equals(that.subject)
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, subject, value, line, bits);
    }

    /** Gives {@link #describe()}. */
    @Override
    public String toString() {
        return describe();
    }
}
