package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Assignment;
import io.github.goroot.internal.shells.syntax.Block;
import io.github.goroot.internal.shells.syntax.Command;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Parser;
import io.github.goroot.internal.shells.syntax.Redirection;
import io.github.goroot.internal.shells.syntax.Script;
import io.github.goroot.internal.shells.syntax.ShellSyntaxException;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows the commands of POSIX-like shells: what would run is looked at, and nothing is run. */
final class PosixShell {

    private final Machine machine;
    private final Dialect dialect;
    private final ShellKind kind;
    private final Parameters parameters;
    private final Expander expander;
    private final Conditions conditions;
    private final Flow flow;
    private final Assigner assigner;
    private final Calls calls;
    private final Builtins builtins;
    private final Loops loops;

    PosixShell(Machine machine, ShellKind kind) {
        this.machine = machine;
        this.kind = kind;
        this.dialect = switch (kind.shell()) {
            case BASH -> Dialect.BASH;
            case ZSH -> Dialect.ZSH;
            default -> Dialect.POSIX;
        };
        this.parameters = new Parameters(machine, kind, dialect);
        this.expander = new Expander(machine, parameters, new Outputs(machine, dialect), dialect);
        this.conditions = new Conditions(machine, parameters);
        this.flow = new Flow(machine);
        this.assigner = new Assigner(machine, expander, dialect);
        this.calls = new Calls(machine, flow);
        this.builtins = new Builtins(this);
        this.loops = new Loops(this);
    }

    Machine machine() {
        return machine;
    }

    Dialect dialect() {
        return dialect;
    }

    ShellKind kind() {
        return kind;
    }

    Expander expander() {
        return expander;
    }

    Conditions conditions() {
        return conditions;
    }

    Flow flow() {
        return flow;
    }

    Assigner assigner() {
        return assigner;
    }

    Calls calls() {
        return calls;
    }

    // ---- Files and texts

    /** Follows a file if it is there. */
    Truth read(String file) {
        return machine.follow(file, text -> {
            Script parsed = machine.disk().script(dialect, file, text);
            return calls.inFrame(() -> {
                Truth last = block(parsed.block());
                parsed.broken().ifPresent(this::broken);
                return last;
            });
        });
    }

    private void broken(ShellSyntaxException failure) {
        if (!machine.state().isDead()) {
            machine.at(failure.line());
            String why = "the file cannot be read from there on: " + failure.reason();
            machine.blurAll(why);
            if (dialect == Dialect.POSIX) {
                // A plain shell that cannot read a file either ends, so what follows may never be reached.
                machine.state().goWild(why);
            }
        }
    }

    /** Follows a text that is run in place. */
    Truth evaluate(String text) {
        int line = machine.line();
        Script script = Parser.parse(dialect, text, line);
        Truth status = block(script.block());
        script.broken().ifPresent(this::broken);
        machine.at(line);
        return status;
    }

    Truth block(Block block) {
        Truth status = Truth.YES;
        for (Command command : block.commands()) {
            if (machine.state().isDead()) {
                return Truth.UNKNOWN;
            }
            status = run(command);
        }
        return status;
    }

    // ---- Commands

    Truth run(Command command) {
        machine.budget().enter();
        try {
            machine.at(command.line());
            return follow(command);
        } catch (Unmatched e) {
            if (calls.inFunction()) {
                machine.state().goWild("a pattern matches no file in line " + machine.line() + " of " + machine.file());
            }
            flow.leave();
            return Truth.UNKNOWN;
        } finally {
            machine.budget().leave();
        }
    }

    private Truth follow(Command command) {
        if (command instanceof Command.Simple simple) {
            return simple(simple);
        }
        if (command instanceof Command.Chain chain) {
            return chain(chain);
        }
        if (command instanceof Command.If conditional) {
            return conditional(conditional, 0);
        }
        if (command instanceof Command.Case choice) {
            Value subject = expander.scalar(choice.subject(), false);
            return choice(choice, subject, 0);
        }
        if (command instanceof Command.Group group) {
            return block(group.body());
        }
        if (command instanceof Command.Negated negated) {
            return run(negated.command()).negated();
        }
        if (command instanceof Command.Redirected redirected) {
            return redirected(redirected.redirections(), () -> run(redirected.command()));
        }
        if (command instanceof Command.For loop) {
            loops.follow(loop);
            return Truth.UNKNOWN;
        }
        if (command instanceof Command.While loop) {
            loops.follow(loop);
            return Truth.UNKNOWN;
        }
        if (command instanceof Command.Repeat loop) {
            loops.follow(loop);
            return Truth.UNKNOWN;
        }
        if (command instanceof Command.Condition condition) {
            return new DoubleBrackets(machine, expander, conditions, condition.words()).decide();
        }
        if (command instanceof Command.Function function) {
            machine.state().put(function.name(), new Routine(function.body(), ""));
            return Truth.YES;
        }
        if (command instanceof Command.Arithmetic arithmetic) {
            assigner.blurMentioned(arithmetic.text(), "arithmetic is not followed");
            return Truth.UNKNOWN;
        }
        if (command instanceof Command.Pipeline pipeline && dialect == Dialect.ZSH) {
            // Zsh runs the last command of a pipeline itself, the others apart.
            return run(pipeline.commands().get(pipeline.commands().size() - 1));
        }
        return Truth.UNKNOWN;
    }

