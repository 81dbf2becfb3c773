package dev.shakeout.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.shakeout.core.numeric.FusedMultiplyAdd;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom in core, and what no result may pass through. */
class ArchitectureTest {

    /** From the ground up. A package imports from lower floors only; siblings on a floor do not know each other. */
    private static final List<List<String>> FLOORS = Stream.of(
                    "check",
                    "numeric",
                    "random",
                    "market measure choice",
                    "scenario",
                    "world",
                    "mechanism",
                    "demand enterprise attention technology talent capital strategy turnover settlement",
                    "simulation",
                    "ensemble",
                    "experiment",
                    "spark")
            .map(floor -> List.of(floor.split(" ", -1)))
            .toList();

    private static final String CORE = "dev.shakeout.core.";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.shakeout.core");

    @Test
    void everyPackageHasItsFloor() {
        assertFalse(CLASSES.isEmpty(), "no classes were found, so nothing would be tested");
        assertNone(CLASSES.stream().filter(c -> floorOf(c) < 0).map(JavaClass::getName));
    }

    @Test
    void packageImportsFromLowerFloorsOnly() {
        assertNone(dependencies()
                .filter(d -> d.getTargetClass().getName().startsWith(CORE))
                .filter(d -> !packageOf(d.getOriginClass()).equals(packageOf(d.getTargetClass())))
                .filter(d -> floorOf(d.getOriginClass()) <= floorOf(d.getTargetClass()))
                .map(Dependency::getDescription));
    }

    @Test
    void coreKnowsNothingOfTheModulesAboveIt() {
        assertNone(dependencies()
                .filter(d -> d.getTargetClass().getName().matches("dev\\.shakeout\\.(scenarios|examples)\\..*"))
                .map(Dependency::getDescription));
    }

    /** A draw is a function of its key, package {@code random}, and not of a generator's history. */
    @Test
    void nobodyDrawsFromTheJdk() {
        assertNone(uses("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)\\..*"
                        + "|java\\.lang\\.Math\\.random|java\\.util\\.Collections\\.shuffle"
                        + "|java\\.util\\.UUID\\.randomUUID|java\\.security\\.SecureRandom\\..*")
                .map(JavaAccess::getDescription));
    }

    /** Only {@code ensemble} may measure how long it takes, and one class how fast the processor is; nobody asks for the date. */
    @Test
    void nobodyReadsTheClock() {
        assertNone(
                uses("java\\.lang\\.System\\.currentTimeMillis|java\\.time\\..*\\.now|java\\.time\\.Clock\\.system.*")
                        .map(JavaAccess::getDescription));
        assertNone(uses("java\\.lang\\.System\\.nanoTime")
                .filter(use -> !packageOf(use.getOriginOwner()).equals("ensemble"))
                .filter(use -> !use.getOriginOwner().isEquivalentTo(FusedMultiplyAdd.class))
                .map(JavaAccess::getDescription));
    }

    /** Their last bits differ between JVMs. Use package {@code numeric}, or StrictMath outside hot loops. */
    @Test
    void nobodyCallsInexactMath() {
        assertNone(uses("java\\.lang\\.Math\\.(exp|expm1|log|log10|log1p|pow|cbrt|hypot"
                        + "|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh)")
                .map(JavaAccess::getDescription));
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream());
    }

    /** Calls and method references whose target, written {@code package.Class.method}, matches. */
    private static Stream<JavaAccess<?>> uses(String regex) {
        var target = Pattern.compile(regex).asMatchPredicate();
        return CLASSES.stream()
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> target.test(a.getTargetOwner().getName() + "." + a.getName()));
    }

    /** {@code demand} for {@code dev.shakeout.core.demand.Bass}; what lies deeper belongs to the same package. */
    private static String packageOf(JavaClass c) {
        return (c.getPackageName() + ".").substring(CORE.length()).split("\\.", -1)[0];
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
