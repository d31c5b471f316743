package io.github.goroot.host.recording;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.model.HostId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a host was asked, with its answers.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Recording {

    private final HostId host;
    private final HostPlatform platform;
    private final String workingDirectory;
    private final Map<Question, Answer> answers;

    /**
     * Joins a host's description and its answers.
     *
     * @param host the host that was recorded
     * @param platform its platform
     * @param workingDirectory its working directory, an absolute path by the rules of its operating system
     * @param answers the answers in the order of the questions
     */
    public Recording(HostId host, HostPlatform platform, String workingDirectory, Map<Question, Answer> answers) {
        this.host = Objects.requireNonNull(host, "host");
        this.platform = Objects.requireNonNull(platform, "platform");
        this.workingDirectory = Objects.requireNonNull(workingDirectory, "workingDirectory");
        this.answers = new LinkedHashMap<>(answers);
    }

    /**
     * Tells which host was recorded.
     *
     * @return its identifier
     */
    public HostId host() {
        return host;
    }

    /**
     * Gives the platform of the host that was recorded.
     *
     * @return the platform
     */
    public HostPlatform platform() {
        return platform;
    }

    /**
     * Gives the working directory of the host that was recorded.
     *
     * @return an absolute path by the rules of its operating system
     */
    public String workingDirectory() {
        return workingDirectory;
    }

    /**
     * Gives the answer to a question.
     *
     * @param question the question
     * @return the answer, or empty if it was not asked
     */
    public Optional<Answer> answer(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    /**
     * Gives all answers in the order in which the questions were first asked.
     *
     * @return a copy
     */
    public Map<Question, Answer> answers() {
        return new LinkedHashMap<>(answers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recording that
                && host.equals(that.host)
                && platform.equals(that.platform)
                && workingDirectory.equals(that.workingDirectory)
                && answers.equals(that.answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, platform, workingDirectory, answers.size());
    }

    /** Gives the host and the number of answers. */
    @Override
    public String toString() {
        return "recording of " + host + " (" + platform.nativePlatform() + ") with " + answers.size() + " answers";
    }
}
