package io.github.goroot.wsl;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.Host;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks {@code wsl.exe}, where the caller allows commands, which distributions run; the registry does not tell.
 *
 * <p>Of what it prints only the lines count that are names of distributions. That none runs is a failure to it.
 */
final class RunningDistributions {

    /** Less than an operation may take by default, so that one that hangs is given up here and not with the locator. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RunningDistributions() {}

    /**
     * Gives the names of those that run, as {@code wsl.exe} spells them.
     *
     * @return the names, compared without regard to case as Windows does; empty if commands are not allowed
     * @throws IOException if {@code wsl.exe} cannot be started or does not end in time
     */
    static Optional<Set<String>> of(Host host) throws IOException {
        Optional<CommandRunner> commands = host.commands().get();
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        // Not by its bare name, which Windows would look for in the working directory first.
        String wsl = host.environment().nonEmpty("SystemRoot").orElse("C:\\Windows") + "\\System32\\wsl.exe";
        CommandResult result =
                commands.get().run(List.of(wsl, "--list", "--running", "--quiet"), Map.of("WSL_UTF8", "1"), PATIENCE);
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (result.exitStatus() == 0) {
            text(result.output()).lines().map(String::strip).forEach(names::add);
        }
        return Optional.of(names);
    }

    /** Old ones print UTF-16 whatever they are told, in which every name of ASCII letters holds zeros. */
    static String text(byte[] output) {
        boolean wide = output.length >= 2
                && ((output[0] == (byte) 0xff && output[1] == (byte) 0xfe) || hasZeroBeforeItsEnd(output));
        Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String text = new String(output, charset);
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    /** Even a name without ASCII ends with a line break. */
    private static boolean hasZeroBeforeItsEnd(byte[] output) {
        for (byte one : output) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
