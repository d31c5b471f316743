package io.github.goroot.internal.locator;

import io.github.goroot.spi.GoToolchainLocator;
import java.util.List;
import java.util.Optional;

/** The locators of this module; they are not services, since some of them are made of what the caller says. */
public final class BuiltInLocators {

    private BuiltInLocators() {}

    /** Gives the locators; the chain puts them in order. */
    public static List<GoToolchainLocator> all(List<String> explicitPaths, Optional<String> goExecutable) {
        return List.of(
                new ExplicitLocator(explicitPaths),
                new EnvironmentLocator(),
                new ExecutableRelativeLocator(goExecutable),
                new PathLocator(),
                new PathVersionsLocator(),
                new SdkFolderLocator(),
                new AsdfLocator(),
                new MiseLocator(),
                new GoenvLocator(),
                new GvmLocator(),
                new GobrewLocator(),
                new GVoidintLocator(),
                new GStefanmaricLocator(),
                new GoupLocator(),
                new ProtoLocator(),
                new VfoxLocator(),
                new AquaLocator(),
                new SetupGoLocator(),
                new GolandLocator(),
                new CondaLocator(),
                new PkgxLocator(),
                new GogradleLocator(),
                new MvnGolangLocator(),
                new BazelLocator(),
                new BuiltProgramsLocator(),
                new ModuleCacheLocator(),
                new OfficialLocator(),
                new HomebrewLocator(),
                new ScoopLocator(),
                new MacPortsLocator(),
                new SnapLocator(),
                new NixLocator(),
                new Msys2Locator(),
                new BsdPackagesLocator(),
                new UnixPackagesLocator());
    }
}
