package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.FishCommand;
import io.github.goroot.internal.shells.syntax.FishParser;
import io.github.goroot.internal.shells.syntax.FishScript;
import io.github.goroot.internal.shells.syntax.FishWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the commands of fish: what would run is looked at, and nothing is run. */
final class FishShell {

    private final Machine machine;
    private final ShellKind kind;
    private final FishVariables variables;
    private final FishExpander expander;
    private final Flow flow;
    private final FishBuiltins builtins;
    private final Map<String, FishCommand.Function> functions = new HashMap<>();
    private Truth status = Truth.YES;

    FishShell(Machine machine, ShellKind kind) {
        this.machine = machine;
        this.kind = kind;
        this.variables = new FishVariables(machine);
        this.expander = new FishExpander(machine, variables);
        this.flow = new Flow(machine);
        this.builtins = new FishBuiltins(this);
    }

    Machine machine() {
        return machine;
    }

    ShellKind kind() {
        return kind;
    }

    FishVariables variables() {
        return variables;
    }

    FishExpander expander() {
        return expander;
    }

    FishBuiltins builtins() {
        return builtins;
    }

    Flow flow() {
        return flow;
    }

    // ---- Files and texts

    /** Follows a file if it is there. */
    Truth read(String file) {
        return machine.follow(file, text -> {
            inScope(() -> evaluate(text, 1));
            return Truth.UNKNOWN;
        });
    }

    /** Follows a text; fish runs nothing of one that is not well-formed. */
    void evaluate(String text, int line) {
        FishScript script = FishParser.parse(text, line);
        if (script.broken().isPresent()) {
            machine.at(script.broken().get().line());
            machine.blurAll("the file cannot be read: " + script.broken().get().reason());
            return;
        }
        machine.budget().enter();
        flow.inFrame(() -> jobs(script.jobs()));
        machine.budget().leave();
    }

    // ---- Commands

    void jobs(List<FishCommand.Job> jobs) {
        for (FishCommand.Job job : jobs) {
            if (machine.state().isDead()) {
                return;
            }
            Truth reached = switch (job.join()) {
                case ALWAYS -> Truth.YES;
                case AND -> status;
                case OR -> status.negated();
            };
            if (job.join() == FishCommand.Join.ALWAYS) {
                run(job);
            } else {
                Truth before = status;
                machine.branch(reached, () -> run(job), () -> {});
                status = reached == Truth.UNKNOWN ? Truth.UNKNOWN : reached == Truth.NO ? before : status;
            }
        }
    }

    private void run(FishCommand.Job job) {
        machine.budget().enter();
        for (int i = 0; i < job.commands().size() && !machine.state().isDead(); i++) {
            FishCommand command = job.commands().get(i);
            machine.at(command.line());
            if (i > 0 && command instanceof FishCommand.Simple simple && builtins.isSource(simple.words())) {
                builtins.sourceOutput(job.commands().get(i - 1));
                status = Truth.UNKNOWN;
            } else {
                status = follow(command);
            }
        }
        status = job.negated() ? status.negated() : status;
        machine.budget().leave();
    }

    private Truth follow(FishCommand command) {
        if (command instanceof FishCommand.Simple simple) {
            return simple(simple);
        }
        if (command instanceof FishCommand.If conditional) {
            conditional(conditional, 0);
        } else if (command instanceof FishCommand.Switch choice) {
            Arguments subject = expander.fields(List.of(choice.subject()));
            choice(choice, subject, 0);
        } else if (command instanceof FishCommand.Begin begin) {
            inScope(() -> jobs(begin.body()));
        } else if (command instanceof FishCommand.For loop) {
            flow.inLoop(() -> forLoop(loop));
        } else if (command instanceof FishCommand.While loop) {
            flow.inLoop(() -> machine.repeat(() -> {
                jobs(loop.condition());
                flow.turn(() -> inScope(() -> jobs(loop.body())));
            }));
            status = Truth.UNKNOWN;
        } else if (command instanceof FishCommand.Function function) {
            define(function);
            status = Truth.YES;
        }
        return status;
    }

    private void inScope(Runnable body) {
        variables.enter(false);
        body.run();
        variables.leave(false);
    }

    private void conditional(FishCommand.If conditional, int index) {
        if (index == conditional.branches().size()) {
            List<FishCommand.Job> otherwise = conditional.otherwise();
            if (otherwise != null) {
                inScope(() -> jobs(otherwise));
            } else {
                status = Truth.YES;
            }
            return;
        }
        machine.budget().enter();
        FishCommand.Branch branch = conditional.branches().get(index);
        jobs(branch.condition());
        Truth holds = status;
        if (!machine.state().isDead()) {
            machine.branch(holds, () -> inScope(() -> jobs(branch.body())), () -> conditional(conditional, index + 1));
            status = holds == Truth.UNKNOWN ? Truth.UNKNOWN : status;
        }
        machine.budget().leave();
    }

