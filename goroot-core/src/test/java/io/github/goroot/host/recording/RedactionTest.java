package io.github.goroot.host.recording;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.HostId;
import java.nio.file.AccessDeniedException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    private final Map<Question, Answer> answers = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "/home/ann/sdk/go1.22, /home/user/sdk/go1.22",
        "/home/ann, /home/user",
        "/etc/profiles/per-user/ann/share, /etc/profiles/per-user/user/share",
        "/home/ann/.cache/bazel/_bazel_ann/x, /home/user/.cache/bazel/_bazel_user/x",
        "/home/ann:/home/bob/bin:/usr/bin, /home/user:/home/user2/bin:/usr/bin",
        "/home/anna/x, /home/user2/x",
        "/home/linuxbrew/.linuxbrew/bin, /home/linuxbrew/.linuxbrew/bin",
        "/home/go.work, /home/go.work",
        "/home/.config/mise/config.toml, /home/.config/mise/config.toml",
        "/usr/local/go, /usr/local/go",
        "GOROOT=/home/ann/go, GOROOT=/home/user/go"
    })
    void takesOutNamesOnUnix(String text, String expected) {
        answers.put(Question.of(Ports.VARIABLE, "HOME"), Answer.of("/home/ann"));
        answers.put(Question.of(Ports.VARIABLE, "X"), Answer.of(text));

        assertThat(redacted(OperatingSystem.LINUX).answer(Question.of(Ports.VARIABLE, "X")))
                .contains(Answer.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\Ann\\sdk, C:\\Users\\user\\sdk",
        "D:\\home\\Ann, D:\\home\\Ann",
        "C:\\Users\\Bob\\go, C:\\Users\\user2\\go",
        "C:\\Users\\Public\\go, C:\\Users\\Public\\go",
        "C:\\Program Files\\Go\\, C:\\Program Files\\Go\\"
    })
    void takesOutNamesOnWindows(String text, String expected) {
        answers.put(Question.of(Ports.VARIABLE, "USERPROFILE"), Answer.of("C:\\Users\\Ann"));
        answers.put(Question.of(Ports.STATUS, text), Answer.of("directory", "-", "0", "1970-01-01T00:00:00Z"));

        assertThat(redacted(OperatingSystem.WINDOWS).answer(Question.of(Ports.STATUS, expected)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"USER, ann, user", "USERNAME, ann, user", "USER, bob, user2", "SHELL, ann, ann"})
    void takesOutNamesThatVariablesTell(String variable, String name, String instead) {
        answers.put(Question.of(Ports.VARIABLE, "HOME"), Answer.of("/home/ann"));
        answers.put(Question.of(Ports.VARIABLE, variable), Answer.of(name));

        assertThat(redacted(OperatingSystem.LINUX).answer(Question.of(Ports.VARIABLE, variable)))
                .contains(Answer.of(instead));
    }

    @Test
    void replacesAHomeInAnOddPlaceWhole() {
        answers.put(Question.of(Ports.VARIABLE, "HOME"), Answer.of("/srv/people/ann"));
        answers.put(Question.of(Ports.REAL_PATH, "/srv/people/ann/go"), Answer.of("/srv/people/anna/go"));

        assertThat(redacted(OperatingSystem.LINUX).answer(Question.of(Ports.REAL_PATH, "/home/user/go")))
                .contains(Answer.of("/srv/people/anna/go"));
    }

    @Test
    void looksIntoFilesAndRegistryValues() {
        answers.put(Question.of(Ports.VARIABLE, "HOME"), Answer.of("/home/änn"));
        answers.put(
                Question.of(Ports.READ, "/f", "0", "9"), Answer.of(base64("GOROOT=/home/änn/go\n".getBytes(UTF_8))));
        answers.put(
                Question.of(Ports.REGISTRY_VALUE, "HKCU", "X", "BITS_64", "V"),
                Answer.of("1", base64("C:\\Users\\Bob\\go\0".getBytes(UTF_16LE))));
        byte[] binary = {0, -1, 127, -128, 1, 2, 3};
        answers.put(Question.of(Ports.READ, "/b", "0", "9"), Answer.of(base64(binary)));

        Recording redacted = redacted(OperatingSystem.LINUX);

        assertThat(redacted.answer(Question.of(Ports.READ, "/f", "0", "9")))
                .contains(Answer.of(base64("GOROOT=/home/user/go\n".getBytes(UTF_8))));
        assertThat(redacted.answer(Question.of(Ports.REGISTRY_VALUE, "HKCU", "X", "BITS_64", "V")))
                .contains(Answer.of("1", base64("C:\\Users\\user2\\go\0".getBytes(UTF_16LE))));
        assertThat(redacted.answer(Question.of(Ports.READ, "/b", "0", "9"))).contains(Answer.of(base64(binary)));
    }

    @ParameterizedTest
    @CsvSource({
        "/home, ann|bob|linuxbrew, user|user2|linuxbrew",
        "/home/ann, sdk|ann, sdk|ann",
        "/srv, ann|bob, ann|bob"
    })
    void takesOutNamesOfHomesInListings(String directory, String names, String expected) {
        answers.put(Question.of(Ports.VARIABLE, "HOME"), Answer.of("/home/ann"));
        answers.put(Question.of(Ports.LIST, directory, "9"), Answer.of(names.split("\\|")));

        assertThat(redacted(OperatingSystem.LINUX)
                        .answer(Question.of(Ports.LIST, directory.replace("ann", "user"), "9")))
                .contains(Answer.of(expected.split("\\|")));
    }

    @Test
    void leavesOutOfListingsAHomeThatMovesElsewhere() {
        answers.put(Question.of(Ports.VARIABLE, "HOME"), Answer.of("/ann"));
        answers.put(Question.of(Ports.LIST, "/", "9"), Answer.of("ann", "usr"));

        assertThat(redacted(OperatingSystem.LINUX).answer(Question.of(Ports.LIST, "/", "9")))
                .contains(Answer.of("usr"));
    }

    /** One that leads from a home to another name of it is no link any more, since both have one name. */
    @ParameterizedTest
    @CsvSource({
        "/homes/ann, ../export/people/ann, /home/user,",
        "/homes/ann, /export/people/ann, /home/user,",
        "/export/go, people/ann/sdk, /export/go, /home/user/sdk",
        "/homes/ann/go, sdk/go1.22, /home/user/go, sdk/go1.22",
        "/homes/ann/x, ../../home/bob/go, /home/user/x, ../../home/user2/go",
        "/usr/bin/go, ../lib/go/bin/go, /usr/bin/go, ../lib/go/bin/go"
    })
    void takesOutNamesThatRelativeLinksTell(String link, String target, String linkNow, String expected) {
        answers.put(Question.of(Ports.VARIABLE, "HOME"), Answer.of("/homes/ann"));
        answers.put(Question.of(Ports.REAL_PATH, "/homes/ann"), Answer.of("/export/people/ann"));
        answers.put(Question.of(Ports.LINK, link), Answer.of(target));

        assertThat(redacted(OperatingSystem.LINUX).answer(Question.of(Ports.LINK, linkNow)))
                .contains(expected == null ? Answer.of() : Answer.of(expected));
    }

    @Test
    void looksIntoFailures() {
        answers.put(Question.of(Ports.VARIABLE, "HOME"), Answer.of("/home/ann"));
        answers.put(
                Question.of(Ports.LIST, "/home/ann/sdk", "5"),
                Answer.failure(new AccessDeniedException("/home/ann/sdk")));

        assertThat(redacted(OperatingSystem.LINUX).answers().toString()).doesNotContain("ann");
    }

    private Recording redacted(OperatingSystem system) {
        return Redaction.of(new Recording(HostId.local(), HostPlatform.of(system, "amd64"), "/", answers));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
