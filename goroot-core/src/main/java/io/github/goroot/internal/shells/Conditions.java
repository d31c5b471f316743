package io.github.goroot.internal.shells;

import io.github.goroot.host.FileStatus;
import io.github.goroot.internal.shells.syntax.Names;
import java.util.List;
import java.util.Optional;

/** Decides what {@code test} asks, from files and variables alone. */
final class Conditions {

    private static final List<String> BINARY =
            List.of("=", "==", "!=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef", "<", ">", "=~");

    private final Machine machine;
    private final Parameters parameters;

    Conditions(Machine machine, Parameters parameters) {
        this.machine = machine;
        this.parameters = parameters;
    }

    /** Decides a call of {@code test} with these arguments. */
    Truth test(Arguments arguments) {
        if (!arguments.exact()) {
            return Truth.UNKNOWN;
        }
        machine.budget().step(arguments.size());
        return new TestReader(arguments.values()).whole();
    }

    /** The arguments of one call. */
    private final class TestReader {
        private final List<Value> words;
        private int at;

        TestReader(List<Value> words) {
            this.words = words;
        }

        Truth whole() {
            if (words.isEmpty()) {
                return Truth.NO;
            }
            // With few arguments POSIX goes by their number, so that a value such as "!" or "(" does no harm.
            if (words.size() == 1) {
                return words.get(0).isNonEmpty();
            }
            if (words.size() == 3 && is(1, BINARY)) {
                return binary(words.get(0), text(1), words.get(2));
            }
            Truth result = either();
            return at == words.size() ? result : Truth.UNKNOWN;
        }

        private Truth either() {
            Truth result = both();
            while (at < words.size() && text(at).equals("-o")) {
                at++;
                result = result.or(both());
            }
            return result;
        }

        private Truth both() {
            Truth result = one();
            while (at < words.size() && text(at).equals("-a")) {
                at++;
                result = result.and(one());
            }
            return result;
        }

        private Truth one() {
            if (at >= words.size()) {
                return Truth.UNKNOWN;
            }
            if (at + 2 < words.size() && is(at + 1, BINARY)) {
                at += 3;
                return binary(words.get(at - 3), text(at - 2), words.get(at - 1));
            }
            if (text(at).equals("!")) {
                machine.budget().enter();
                at++;
                Truth negated = one().negated();
                machine.budget().leave();
                return negated;
            }
            if (text(at).equals("(")) {
                machine.budget().enter();
                at++;
                Truth inner = either();
                at++;
                machine.budget().leave();
                return inner;
            }
            if (at + 1 < words.size() && text(at).length() == 2 && text(at).startsWith("-")) {
                at += 2;
                return unary(text(at - 2), words.get(at - 1));
            }
            return words.get(at++).isNonEmpty();
        }

        private boolean is(int index, List<String> operators) {
            return operators.contains(text(index));
        }

        private String text(int index) {
            return words.get(index) instanceof Value.Text text ? text.text() : "";
        }
    }

    Truth binary(Value left, String operator, Value right) {
        if (!(left instanceof Value.Text one) || !(right instanceof Value.Text other)) {
            return oneIsEmpty(left, operator, right);
        }
        return switch (operator) {
            case "=", "==" -> Truth.of(one.text().equals(other.text()));
            case "!=" -> Truth.of(!one.text().equals(other.text()));
            case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" -> numbers(one.text(), operator, other.text());
            default -> Truth.UNKNOWN;
        };
    }

    /** A value of which only is known that it is not empty still differs from nothing. */
    private static Truth oneIsEmpty(Value left, String operator, Value right) {
        boolean differ = (left.equals(Value.of("")) && right.isNonEmpty() == Truth.YES)
                || (right.equals(Value.of("")) && left.isNonEmpty() == Truth.YES);
        if (!differ) {
            return Truth.UNKNOWN;
        }
        return switch (operator) {
            case "=", "==" -> Truth.NO;
            case "!=" -> Truth.YES;
            default -> Truth.UNKNOWN;
        };
    }

    private static Truth numbers(String left, String operator, String right) {
        if (!left.matches("-?[0-9]{1,15}") || !right.matches("-?[0-9]{1,15}")) {
            return Truth.UNKNOWN;
        }
        int order = Long.compare(Long.parseLong(left), Long.parseLong(right));
        return Truth.of(
                switch (operator) {
                    case "-eq" -> order == 0;
                    case "-ne" -> order != 0;
                    case "-lt" -> order < 0;
                    case "-le" -> order <= 0;
                    case "-gt" -> order > 0;
                    default -> order >= 0;
                });
    }

    Truth unary(String operator, Value operand) {
        if (operator.equals("-n")) {
            return operand.isNonEmpty();
        }
        if (operator.equals("-z")) {
            return operand.isNonEmpty().negated();
        }
        if (!(operand instanceof Value.Text text)) {
            return Truth.UNKNOWN;
        }
        return operator.equals("-v") && Names.isName(text.text())
                ? parameters.value(text.text(), false).isSet()
                : file(operator, text.text());
    }

    private Truth file(String operator, String path) {
        if (path.isEmpty()) {
            return "defrsxwhL".indexOf(operator.charAt(1)) >= 0 ? Truth.NO : Truth.UNKNOWN;
        }
        if (!path.startsWith("/")) {
            return Truth.UNKNOWN;
        }
        Optional<FileStatus> status = machine.disk().status(path);
        if (status.isEmpty()) {
            return Truth.UNKNOWN;
        }
        FileStatus there = status.get();
        return switch (operator) {
            case "-e" -> Truth.of(!there.isAbsent());
            case "-f" -> Truth.of(there.isFile());
            case "-d" -> Truth.of(there.isDirectory());
            case "-s" -> there.isFile() ? Truth.of(there.size() > 0) : there.isAbsent() ? Truth.NO : Truth.UNKNOWN;
            case "-r" -> readable(path, there);
            case "-x" -> there.isFile() ? Truth.of(there.executable()) : there.isAbsent() ? Truth.NO : directory(path);
            case "-w" -> there.isAbsent() ? Truth.NO : Truth.UNKNOWN;
            default -> Truth.UNKNOWN;
        };
    }

    private Truth readable(String path, FileStatus status) {
        return switch (status.kind()) {
            case ABSENT -> Truth.NO;
            case FILE -> {
                ReadScript script = machine.disk().read(path);
                yield script.defect().equals(ReadScript.UNREADABLE) ? Truth.UNKNOWN : Truth.YES;
            }
            case DIRECTORY -> directory(path);
            case OTHER -> Truth.UNKNOWN;
        };
    }

    private Truth directory(String path) {
        return machine.disk().list(path).isPresent() ? Truth.YES : Truth.UNKNOWN;
    }
}
