package io.github.goroot.cli;

import picocli.CommandLine.Option;

/** The option of every command that answers for programs too. */
final class JsonOption {

    @Option(names = "--json", description = "Print one JSON document; docs/schema describes it.")
    private boolean json;

    void set() {
        json = true;
    }

    boolean isSet() {
        return json;
    }
}
