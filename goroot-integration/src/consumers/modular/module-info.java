/** Somebody's program that knows the library alone. */
module com.example.consumer {
    requires io.github.goroot.core;
}
