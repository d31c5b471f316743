package io.github.goroot.cli;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.text.PlainText;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/**
 * The {@code goroot} command.
 *
 * <p>Ends with status 0 where the answer holds, 1 where nothing was found, 2 after wrong usage and 3 after a failure of
 * its own. Data goes to the standard output, everything else to the standard error.
 */
@Command(
        name = "goroot",
        description = "Finds the Go toolchains of this machine, and says how and why.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  goroot list --trace",
            "  \"$(goroot find '>=1.22')/bin/go\" version",
            "  goroot inspect /usr/local/go",
            "  goroot record machine.rec; goroot list --host machine.rec",
            "  source <(goroot generate-completion)"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:it holds", "1:nothing found", "2:wrong usage", "3:a failure of goroot itself"})
public final class GorootCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Supplier<GoToolchainsBuilder> builders;
    private final Complaints complaints;

    GorootCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders, boolean debug) {
        this.terminal = terminal;
        this.builders = builders;
        this.complaints = new Complaints(terminal, debug);
    }

    /**
     * Runs the command and ends this process with its status.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        boolean debug = Boolean.getBoolean("goroot.debug") || System.getenv("GOROOT_DEBUG") != null;
        // Not a method reference, which would need the library here already, where its absence has the wrong status.
        Supplier<GoToolchainsBuilder> builders = () -> GoToolchains.builder();
        Terminal terminal = SystemTerminal.open();
        sayWhere(terminal, System.getProperty("user.dir", ""));
        String[] typed = System.getProperty("os.name", "").startsWith("Windows")
                ? WideArguments.of(arguments, System.getProperty("sun.java.command", ""), new JnaCommandLine())
                : arguments;
        int status = new GorootCommand(terminal, builders, debug).run(typed);
        // All is written and nothing hooks in. An exit would first load what logs it, in JDK 21 and later.
        Runtime.getRuntime().halt(status);
    }

    /** In a directory that Java cannot name nothing relative could be found, so the library goes by the root. */
    static void sayWhere(Terminal terminal, String workingDirectory) {
        // The rule is that of HostPath.defectOf, which is not asked: where the library is missing, its absence is to be
        // told in run, with the status for it.
        if (workingDirectory.indexOf('\ufffd') >= 0) {
            terminal.remark(PlainText.of(
                    "goroot: the working directory " + workingDirectory
                            + " has bytes in its name that are no characters"
                            + " in the character set of this Java, so the root directory stands for it."
                            + " Set LC_ALL=C.UTF-8, or rename the directory.",
                    terminal.style()));
        }
    }

    /** Runs the command and gives its status, whatever happens. */
    int run(String... arguments) {
        int status;
        try {
            PlainCall.Command plain = PlainCall.of(terminal, builders, arguments);
            status = plain == null ? parseAndCall(arguments) : call(plain, "goroot " + arguments[0]);
        } catch (Throwable e) {
            // The status of an uncaught error is 1, which means something else.
            status = complaints.ownFailure(e);
        }
        return terminal.out().checkError() ? complaints.unwritten() : status;
    }

    private int call(PlainCall.Command plain, String name) {
        try {
            return plain.call();
        } catch (Exception e) {
            return complaints.failure(e, name);
        }
    }

    /** Lets the parser find out what is meant. */
    int parseAndCall(String... arguments) {
        return commandLine(arguments).execute(arguments);
    }

    @Override
    public Integer call() {
        CommandLine usage = commandLine();
        usage.usage(usage.getErr());
        return ExitStatus.WRONG_USAGE;
    }

    private CommandLine commandLine(String... arguments) {
        CommandLine goroot = new CommandLine(this);
        new Subcommands(terminal, builders).addTo(goroot, arguments);
        return goroot.setOut(Terminal.writer(terminal.out()))
                .setErr(Terminal.writer(terminal.err()))
                .setColorScheme(Help.defaultColorScheme(
                        Help.Ansi.valueOf(terminal.style().coloured())))
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        complaints.failure(failure, command.getCommandSpec().qualifiedName()))
                .setParameterExceptionHandler((failure, rejected) -> complaints.wrongUsage(failure))
                // A file name may begin with @, and what a script appends shall win.
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true);
    }
}
