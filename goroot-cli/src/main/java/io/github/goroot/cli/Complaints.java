package io.github.goroot.cli;

import io.github.goroot.cli.text.PlainText;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on the standard error why there is no answer. */
final class Complaints {

    private final Terminal terminal;
    private final boolean debug;

    Complaints(Terminal terminal, boolean debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    /** The arguments are wrong. */
    int wrongUsage(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        StringWriter suggestions = new StringWriter();
        UnmatchedArgumentException.printSuggestions(failure, new PrintWriter(suggestions, true));
        complain("goroot: " + failure.getMessage());
        terminal.remark(suggestions.toString());
        helpOn(command.getCommandSpec().qualifiedName());
        return ExitStatus.WRONG_USAGE;
    }

    /** The command ended with a complaint, or something happened that should not. */
    int failure(Exception failure, String command) {
        if (!(failure instanceof ComplaintException complaint)) {
            return ownFailure(failure);
        }
        complain("goroot: " + complaint.getMessage());
        if (complaint.status() == ExitStatus.WRONG_USAGE) {
            helpOn(command);
        }
        return complaint.status();
    }

    /** Something happened that should not. */
    int ownFailure(Throwable failure) {
        complain("goroot: failed unexpectedly: " + failure);
        if (debug) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            terminal.remark(trace.toString());
        } else {
            complain("This is a defect of goroot. Set GOROOT_DEBUG=1 to see where it happened, and report it.");
        }
        return ExitStatus.OWN_FAILURE;
    }

    /** The answer did not reach its reader. */
    int unwritten() {
        complain("goroot: the answer could not be written to the standard output.");
        return ExitStatus.OWN_FAILURE;
    }

    private void helpOn(String command) {
        complain("Try \"" + command + " --help\".");
    }

    private void complain(String text) {
        terminal.remark(PlainText.of(text, terminal.style()));
    }
}
