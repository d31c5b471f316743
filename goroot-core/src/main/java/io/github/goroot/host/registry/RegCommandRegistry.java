package io.github.goroot.host.registry;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The registry as {@code reg.exe query} prints it, for where no native code may be loaded.
 *
 * <p>Each operation starts the program once, which takes tens of milliseconds. It prints in the console's code page and puts
 * {@code ?} for characters that are not in it. It tells what is absent and what is denied by its messages alone, in the
 * language of the system: a message counts as "absent" if asking for what surely is not there gives the same.
 *
 * <p>Thread-safe. What it learns of the system's language and code page it keeps as long as it lives.
 *
 * @since 0.1
 */
public final class RegCommandRegistry implements WindowsRegistry {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String NOWHERE = "goroot-e0c1a9d4-there-is-no-such-name";

    private static final RegistryKey CODE_PAGE =
            RegistryKey.parse("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage", View.BITS_64);

    private final CommandRunner commands;
    private final String program;
    private volatile @Nullable Set<String> absences;
    private volatile @Nullable Charset charset;

    private RegCommandRegistry(CommandRunner commands, String program) {
        this.commands = commands;
        this.program = program;
    }

    /**
     * Makes the registry; nothing is started before it is asked.
     *
     * @param commands starts the program
     * @param program its path
     * @return the registry
     */
    public static RegCommandRegistry of(CommandRunner commands, String program) {
        return new RegCommandRegistry(commands, program);
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        List<String> which = name.isEmpty() ? List.of("/ve") : List.of("/v", name);
        Optional<CommandResult> result = query(key, which);
        return result.isPresent() ? RegQueryText.value(decoded(result.get()), name) : Optional.empty();
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        Optional<CommandResult> result = query(key, List.of());
        List<String> names =
                result.isPresent() ? RegQueryText.keysBelow(decoded(result.get()), key.toString()) : List.of();
        return sorted(names, limit).stream().map(key::child).toList();
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        Optional<CommandResult> result = query(key, List.of());
        return result.isPresent() ? sorted(RegQueryText.valueNames(decoded(result.get())), limit) : List.of();
    }

    private static List<String> sorted(List<String> names, int limit) {
        return names.stream().sorted(Names.ORDER).limit(limit).toList();
    }

    private Optional<CommandResult> query(RegistryKey key, List<String> which) throws IOException {
        CommandResult result = run(key, which);
        if (result.exitStatus() == 0) {
            return Optional.of(result);
        }
        if (absences().contains(complaint(result))) {
            return Optional.empty();
        }
        throw new IOException(program + " could not read " + key + ": " + complaint(result));
    }

    private CommandResult run(RegistryKey key, List<String> which) throws IOException {
        List<String> command = new ArrayList<>(List.of(program, "query", key.toString()));
        command.addAll(which);
        command.add(key.view() == View.BITS_32 ? "/reg:32" : "/reg:64");
        for (String argument : command) {
            if (argument.chars().anyMatch(c -> c == '"' || c < ' ')) {
                throw new IOException(
                        "A key or value with quotes or control characters in its name cannot be asked of " + program);
            }
        }
        return commands.run(command, Map.of(), PATIENCE);
    }

    private Set<String> absences() throws IOException {
        Set<String> known = absences;
        if (known == null) {
            RegistryKey user = RegistryKey.parse("HKCU\\Software", View.BITS_64);
            Set<String> learnt = new HashSet<>();
            learnt.add(complaint(run(user.child(NOWHERE), List.of())));
            learnt.add(complaint(run(user, List.of("/v", NOWHERE))));
            known = Set.copyOf(learnt);
            absences = known;
        }
        return known;
    }

    /** Windows complains on the standard error, Wine on the standard output. */
    private static String complaint(CommandResult result) {
        return (new String(result.output(), StandardCharsets.ISO_8859_1)
                        + new String(result.errorOutput(), StandardCharsets.ISO_8859_1))
                .strip();
    }

    private String decoded(CommandResult result) throws IOException {
        byte[] output = result.output();
        for (byte each : output) {
            if (each < 0) {
                return new String(output, charset());
            }
        }
        return new String(output, StandardCharsets.US_ASCII);
    }

    private Charset charset() throws IOException {
        Charset known = charset;
        if (known == null) {
            String ascii = new String(run(CODE_PAGE, List.of("/v", "OEMCP")).output(), StandardCharsets.US_ASCII);
            known = RegQueryText.value(ascii, "OEMCP")
                    .flatMap(RegistryValue::text)
                    .map(RegCommandRegistry::ofCodePage)
                    .orElse(StandardCharsets.UTF_8);
            charset = known;
        }
        return known;
    }

    private static Charset ofCodePage(String number) {
        for (String name : List.of("IBM" + number, "x-IBM" + number, "windows-" + number, "x-windows-" + number)) {
            if (name.matches("[A-Za-z0-9-]{1,20}") && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.UTF_8;
    }
}
