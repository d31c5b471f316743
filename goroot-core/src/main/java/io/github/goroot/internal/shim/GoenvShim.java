package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shims of goenv: scripts in {@code shims} of its root that run {@code goenv exec}.
 *
 * <p>Version 2 is a shell script whose shims carry its root ({@code libexec/goenv-rehash}); version 3 is a Go program whose
 * shims do not ({@code internal/shims/manager.go}).
 */
final class GoenvShim implements ShimRule {

    private static final Pattern ROOT = Pattern.compile("(?m)^export GOENV_ROOT=\"?([^\"\r\n]+)\"?");

    @Override
    public String manager() {
        return "goenv";
    }

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear {
        String text = call.programText();
        boolean third = text.contains("goenv shim for ") && text.contains("goenv exec");
        boolean second = isOfSecond(text);
        if (!call.isCommandOfGo() || !(third || second)) {
            return Optional.empty();
        }
        Callee.refuseMissing(call, text, "goenv");
        Optional<Path> root = third ? ownRoot(call) : bakedRoot(call, text);
        if (root.isEmpty()) {
            throw new Unclear("its root is not known", "Set HOME or GOENV_ROOT.", call.self());
        }
        return Optional.of(
                third ? new GoenvThird(call, root.get()).answer() : new GoenvSecond(call, root.get()).answer());
    }

    private static boolean isOfSecond(String text) {
        return text.startsWith("#!") && text.contains("GOENV_ROOT=") && text.contains(" exec \"$program\"");
    }

    /** Tells by the shim in a root, or before there is one by what the checkout of version 2 has, which of the two keeps it. */
    static boolean isSecond(ShimCall call, Path root) throws IOException {
        Path shim = root.resolve("shims").resolve("go");
        String text = new ShimCall(call.host(), shim, call.directory(), 0).programText();
        return text.isEmpty()
                ? call.files().exists(root.resolve("libexec").resolve("goenv-version-file"))
                : isOfSecond(text);
    }

    private static Optional<Path> bakedRoot(ShimCall call, String text) {
        Matcher baked = ROOT.matcher(text);
        return baked.find() ? call.host().path(baked.group(1)).path() : call.folder("GOENV_ROOT", ".goenv");
    }

    private static Optional<Path> ownRoot(ShimCall call) {
        Optional<String> named = call.variable("GOENV_ROOT").map(text -> GoenvThirdVariables.expanded(call, text));
        return named.isPresent()
                ? call.path(named.get(), call.directory())
                : call.host().userHome().map(home -> home.resolve(".goenv"));
    }
}
