package com.example.ide;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.binary.BinaryMemo;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.host.Host;
import java.nio.file.Path;

/** Tells with which Go a program was built, as often as somebody asks. */
public final class ProgramTable {

    private final Host host;

    /** Makes the table of the machine that a finder would search. */
    public ProgramTable(GoToolchainsBuilder builder) {
        this.host = builder.binaryMemo(BinaryMemo.create()).build().host();
    }

    /** Gives the version of Go, or an empty text if the file is no Go program. */
    public String builtWith(Path file) {
        return GoBinaryReader.of(host).read(file) instanceof GoBinary program
                ? program.goVersion().orElse("")
                : "";
    }
}
