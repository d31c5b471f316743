package io.github.goroot.internal.shim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement such as {@code 1.22}, {@code ~1.22.3}, {@code ^1.21}, {@code >=1.20 <1.23} or {@code 1.21 || 1.23}.
 *
 * <p>A number without an operator stands for its line, and a whole version for itself, as in proto's {@code version-spec}.
 */
final class SemverRange {

    private static final Pattern TERM = Pattern.compile(
            "(~|\\^|>=|<=|>|<|=)?\\s*v?([0-9]{1,9}|\\*|x)(?:\\.([0-9]{1,9}|\\*|x))?(?:\\.([0-9]{1,9}|\\*|x))?(?:-([0-9A-Za-z.-]+))?");

    /** Of what is longer, each installed version would be held against thousands of terms. */
    private static final int LONGEST = 256;

    private static final Pattern SPAN = Pattern.compile("(\\S+) +- +(\\S+)");

    private final List<List<Term>> alternatives;

    private SemverRange(List<List<Term>> alternatives) {
        this.alternatives = alternatives;
    }

    private record Term(String operator, Semver version, int numbers) {

        boolean admits(Semver candidate) {
            int order = candidate.compareTo(version);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0 || sharesNumbers(candidate);
                case "<" -> order < 0;
                case ">" -> order > 0 && !sharesNumbers(candidate);
                case "^" -> order >= 0 && candidate.major() == version.major();
                case "~" -> order >= 0 && sharesLine(candidate);
                default -> numbers == 3 ? order == 0 : sharesNumbers(candidate);
            };
        }

        private boolean sharesLine(Semver candidate) {
            return numbers == 0
                    || (candidate.major() == version.major() && (numbers == 1 || candidate.minor() == version.minor()));
        }

        private boolean sharesNumbers(Semver candidate) {
            return sharesLine(candidate) && (numbers < 3 || candidate.patch() == version.patch());
        }
    }

    static Optional<SemverRange> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<List<Term>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|", -1)) {
            Optional<List<Term>> terms = terms(alternative.strip());
            if (terms.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(terms.get());
        }
        return Optional.of(new SemverRange(alternatives));
    }

    /** Prereleases are meant only where one is named of the same three numbers. */
    boolean admits(Semver version) {
        return alternatives.stream()
                .anyMatch(terms -> terms.stream().allMatch(term -> term.admits(version))
                        && (version.prerelease().isEmpty()
                                || terms.stream()
                                        .anyMatch(term ->
                                                !term.version().prerelease().isEmpty()
                                                        && term.sharesNumbers(version))));
    }

    private static Optional<List<Term>> terms(String text) {
        Matcher span = SPAN.matcher(text);
        return span.matches() ? plainTerms(">=" + span.group(1) + " <=" + span.group(2)) : plainTerms(text);
    }

    private static Optional<List<Term>> plainTerms(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int end = 0;
        while (end < text.length()) {
            matcher.region(end, text.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            terms.add(term(matcher));
            end = matcher.end();
            int next = end;
            while (next < text.length() && " ,&".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            if (next == end && end < text.length()) {
                return Optional.empty();
            }
            end = next;
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
    }

    private static Term term(Matcher matcher) {
        long[] numbers = new long[3];
        int count = 0;
        while (count < 3
                && matcher.group(count + 2) != null
                && Character.isDigit(matcher.group(count + 2).charAt(0))) {
            numbers[count] = Long.parseLong(matcher.group(count + 2));
            count++;
        }
        String prerelease = matcher.group(5) == null ? "" : matcher.group(5);
        return new Term(
                matcher.group(1) == null ? "" : matcher.group(1),
                new Semver(numbers[0], numbers[1], numbers[2], prerelease),
                count);
    }
}