    private void choice(FishCommand.Switch choice, Arguments subject, int index) {
        if (index == choice.arms().size()) {
            return;
        }
        FishCommand.Arm arm = choice.arms().get(index);
        Truth matches = Truth.NO;
        for (FishWord word : arm.patterns()) {
            matches = matches.or(matches(subject, word));
        }
        machine.budget().enter();
        machine.branch(matches, () -> inScope(() -> jobs(arm.body())), () -> choice(choice, subject, index + 1));
        status = Truth.UNKNOWN;
        machine.budget().leave();
    }

    private Truth matches(Arguments subject, FishWord word) {
        if (word.parts().size() == 1 && word.bare().filter("*"::equals).isPresent()) {
            return Truth.YES;
        }
        StringBuilder pattern = new StringBuilder();
        for (FishWord.Part part : word.parts()) {
            if (part.kind() != FishWord.Kind.LITERAL) {
                return Truth.UNKNOWN;
            }
            // What "switch" is given may match even where a quote protects the star.
            pattern.append(part.text().replace("\\", "\\\\").replace("[", "\\["));
        }
        Optional<List<String>> texts = subject.texts();
        return texts.isPresent() && texts.get().size() == 1
                ? Pattern.matches(pattern.toString(), texts.get().get(0))
                : Truth.UNKNOWN;
    }

    private void forLoop(FishCommand.For loop) {
        Arguments arguments = expander.fields(loop.words());
        if (!arguments.exact()) {
            set(loop.name(), Value.unknown("a loop sets it"));
            machine.repeat(() -> flow.turn(() -> inScope(() -> jobs(loop.body()))));
            return;
        }
        for (Value value : arguments.values()) {
            if (machine.state().isDead()) {
                return;
            }
            machine.at(loop.line());
            set(loop.name(), value instanceof Value.Text text ? new Value.Items(List.of(text.text())) : value);
            flow.turn(() -> inScope(() -> jobs(loop.body())));
        }
    }

    private void set(String name, Value value) {
        variables.set(name, FishVariables.Scope.ANY, value, Truth.NO, false, false);
    }

    private Truth simple(FishCommand.Simple simple) {
        if (simple.redirected()) {
            machine.branch(Truth.UNKNOWN, () -> call(simple), () -> {});
            return Truth.UNKNOWN;
        }
        return call(simple);
    }

    private Truth call(FishCommand.Simple simple) {
        if (simple.words().isEmpty()) {
            return Truth.YES;
        }
        List<FishWord> words = builtins.withoutPrecommands(simple.words());
        Optional<String> name = words.isEmpty()
                ? Optional.empty()
                : expander.fields(words.subList(0, 1)).text(0);
        if (name.isEmpty()) {
            builtins.blurMentioned(words, "it is not known which command runs");
            return Truth.UNKNOWN;
        }
        if (name.get().indexOf('=') > 0) {
            // An assignment for one command, which changes nothing here.
            return Truth.UNKNOWN;
        }
        FishCommand.Function function = functions.get(name.get());
        if (function != null) {
            return call(function, words);
        }
        return builtins.run(name.get(), words.subList(1, words.size()));
    }

    /** Finds a function that has a file of its own, which fish reads when it is first called. */
    Truth callAutoloaded(String name, List<FishWord> arguments) {
        for (String directory : new FishOrder(this).functionDirectories()) {
            String file = directory + "/" + name + ".fish";
            if (name.indexOf('/') < 0 && !machine.disk().read(file).absent()) {
                read(file);
                FishCommand.Function function = functions.get(name);
                return function == null ? Truth.UNKNOWN : call(function, arguments);
            }
        }
        return Truth.UNKNOWN;
    }

    private void define(FishCommand.Function function) {
        Optional<String> name = function.header().isEmpty()
                ? Optional.empty()
                : expander.fields(function.header().subList(0, 1)).text(0);
        if (name.isPresent()) {
            if (machine.isUndecided()) {
                functions.remove(name.get());
                builtins.doubt(name.get());
            } else {
                functions.put(name.get(), function);
            }
        }
    }

    private Truth call(FishCommand.Function function, List<FishWord> words) {
        Arguments arguments = expander.fields(words).from(words.size() > 0 ? 1 : 0);
        machine.budget().enter();
        variables.enter(true);
        Value items =
                arguments.texts().<Value>map(Value.Items::new).orElse(Value.unknown("the arguments are not known"));
        variables.set("argv", FishVariables.Scope.LOCAL, items, Truth.NO, false, false);
        flow.inFrame(() -> jobs(function.body()));
        variables.leave(true);
        machine.budget().leave();
        return Truth.UNKNOWN;
    }
}
