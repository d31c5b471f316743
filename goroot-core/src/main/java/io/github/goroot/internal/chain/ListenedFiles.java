package io.github.goroot.internal.chain;

import io.github.goroot.host.AccessListener;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.internal.inspection.FailureReason;
import java.io.IOException;

/** Files that tell a listener of every operation. */
public final class ListenedFiles extends QuestionedFiles {

    private final HostFiles files;
    private final AccessListener listener;

    private ListenedFiles(HostFiles files, AccessListener listener) {
        this.files = files;
        this.listener = listener;
    }

    /** Gives the same host, of whose files and registry a listener hears. */
    public static Host on(Host host, AccessListener listener) {
        return host.toBuilder()
                .files(new ListenedFiles(host.files(), listener))
                .registry(ListenedRegistry.on(host.registry(), listener))
                .build();
    }

    @Override
    Object answer(Question question) throws IOException {
        AccessListener.Access access =
                listener.begins(question.kind().looked(), question.path().toString());
        try {
            Object answer = question.ask(files);
            access.ends(Looks.inWords(answer));
            return answer;
        } catch (IOException e) {
            access.ends(Looks.FAILED + FailureReason.of(e));
            throw e;
        }
    }
}
