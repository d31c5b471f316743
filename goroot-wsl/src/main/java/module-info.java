/** Finds the Go toolchains of the other side of WSL, and translates the paths of both. */
module io.github.goroot.wsl {
    requires transitive io.github.goroot.core;
    requires static org.jspecify;

    exports io.github.goroot.wsl;
}
