/** Somebody's tests on machines that do not exist. */
module com.example.consumer {
    requires io.github.goroot.testkit;
}