    private Truth redirected(List<Redirection> redirections, Supplier<Truth> body) {
        return redirections.stream().allMatch(Redirection::harmless)
                ? body.get()
                : machine.choose(Truth.UNKNOWN, body, () -> Truth.UNKNOWN);
    }

    private Truth chain(Command.Chain chain) {
        Truth status = run(chain.first());
        for (Command.Link link : chain.rest()) {
            if (machine.state().isDead()) {
                return Truth.UNKNOWN;
            }
            Truth before = status;
            Truth reached = link.onSuccess() ? before : before.negated();
            status = machine.choose(reached, () -> run(link.command()), () -> before);
        }
        return status;
    }

    private Truth conditional(Command.If conditional, int index) {
        if (index == conditional.branches().size()) {
            Block otherwise = conditional.otherwise();
            return otherwise == null ? Truth.YES : block(otherwise);
        }
        machine.budget().enter();
        Command.Branch branch = conditional.branches().get(index);
        Truth holds = block(branch.condition());
        Truth status = machine.state().isDead()
                ? Truth.UNKNOWN
                : machine.choose(holds, () -> block(branch.body()), () -> conditional(conditional, index + 1));
        machine.budget().leave();
        return status;
    }

    private Truth choice(Command.Case choice, Value subject, int index) {
        if (index == choice.arms().size()) {
            return Truth.YES;
        }
        Command.Arm arm = choice.arms().get(index);
        Truth matches = Truth.NO;
        for (Word word : arm.patterns()) {
            matches = matches.or(matches(subject, word));
        }
        if (matches == Truth.NO) {
            return choice(choice, subject, index + 1);
        }
        if (!arm.plainEnd()) {
            machine.blurAll("a \"case\" goes on to its next arm");
            return Truth.UNKNOWN;
        }
        machine.budget().enter();
        Truth status = machine.choose(matches, () -> block(arm.body()), () -> choice(choice, subject, index + 1));
        machine.budget().leave();
        return status;
    }

    private Truth matches(Value subject, Word word) {
        Optional<String> pattern = expander.pattern(word);
        if (pattern.isPresent() && pattern.get().equals("*")) {
            return Truth.YES;
        }
        machine.budget().step(1);
        return pattern.isPresent() && subject instanceof Value.Text text
                ? Pattern.matches(pattern.get(), text.text())
                : Truth.UNKNOWN;
    }

    // ---- Simple commands

    private Truth simple(Command.Simple simple) {
        return redirected(simple.redirections(), () -> simple.words().isEmpty() ? assignments(simple) : call(simple));
    }

    private Truth assignments(Command.Simple simple) {
        boolean runs = false;
        for (Assignment assignment : simple.assignments()) {
            assigner.assign(assignment);
            runs |= assignment.value().parts().stream().anyMatch(part -> part instanceof Word.Output);
        }
        return runs ? Truth.UNKNOWN : Truth.YES;
    }

    private Truth call(Command.Simple simple) {
        List<Word> words = builtins.withoutPrecommands(simple.words());
        String declaring = words.isEmpty() ? "" : words.get(0).bare().orElse("");
        if (Declarations.isOne(declaring, dialect) && machine.state().routine(declaring) == null) {
            if (dialect == Dialect.POSIX) {
                simple.assignments().forEach(assigner::assign);
            }
            return new Declarations(this).run(declaring, words.subList(1, words.size()));
        }
        Arguments arguments = expander.fields(words);
        Optional<String> name = arguments.text(0);
        if (arguments.size() == 0) {
            return arguments.exact() ? assignments(simple) : Truth.UNKNOWN;
        }
        if (name.isEmpty()) {
            words.subList(1, words.size())
                    .forEach(word -> assigner.blurMentioned(word.mentions(), "it is not known which command runs"));
            return Truth.UNKNOWN;
        }
        return calls.withPrefix(
                simple.assignments(), persists(name.get()), assigner, () -> dispatch(name.get(), words, arguments));
    }

    /** Tells whether what stands in front of a command stays after it. */
    private boolean persists(String name) {
        return dialect == Dialect.POSIX
                && List.of(".", ":", "eval", "set", "shift", "unset", "return", "exec", "trap", "times")
                        .contains(name);
    }

    private Truth dispatch(String name, List<Word> words, Arguments arguments) {
        Routine routine = machine.state().routine(name);
        if (routine != null) {
            return routine(name, routine, arguments);
        }
        @Nullable Truth status = builtins.run(name, words, arguments.from(1));
        return status != null ? status : Truth.UNKNOWN;
    }

    private Truth routine(String name, Routine routine, Arguments arguments) {
        Command body = routine.body();
        if (body != null) {
            return calls.call(arguments.from(1), () -> run(body));
        }
        if (routine.equals(Routine.UNCERTAIN)) {
            machine.blurAll("it cannot be told what \"" + name + "\" stands for");
        } else {
            assigner.blurMentioned(routine.text(), "the alias \"" + name + "\" is not followed");
        }
        return Truth.UNKNOWN;
    }
}
