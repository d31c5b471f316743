package io.github.goroot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.github.goroot.GoToolchains;
import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rules of the house that a compiler does not. */
class ArchitectureTest {

    private static final String ROOT = "io.github.goroot";

    /** From the top to the bottom; a package imports only packages below it. */
    private static final List<String> LAYERS = List.of(
            ROOT + ".jfr..",
            ROOT,
            ROOT + ".diagnosis..",
            ROOT + ".processes..",
            ROOT + ".selection..",
            ROOT + ".internal.watch..",
            ROOT + ".internal.chain..",
            ROOT + ".internal.locator..",
            ROOT + ".internal.inspection..",
            ROOT + ".internal.shells..",
            ROOT + ".internal.goenv..",
            ROOT + ".internal.shim..",
            ROOT + ".spi..",
            ROOT + ".traces..",
            ROOT + ".binary..",
            ROOT + ".host.system..",
            ROOT + ".host.recording..",
            ROOT + ".host.registry..",
            ROOT + ".host",
            ROOT + ".model..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(GoToolchains.class);

    @TestFactory
    Stream<DynamicTest> packagesImportOnlyPackagesBelowThem() {
        return Stream.iterate(1, lower -> lower < LAYERS.size(), lower -> lower + 1)
                .map(lower -> DynamicTest.dynamicTest(
                        LAYERS.get(lower),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(LAYERS.get(lower))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(LAYERS.subList(0, lower).toArray(String[]::new))
                                .allowEmptyShould(true)
                                .check(CLASSES)));
    }

    @Test
    void everyPackageHasItsLayer() {
        classes().should().resideInAnyPackage(LAYERS.toArray(String[]::new)).check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void coreNeedsNothingButSlf4jAndAnnotations() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + ".jfr..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "..", "java..", "org.slf4j..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageNeedsTheFlightRecorder() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".jfr..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "..", "java..", "jdk.jfr..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSystemAdaptersTouchTheMachine() {
        DescribedPredicate<JavaClass> adapters = JavaClass.Predicates.resideInAPackage(ROOT + ".host.system..");
        ArchRule rule = noClasses()
                .that(DescribedPredicate.not(adapters))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(Path.class, "of", String.class, String[].class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        File.class, Paths.class, FileSystems.class, ProcessBuilder.class, Process.class, Runtime.class);
        rule.check(CLASSES);
    }

    @Test
    void onlyTheReaderOfPathsTurnsTextIntoPaths() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".host.PathReader")
                .and()
                .resideOutsideOfPackage(ROOT + ".host.system..")
                .should()
                .callMethod(java.nio.file.FileSystem.class, "getPath", String.class, String[].class)
                .check(CLASSES);
    }

    @Test
    void nothingPrintsOrEndsTheProgram() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void noStateIsShared() {
        classes()
                .should(ArchConditions.haveOnlyFinalStaticFields())
                .andShould(ArchConditions.haveNoMutableStaticCollections())
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(javaPackage -> assertThat(javaPackage.isAnnotatedWith(NullMarked.class))
                        .as("package %s is @NullMarked", javaPackage.getName())
                        .isTrue());
    }
}
