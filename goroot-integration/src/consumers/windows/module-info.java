/** Somebody's program that also names the optional modules. */
module com.example.consumer {
    requires io.github.goroot.windows;
    requires io.github.goroot.wsl;
}
