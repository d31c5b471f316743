package io.github.goroot.testkit.contract;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.internal.locator.EnvironmentLocator;
import io.github.goroot.internal.locator.ExecutableRelativeLocator;
import io.github.goroot.internal.locator.ExplicitLocator;
import io.github.goroot.internal.locator.OfficialLocator;
import io.github.goroot.internal.locator.PathLocator;
import io.github.goroot.internal.locator.SdkFolderLocator;
import io.github.goroot.internal.locator.UnixPackagesLocator;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.junit.LocatorContract;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Holds the library's own locators to what it asks of others'. */
class BuiltInLocatorsTest {

    private static final GoInstallation GO = GoInstallation.of("go1.22.5");

    @Nested
    class Explicit extends LocatorContract {
        @Override
        protected GoToolchainLocator locator() {
            return new ExplicitLocator(List.of("/opt/go"));
        }

        @Override
        protected FakeHost machine() {
            return GO.into(FakeHost.linux(), "/opt/go");
        }
    }

    @Nested
    class Environment extends LocatorContract {
        @Override
        protected GoToolchainLocator locator() {
            return new EnvironmentLocator();
        }

        @Override
        protected FakeHost machine() {
            FakeHost host = FakeHost.linux().home("/home/ann").env("GOROOT", "/opt/go");
            GoInstallation.of("go1.21.0").into(host, "/opt/other");
            return GO.into(host, "/opt/go").file("/home/ann/.config/go/env", "GOROOT=/opt/other\n");
        }
    }

    @Nested
    class ExecutableRelative extends LocatorContract {
        @Override
        protected GoToolchainLocator locator() {
            return new ExecutableRelativeLocator(Optional.empty());
        }

        @Override
        protected FakeHost machine() {
            return GO.debianInto(FakeHost.linux().searchPath("/nowhere", "/usr/bin"));
        }
    }

    @Nested
    class ExecutableRelativeOnMac extends LocatorContract {
        @Override
        protected GoToolchainLocator locator() {
            return new ExecutableRelativeLocator(Optional.of("/opt/homebrew/bin/go"));
        }

        @Override
        protected FakeHost machine() {
            return GO.homebrewInto(FakeHost.macos());
        }
    }

    @Nested
    class OnPath extends LocatorContract {
        @Override
        protected GoToolchainLocator locator() {
            return new PathLocator();
        }

        @Override
        protected FakeHost machine() {
            return GO.into(FakeHost.windows().searchPath("C:\\tools\\Go\\bin", "D:\\bin"), "C:\\tools\\Go");
        }
    }

    @Nested
    class SdkFolder extends LocatorContract {
        @Override
        protected GoToolchainLocator locator() {
            return new SdkFolderLocator();
        }

        @Override
        protected FakeHost machine() {
            FakeHost host = FakeHost.linux().home("/home/ann").file("/home/ann/sdk/notes.txt", "");
            GoInstallation.of("go1.21.0").into(host, "/home/ann/sdk/go1.21.0");
            return GO.into(host, "/home/ann/sdk/go1.22.5");
        }
    }

    @Nested
    class Official extends LocatorContract {
        @Override
        protected GoToolchainLocator locator() {
            return new OfficialLocator();
        }

        @Override
        protected FakeHost machine() {
            return GO.into(FakeHost.windows(), "C:\\Program Files\\Go");
        }
    }

    @Nested
    class UnixPackages extends LocatorContract {
        @Override
        protected GoToolchainLocator locator() {
            return new UnixPackagesLocator();
        }

        @Override
        protected FakeHost machine() {
            return GO.debianInto(GO.into(FakeHost.linux(), "/usr/lib64/go/1.22"));
        }

        @Override
        protected Set<OperatingSystem> systems() {
            return EnumSet.complementOf(EnumSet.of(OperatingSystem.WINDOWS));
        }
    }
}
