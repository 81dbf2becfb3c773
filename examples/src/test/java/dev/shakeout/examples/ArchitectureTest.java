package dev.shakeout.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Examples are read one at a time, so none leans on the insides of another. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.shakeout.examples");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.shakeout.examples.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** Only the main class, which lies in the root package, starts the commands. */
    @Test
    void noExampleUsesTheInsidesOfTheCommand() {
        noClasses()
                .that()
                .resideInAPackage("dev.shakeout.examples.*..")
                .and()
                .resideOutsideOfPackage("dev.shakeout.examples.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.shakeout.examples.command..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
