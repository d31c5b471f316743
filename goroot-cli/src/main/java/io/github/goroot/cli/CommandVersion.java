package io.github.goroot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build wrote into a resource, which is there without a jar too. */
final class CommandVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream resource = CommandVersion.class.getResourceAsStream("version.txt")) {
            if (resource == null) {
                throw new IOException("version.txt is missing beside " + CommandVersion.class.getName());
            }
            String version = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new String[] {"goroot " + version.strip()};
        }
    }
}
