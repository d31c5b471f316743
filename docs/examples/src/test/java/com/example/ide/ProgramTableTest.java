package com.example.ide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.VirtualClock;
import org.junit.jupiter.api.Test;

class ProgramTableTest {

    @Test
    void theSecondTimeNothingIsRead() {
        FakeHost machine = FakeHost.linux().clock(new VirtualClock()).file("/bin/script", "#!/bin/sh\n");
        Counting counting = Counting.on(machine.build());
        ProgramTable table = new ProgramTable(GoToolchains.builder().host(counting.host()));
        table.builtWith(machine.path("/bin/script"));
        int reads = counting.files().operations(CountingFiles.Kind.READ);

        assertThat(table.builtWith(machine.path("/bin/script"))).isEmpty();
        assertThat(counting.files().operations(CountingFiles.Kind.READ)).isEqualTo(reads);
    }
}
