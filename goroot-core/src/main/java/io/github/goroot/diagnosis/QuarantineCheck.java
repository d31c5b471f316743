package io.github.goroot.diagnosis;

import io.github.goroot.host.ExtendedAttributes;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds toolchains that macOS may refuse to start, because a browser has marked the download. */
final class QuarantineCheck implements Check {

    static final String ATTRIBUTE = "com.apple.quarantine";

    private static final int LONGEST = 1024;

    /** The bit of the first field, a hexadecimal number, that is set when the user has let it run. */
    private static final int APPROVED = 0x40;

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Optional<ExtendedAttributes> attributes =
                evidence.host().extendedAttributes().get();
        if (attributes.isEmpty()) {
            return;
        }
        for (GoToolchain toolchain : evidence.toolchains()) {
            List<Path> programs = toolchain
                    .tool("compile")
                    .map(compiler -> List.of(toolchain.executable(), compiler))
                    .orElse(List.of(toolchain.executable()));
            for (Path program : programs) {
                Optional<String> mark = mark(attributes.get(), program);
                if (mark.isPresent() && isHeld(mark.get())) {
                    findings.accept(finding(toolchain, program, mark.get()));
                    break;
                }
            }
        }
    }

    private static Finding finding(GoToolchain toolchain, Path program, String mark) {
        return Finding.of(
                        FindingCode.TOOLCHAIN_QUARANTINED,
                        Severity.WARNING,
                        "macOS holds " + toolchain.homeText()
                                + " in quarantine, since it was downloaded, and may refuse" + " to start " + program
                                + ".")
                .at(Location.file(program.toString()))
                .because(ATTRIBUTE + " is " + mark)
                .withRemedy("If it is from go.dev, run xattr -dr " + ATTRIBUTE + " " + toolchain.homeText() + ".");
    }

    private static Optional<String> mark(ExtendedAttributes attributes, Path program) {
        try {
            return attributes.read(program, ATTRIBUTE, LONGEST).map(value -> new String(value, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // What cannot be examined at all the discovery has said.
            return Optional.empty();
        }
    }

    private static boolean isHeld(String mark) {
        int end = mark.indexOf(';');
        try {
            return (Integer.parseInt(end < 0 ? mark : mark.substring(0, end), 16) & APPROVED) == 0;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
