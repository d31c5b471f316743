package io.github.goroot.spi;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.model.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for Go toolchains in one kind of place and proposes candidates.
 *
 * <p>A locator knows nothing of other locators and does not judge: whether a candidate is a toolchain, and of what
 * version, is decided by inspection. It must be stateless and thread-safe, look only at the host of its context, start
 * no process that the host does not start for it, and give the same answer for the same host every time: after an
 * operation that did not answer in time it is simply called again. Absence is not an error: where there is nothing, it
 * proposes nothing. Exceptions, linkage errors and stack overflows end its own work and nobody else's.
 *
 * <pre>{@code
 * public final class AcmeLocator implements GoToolchainLocator {
 *     public String id() {
 *         return "acme";
 *     }
 *
 *     public String displayName() {
 *         return "Acme version manager";
 *     }
 *
 *     public LocatorPriority priority() {
 *         return LocatorPriority.MANAGERS.plus(10);
 *     }
 *
 *     public Stream<Candidate> locate(LocatorContext context) {
 *         return context.host().userHome().stream()
 *                 .flatMap(home -> context.directoriesIn(home.resolve(".acme/go")))
 *                 .map(context::detected);
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations have a public constructor without parameters and are named in
 * {@code META-INF/services/io.github.goroot.spi.GoToolchainLocator}, or in a {@code provides} clause of their module.
 *
 * @since 0.1
 */
public interface GoToolchainLocator {

    /**
     * Gives the name by which callers add, remove and reorder this locator.
     *
     * @return lower-case ASCII letters, digits and {@code -}, beginning with a letter; always the same
     */
    String id();

    /**
     * Gives the name for people.
     *
     * @return a few words, such as {@code Windows registry}; always the same
     */
    String displayName();

    /**
     * Gives the place in the chain.
     *
     * @return the priority; always the same
     */
    LocatorPriority priority();

    /**
     * Tells whether this locator takes part unless the caller says otherwise.
     *
     * @return true by default; always the same
     */
    default boolean enabledByDefault() {
        return true;
    }

    /**
     * Tells why there is nothing to look for on a kind of host.
     *
     * @param platform the platform of the host
     * @return a few words, such as {@code Windows only}, or empty if {@link #locate} is to be called
     */
    default Optional<String> notApplicable(HostPlatform platform) {
        return Optional.empty();
    }

    /**
     * Tells why there is nothing to look for on a host, where its platform alone does not tell.
     *
     * @param context the host to look at
     * @return as {@link #notApplicable(HostPlatform)}, which is asked by default
     */
    default Optional<String> notApplicable(LocatorContext context) {
        return notApplicable(context.host().platform());
    }

    /**
     * Gives what is known of another system that shares files with a host, as Windows and Linux do under WSL.
     *
     * <p>It is asked at most once in a discovery, and whether this locator is switched on or not.
     *
     * @param host the host, with the means to look at it
     * @return the other side; empty by default, and wherever there is none
     */
    default Optional<OtherSide> otherSide(Host host) {
        return Optional.empty();
    }

    /**
     * Tells whether this locator also looks on hosts inside the one that the caller searches, such as a WSL distribution
     * seen from Windows.
     *
     * @return true by default; false for what looks from one host to another, or at what the caller named on the outer
     *     one. Always the same
     */
    default boolean searchesNestedHosts() {
        return true;
    }

    /**
     * Proposes candidates, best first.
     *
     * <p>The stream is consumed lazily, on the thread that calls this method, and closed: a search that is satisfied
     * early takes no more from it than it needs.
     *
     * @param context the host to look at and the means to propose
     * @return the candidates; an empty stream if there are none
     * @throws IOException if the place is there but cannot be read; what was proposed before still counts
     */
    Stream<Candidate> locate(LocatorContext context) throws IOException;

    /**
     * Names places that would lead to a toolchain whatever version takes its place, such as Homebrew's
     * {@code opt/go/libexec} for {@code Cellar/go/1.22.5/libexec}.
     *
     * <p>It is asked about every toolchain, whichever locator found it, so it should know its own by the path alone and
     * look at no file: whether a name leads to that toolchain is checked by the caller, and one that does not is passed
     * over.
     *
     * @param realHome the root directory of a toolchain, links followed
     * @param host the host, for its variables
     * @return absolute paths, best first; an empty stream by default
     */
    default Stream<Path> stableHomes(Path realHome, Host host) {
        return Stream.empty();
    }
}
