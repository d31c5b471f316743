package io.github.goroot.internal.shim;

import io.github.goroot.host.HostPath;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shims of Scoop: a program that starts what the file {@code go.shim} beside it names.
 *
 * <p>The lines of that file are {@code key = value}, the value of {@code path} in quotes or not, with variables between
 * percent signs; of two the last one counts (ScoopInstaller/Shim, kiennq/scoop-better-shimexe). A batch file names its
 * target behind {@code @rem} in the first line (Scoop {@code lib/core.ps1}).
 */
final class ScoopShim implements ShimRule {

    private static final Pattern VARIABLE = Pattern.compile("%([^%]+)%");
    private static final String REMARK = "@rem ";
    private static final String REMEDY = "Run scoop reset go.";

    @Override
    public String manager() {
        return "Scoop";
    }

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear {
        if (!call.onWindows()) {
            return Optional.empty();
        }
        String file = call.program().getFileName().toString();
        int dot = file.lastIndexOf('.');
        Path settings = call.program().resolveSibling((dot < 0 ? file : file.substring(0, dot)) + ".shim");
        Optional<List<String>> lines = call.files().lines(settings);
        return lines.isPresent() ? Optional.of(ofSettings(call, settings, lines.get())) : ofScript(call);
    }

    private ShimAnswer ofSettings(ShimCall call, Path file, List<String> lines) throws IOException, Unclear {
        Optional<String> target = Optional.empty();
        Location location = Location.file(file.toString());
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> path = value(lines.get(i), "path");
            if (path.isPresent()) {
                target = Optional.of(expanded(call, path.get()));
                location = ShimCall.line(file, i + 1, lines.get(i));
            }
            if (value(lines.get(i), "GOROOT").isPresent()) {
                throw new Unclear(
                        "whether it heeds the GOROOT of its file depends on which of Scoop's shims it is",
                        "Take the line GOROOT out of " + file + ".",
                        ShimCall.line(file, i + 1, lines.get(i)));
            }
        }
        if (target.isEmpty()) {
            throw Unclear.failing(file + " names no program", REMEDY, location);
        }
        return started(call, target.get(), location);
    }

    private Optional<ShimAnswer> ofScript(ShimCall call) throws IOException, Unclear {
        Path folder = call.program().getParent();
        String text = call.programText();
        if (folder == null
                || !folder.endsWith("shims")
                || !text.toLowerCase(Locale.ROOT).startsWith(REMARK)) {
            return Optional.empty();
        }
        String line = text.lines().findFirst().orElse("");
        String target = line.substring(REMARK.length()).strip();
        return call.host().path(target) instanceof HostPath.Legal legal && !legal.relative()
                ? Optional.of(started(call, target, ShimCall.line(call.program(), 1, line)))
                : Optional.empty();
    }

    private static Optional<String> value(String line, String key) {
        int equals = line.indexOf('=');
        if (equals < 0 || !line.substring(0, equals).strip().equalsIgnoreCase(key)) {
            return Optional.empty();
        }
        String value = line.substring(equals + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return Optional.of(quoted ? value.substring(1, value.length() - 1) : value);
    }

    private static String expanded(ShimCall call, String text) {
        UnaryOperator<String> variable = name -> call.variable(name).orElse("%" + name + "%");
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(variable.apply(found.group(1))));
    }

    private ShimAnswer started(ShimCall call, String target, Location location) throws IOException, Unclear {
        if (!(call.host().path(target) instanceof HostPath.Legal legal) || legal.relative()) {
            throw new Unclear(
                    "\"" + Excerpt.of(target) + "\", which " + location.describe()
                            + " names, is not the whole path of a program",
                    REMEDY,
                    location);
        }
        Path program = legal.absolute().normalize();
        if (program.equals(call.program().normalize())) {
            throw new Unclear("by " + location.describe() + " it starts itself", REMEDY, location);
        }
        if (!call.files().isFile(program)) {
            throw Unclear.failing(
                    program + ", which it starts by " + location.describe() + ", does not exist", REMEDY, location);
        }
        Optional<ShimAnswer> further = call.passedOnTo(program, manager(), location);
        if (further.isPresent()) {
            return further.get();
        }
        Path bin = program.getParent();
        if (bin == null || !bin.endsWith("bin") || bin.getParent() == null) {
            throw new Unclear(
                    program + ", which it starts by " + location.describe() + ", does not lie in the bin of a GOROOT",
                    REMEDY,
                    location);
        }
        return new ShimAnswer.Toolchain(bin.getParent(), location);
    }
}
