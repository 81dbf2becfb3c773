package dev.shakeout.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom in scenarios. */
class ArchitectureTest {

    /** From the ground up. A package imports from lower floors only; siblings on a floor do not know each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("evidence", "output", "text"),
            List.of("china2025", "cohort", "pressure"),
            List.of("calibration"),
            List.of("description", "file", "report"));

    private static final String SCENARIOS = "dev.shakeout.scenarios.";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.shakeout.scenarios");

    @Test
    void everyPackageHasItsFloor() {
        assertNone(CLASSES.stream().filter(c -> floorOf(c) < 0).map(JavaClass::getName));
    }

    @Test
    void packageImportsFromLowerFloorsOnly() {
        assertNone(dependencies()
                .filter(d -> d.getTargetClass().getName().startsWith(SCENARIOS))
                .filter(d -> !packageOf(d.getOriginClass()).equals(packageOf(d.getTargetClass())))
                .filter(d -> floorOf(d.getOriginClass()) <= floorOf(d.getTargetClass()))
                .map(Dependency::getDescription));
    }

    @Test
    void scenariosKnowNothingOfTheExamples() {
        assertNone(dependencies()
                .filter(d -> d.getTargetClass().getName().startsWith("dev.shakeout.examples."))
                .map(Dependency::getDescription));
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream());
    }

    /** {@code pressure} for {@code dev.shakeout.scenarios.pressure.AdWar}; what lies deeper belongs to it too. */
    private static String packageOf(JavaClass c) {
        return (c.getPackageName() + ".").substring(SCENARIOS.length()).split("\\.", -1)[0];
    }

    /** The floor's number from the ground up, or −1 for a package that {@link #FLOORS} does not list. */
    private static int floorOf(JavaClass c) {
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).contains(packageOf(c)))
                .findFirst()
                .orElse(-1);
    }

    private static void assertNone(Stream<String> violations) {
        assertEquals("", String.join("\n", violations.distinct().sorted().toList()));
    }
}
