package io.github.goroot.real;

import io.github.goroot.host.Host;
import io.github.goroot.host.registry.LayeredVariable;
import io.github.goroot.host.registry.WindowsEnvironment;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.windows.WindowsPorts;

/** Prints whether the variables of this process are those that a new console would see. */
final class FreshEnvironment {

    private FreshEnvironment() {}

    /**
     * Prints a line for each variable.
     *
     * @param names the names
     */
    public static void main(String[] names) {
        Host host = SystemHost.create();
        WindowsEnvironment environment =
                WindowsEnvironment.of(new WindowsPorts().registry(host).get().orElseThrow(), host.environment());
        for (String name : names) {
            LayeredVariable variable = environment.variable(name);
            System.out.println((variable.differs() ? "differs " : "same ") + variable);
        }
    }
}
