package io.github.goroot.cli.answer;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryResult;
import java.util.List;
import java.util.Optional;

/**
 * A Go program, with what had to be searched for in it.
 *
 * @param binary what it says of itself
 * @param goos the operating system it was built for
 * @param buildRoot what it tells of the GOROOT that built it, or empty if nobody searched
 * @param architectures the programs of a fat file, the first one included; none for any other file
 */
public record ReadProgram(
        GoBinary binary, Optional<String> goos, Optional<BuildRoot> buildRoot, List<Architecture> architectures) {

    /** Keeps the parts. */
    public ReadProgram {
        architectures = List.copyOf(architectures);
    }

    /**
     * One of the programs in a fat file, or what is in its place.
     *
     * @param result what was read
     * @param program the program, or empty if it is none
     */
    public record Architecture(GoBinaryResult result, Optional<ReadProgram> program) {}

    /**
     * Completes what was read of a program.
     *
     * @param searched whether to search for what may take longer to find
     */
    public static ReadProgram of(GoBinary binary, boolean searched) {
        return new ReadProgram(
                binary,
                searched && binary.goos().isEmpty()
                        ? binary.searchPlatform().map(platform -> platform.goos())
                        : binary.goos(),
                searched ? Optional.of(binary.buildRoot()) : Optional.empty(),
                binary.architectures().stream()
                        .map(result -> architecture(result, searched))
                        .toList());
    }

    private static Architecture architecture(GoBinaryResult result, boolean searched) {
        return new Architecture(
                result, result instanceof GoBinary program ? Optional.of(of(program, searched)) : Optional.empty());
    }

    /** Gives the platform as {@code linux/amd64}, with a hyphen for a half that is not known. */
    public String platform() {
        return goos.orElse("-") + '/' + binary.goarch().orElse("-");
    }
}
