package io.github.goroot.cli;

import io.github.goroot.GoToolchainsBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The commands by name; each is made only where it is needed, for describing one to picocli takes milliseconds. */
final class Subcommands {

    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    Subcommands(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        commands.put("list", () -> new ListCommand(terminal, builders));
        commands.put("find", () -> new FindCommand(terminal, builders));
        commands.put("which", () -> new WhichCommand(terminal, builders));
        commands.put("inspect", () -> new InspectCommand(terminal, builders));
        commands.put("path", () -> new PathCommand(terminal, builders));
        commands.put("processes", () -> new ProcessesCommand(terminal, builders));
        commands.put("doctor", () -> new DoctorCommand(terminal, builders));
        commands.put("record", () -> new RecordCommand(terminal, builders));
    }

    /** Adds the command that the arguments begin with, or all where they need to be known together. */
    void addTo(CommandLine goroot, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        Supplier<Object> only = commands.get(first);
        if (only != null) {
            goroot.addSubcommand(first, only.get());
            return;
        }
        commands.forEach((name, command) -> goroot.addSubcommand(name, command.get()));
        goroot.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
        goroot.addSubcommand("help", new CommandLine.HelpCommand());
    }
}
