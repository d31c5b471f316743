package io.github.goroot.wsl;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.wsl.WslDistribution.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The key of the registry in which the service of WSL keeps the distributions of a user.
 *
 * <p>Each has a subkey that is called by a GUID; {@code DefaultDistribution} names one of them.
 */
final class Lxss {

    static final RegistryKey KEY =
            new RegistryKey("HKEY_CURRENT_USER", "Software\\Microsoft\\Windows\\CurrentVersion\\Lxss", View.BITS_64);

    private static final int MOST = 500;

    /** The flag that a virtual machine runs it ({@code LXSS_DISTRO_FLAGS_VM_MODE}); {@code Version} is another matter. */
    private static final long VIRTUAL_MACHINE = 0x8;

    private static final String VERBATIM = "\\\\?\\";

    private final WindowsRegistry registry;
    private final Trouble trouble;

    Lxss(WindowsRegistry registry, Trouble trouble) {
        this.registry = registry;
        this.trouble = trouble;
    }

    /** Is told of values that cannot be read, each of which counts as absent unless this ends it all. */
    interface Trouble {
        void at(RegistryKey key, String name, IOException failure) throws IOException;
    }

    List<WslDistribution> distributions() throws IOException {
        List<RegistryKey> keys = registry.subKeys(KEY, MOST);
        if (keys.isEmpty()) {
            return List.of();
        }
        String byDefault = text(KEY, "DefaultDistribution").orElse("");
        List<WslDistribution> distributions = new ArrayList<>();
        for (RegistryKey key : keys) {
            Optional<String> name = text(key, "DistributionName");
            if (name.isPresent() && !name.get().isEmpty()) {
                distributions.add(distribution(name.get(), key, byDefault));
            }
        }
        distributions.sort(
                Comparator.comparing((WslDistribution one) -> !one.isDefault()).thenComparing(WslDistribution::name));
        return List.copyOf(distributions);
    }

    private WslDistribution distribution(String name, RegistryKey key, String byDefault) throws IOException {
        String guid = key.path().substring(key.path().lastIndexOf('\\') + 1);
        return new WslDistribution(
                name,
                version(number(key, "Flags")),
                state(number(key, "State")),
                text(key, "BasePath")
                        .filter(path -> !path.isEmpty())
                        .map(path -> path.startsWith(VERBATIM) ? path.substring(VERBATIM.length()) : path),
                number(key, "DefaultUid"),
                guid.equalsIgnoreCase(byDefault));
    }

    private static Optional<WslVersion> version(OptionalLong flags) {
        if (flags.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((flags.getAsLong() & VIRTUAL_MACHINE) == 0 ? WslVersion.WSL_1 : WslVersion.WSL_2);
    }

    /** 2 is what older services wrote for one that runs. */
    private static State state(OptionalLong number) {
        return switch ((int) number.orElse(-1)) {
            case 1, 2 -> State.INSTALLED;
            case 3 -> State.INSTALLING;
            case 4 -> State.UNINSTALLING;
            case 5 -> State.CONVERTING;
            case 6 -> State.EXPORTING;
            default -> State.UNKNOWN;
        };
    }

    private Optional<String> text(RegistryKey key, String name) throws IOException {
        return value(key, name).flatMap(RegistryValue::text);
    }

    private OptionalLong number(RegistryKey key, String name) throws IOException {
        Optional<RegistryValue> value = value(key, name);
        return value.isPresent() ? value.get().number() : OptionalLong.empty();
    }

    private Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        try {
            return registry.value(key, name);
        } catch (IOException e) {
            trouble.at(key, name, e);
            return Optional.empty();
        }
    }
}
