package io.github.goroot.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.binary.BuildInfoTextFuzz;
import io.github.goroot.host.registry.HiveFileFuzz;
import io.github.goroot.host.registry.RegFileFuzz;
import io.github.goroot.internal.goenv.EnvFileFuzz;
import io.github.goroot.internal.inspection.VersionFileFuzz;
import io.github.goroot.internal.shim.TomlFuzz;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fuzzing begins with, and what it found, breaks nothing. */
class FuzzTargetsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                BuildInfoTextFuzz.class,
                HiveFileFuzz.class,
                RegFileFuzz.class,
                EnvFileFuzz.class,
                VersionFileFuzz.class,
                TomlFuzz.class
            })
    void inputsOfTargetBreakNothing(Class<?> target) throws Throwable {
        List<byte[]> inputs = FuzzTargets.inputs(target);
        MethodHandle fuzz = MethodHandles.lookup()
                .findStatic(target, "fuzzerTestOneInput", MethodType.methodType(void.class, byte[].class));

        assertThat(inputs).isNotEmpty();
        for (byte[] input : inputs) {
            fuzz.invoke(input);
        }
    }
}
