package io.github.goroot.internal.shim;

import io.github.goroot.host.Host;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells of programs called {@code go} whether they are shims of a version manager, and what they would start. */
public final class Shims {

    private static final List<ShimRule> RULES = List.of(
            new SnapShim(),
            new MiseShim(),
            new AquaShim(),
            new ScoopShim(),
            new AsdfShim(),
            new GoenvShim(),
            new ProtoShim(),
            new DownloadWrapper());

    /** Programs that a link called {@code go} may lead to, which then do what the link's name tells them. */
    private static final Set<String> MULTIPLE = Set.of("mise", "snap", "aqua-proxy");

    private final Host host;

    /** Prepares the look for one host. */
    public Shims(Host host) {
        this.host = host;
    }

    /**
     * Tells what a program would start in a directory.
     *
     * @param program its absolute path, links not followed
     * @param directory the working directory it would be started in
     * @return the answer, or empty if it is no shim that is known
     * @throws IOException if it is a shim and a file that decides what it starts cannot be read
     */
    public Optional<ShimAnswer> answer(Path program, Path directory) throws IOException {
        return answer(new ShimCall(host, program, directory, 0));
    }

    static Optional<ShimAnswer> answer(ShimCall call) throws IOException {
        for (ShimRule rule : RULES) {
            try {
                Optional<ShimAnswer> answer = rule.answer(call);
                if (answer.isPresent()) {
                    return answer;
                }
            } catch (Unclear e) {
                return Optional.of(new ShimAnswer.Nothing(Issue.of(
                                IssueCode.SHIM_UNRESOLVED,
                                Severity.NOTICE,
                                call.program() + " is a shim of " + rule.manager() + ", and " + e.why() + ".")
                        .withRemedy(e.remedy())
                        .at(e.location())));
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether a program must be asked about here before its links are followed, for they may lead past what it is:
     * to the manager that a shim is a link to.
     *
     * @param program its absolute path, links not followed
     * @return whether it lies where shims do, or is a link to a program that serves under many names
     */
    public boolean comeFirst(Path program) {
        Path folder = program.getParent();
        if (folder == null || folder.endsWith("shims") || folder.endsWith("snap/bin")) {
            return true;
        }
        if (host.platform().isWindows()) {
            return false;
        }
        try {
            String name =
                    host.files().realPath(program).getFileName().toString().toLowerCase(Locale.ROOT);
            return MULTIPLE.contains(name) || name.startsWith("mise-");
        } catch (IOException e) {
            // Whoever asks follows the links next, and explains why that fails.
            return false;
        }
    }
}
