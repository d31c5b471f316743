package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shims of Scoop: a program that starts what the file {@code go.shim} beside it names.
 *
 * <p>The lines of that file are {@code key = value}, the value of {@code path} in quotes or not, with variables between
 * percent signs (ScoopInstaller/Shim, kiennq/scoop-better-shimexe).
 */
final class ScoopShim implements ShimRule {

    private static final String NAME = "Scoop";
    private static final Pattern VARIABLE = Pattern.compile("%([^%]+)%");

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException {
        String name = call.program().getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (!call.host().platform().isWindows() || dot < 0) {
            return Optional.empty();
        }
        Path file = call.program().resolveSibling(name.substring(0, dot) + ".shim");
        Optional<List<String>> lines = call.lines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < lines.get().size(); i++) {
            String line = lines.get().get(i);
            Optional<String> target = target(call, line);
            if (target.isPresent()) {
                return Optional.of(answer(call, target.get(), Location.line(file.toString(), i + 1, line.strip())));
            }
        }
        return Optional.of(
                call.nothing(NAME, file + " names no program", "Run scoop reset go.", Location.file(file.toString())));
    }

    private static Optional<String> target(ShimCall call, String line) {
        int equals = line.indexOf('=');
        if (equals < 0 || !line.substring(0, equals).strip().equalsIgnoreCase("path")) {
            return Optional.empty();
        }
        String value = line.substring(equals + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return Optional.of(expanded(call, quoted ? value.substring(1, value.length() - 1) : value));
    }

    private static String expanded(ShimCall call, String text) {
        UnaryOperator<String> variable = name -> call.variable(name).orElse("%" + name + "%");
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(variable.apply(found.group(1))));
    }

    private static ShimAnswer answer(ShimCall call, String target, Location location) throws IOException {
        Optional<Path> program = call.host().path(target).path();
        Path bin = program.map(Path::getParent).orElse(null);
        if (bin == null || program.get().equals(call.program())) {
            return call.nothing(
                    NAME,
                    target + ", which " + location.describe() + " names, is none",
                    "Run scoop reset go.",
                    location);
        }
        if (!call.host().files().status(program.get()).isFile()) {
            return call.nothing(NAME, target + ", which it starts, does not exist", "Run scoop reset go.", location);
        }
        Path home = bin.endsWith("bin") && bin.getParent() != null ? bin.getParent() : bin;
        return new ShimAnswer.Toolchain(home, location);
    }
}
