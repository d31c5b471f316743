package io.github.goroot.selection;

import io.github.goroot.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The variables that choose among the variants of a processor; a {@code go} command ends if one has a value that it does not
 * know, also where it is not the processor's turn.
 *
 * <p>The rules are those of {@code src/internal/buildcfg/cfg.go}, Go 1.17 to 1.27, where the last complaint counts, and of
 * {@code src/cmd/internal/objabi/util.go} before, where the first one ends the process. Only what the process was given
 * counts, not the user's file.
 *
 * @param host the machine with the environment of the process
 * @param rules those of the command
 */
record TargetSettings(Host host, VersionRules rules) {

    private static final Pattern ARM = Pattern.compile("[567](,softfloat)?");
    private static final Pattern HARD_ARM = Pattern.compile("[567](,hardfloat(,softfloat)?)?");
    private static final Pattern ARM64 = Pattern.compile("(v8\\.[0-9]|v9\\.[0-5])(,lse|,crypto)*");
    private static final Pattern FIPS_OF_124 = Pattern.compile("v[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final Pattern FIPS_OF_125 = Pattern.compile("v[0-9]+\\.[0-9]+\\.[0-9]+(-.{8})?", Pattern.DOTALL);
    private static final Pattern FIPS = Pattern.compile("v1\\.[0-9]+\\.[0-9]+(-rc[0-9]+|-.{8})?", Pattern.DOTALL);

    /**
     * What is said of a value.
     *
     * @param name the variable
     * @param value the value
     * @param text the complaint without the name of the command
     */
    record Complaint(String name, String value, String text) {}

    /** Gives the complaint of a command before 1.17, in the order in which it looks. */
    Optional<Complaint> first() {
        return complaints().stream().findFirst();
    }

    /** Gives the complaint of a command since 1.17 that remains of all. */
    Optional<Complaint> last() {
        List<Complaint> all = complaints();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private List<Complaint> complaints() {
        List<Complaint> found = new ArrayList<>();
        // Since 1.23 the look at GOARM64 wipes out what was said of the two before it.
        if (!rules.knowsVariantsOfArm64()) {
            if (rules.knowsVariantsOfAmd64()) {
                oneOf(found, "GOAMD64", "v1", "v2", "v3", "v4");
            }
            arm(found);
        } else {
            arm64(found);
        }
        oneOf(found, "GOMIPS", "hardfloat", "softfloat");
        oneOf(found, "GOMIPS64", "hardfloat", "softfloat");
        if (rules.knowsPower10()) {
            oneOf(found, "GOPPC64", "power8", "power9", "power10");
        } else {
            oneOf(found, "GOPPC64", "power8", "power9");
        }
        if (rules.knowsRva23()) {
            oneOf(found, "GORISCV64", "rva20u64", "rva22u64", "rva23u64");
        } else if (rules.knowsVariantsOfRiscv64()) {
            oneOf(found, "GORISCV64", "rva20u64", "rva22u64");
        }
        wasm(found);
        return found;
    }

    /** Gives the complaint of the module of cryptography, which comes after all others. */
    Optional<Complaint> ofFips() {
        String value = value("GOFIPS140");
        if (value.isEmpty()
                || !rules.knowsFips()
                || List.of("off", "latest", "inprocess", "certified").contains(value)) {
            return Optional.empty();
        }
        boolean first = rules.knowsOnlyFirstFips();
        Pattern version = first ? FIPS : rules.knowsHashOfFips() ? FIPS_OF_125 : FIPS_OF_124;
        return version.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(complaint(
                        "GOFIPS140", "must be off, latest, inprocess, certified, or " + (first ? "v1.Y.Z" : "vX.Y.Z")));
    }

    private String value(String name) {
        return host.environment().nonEmpty(name).orElse("");
    }

    private Complaint complaint(String name, String rest) {
        return new Complaint(name, value(name), "invalid " + name + ": " + rest);
    }

    private void oneOf(List<Complaint> found, String name, String... known) {
        String value = value(name);
        List<String> values = List.of(known);
        if (value.isEmpty() || values.contains(value)) {
            return;
        }
        found.add(
                rules.checksTargetLate()
                        ? complaint(name, "must be " + String.join(", ", values))
                        : new Complaint(
                                name,
                                value,
                                "Invalid " + name + " value. Must be " + String.join(" or ", values) + "."));
    }

    private void arm(List<Complaint> found) {
        String value = value("GOARM");
        if (value.isEmpty()) {
            return;
        }
        if (rules.knowsFloatsOfArm()) {
            if (!ARM.matcher(value).matches() && !HARD_ARM.matcher(value).matches()) {
                found.add(
                        complaint(
                                "GOARM",
                                "must start with 5, 6, or 7, and may optionally end in either \",hardfloat\" or \",softfloat\""));
            }
        } else if (!List.of("5", "6", "7").contains(value)) {
            found.add(
                    rules.checksTargetLate()
                            ? complaint("GOARM", "must be 5, 6, 7")
                            : new Complaint("GOARM", value, "Invalid GOARM value. Must be 5, 6, or 7."));
        }
    }

    private void arm64(List<Complaint> found) {
        String value = value("GOARM64");
        if (!value.isEmpty() && !ARM64.matcher(value).matches()) {
            found.add(complaint(
                    "GOARM64",
                    "must start with v8.{0-9} or v9.{0-5} and may optionally end in \",lse\" and/or \",crypto\""));
        }
    }

    private void wasm(List<Complaint> found) {
        String value = value("GOWASM");
        for (String feature : value.split(",")) {
            if (feature.isEmpty() || feature.equals("satconv") || feature.equals("signext")) {
                continue;
            }
            found.add(
                    rules.checksTargetLate()
                            ? complaint("GOWASM", "no such feature " + GoText.quote(feature))
                            : new Complaint("GOWASM", value, "Invalid GOWASM value. No such feature: " + feature));
        }
    }
}
