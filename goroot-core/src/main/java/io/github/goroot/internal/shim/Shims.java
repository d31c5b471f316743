package io.github.goroot.internal.shim;

import io.github.goroot.host.Host;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
                return Optional.of(e.answer(Issue.of(
                                IssueCode.SHIM_UNRESOLVED,
                                Severity.NOTICE,
                                call.program() + " is a shim of " + rule.manager() + ", and " + e.why() + ".")
                        .withRemedy(e.remedy())
                        .at(e.location())));
            }
        }
        return Optional.empty();
    }
}
