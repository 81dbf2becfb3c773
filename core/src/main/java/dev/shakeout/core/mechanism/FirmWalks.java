package dev.shakeout.core.mechanism;

import dev.shakeout.core.world.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * A copy of {@link FirmWalk} for every rule.
 *
 * <p>The compiler builds a rule into the loop that calls it as long as this loop calls no other. With the third rule it
 * gives up, and from then on each call costs ten times what a simple rule does. So every rule gets the class with the loop
 * to itself, as a hidden class: one that the JVM defines from the same bytes, compiles by itself and forgets with the rule.
 * Where the JVM defines none, all rules share {@link FirmWalk}: slower, and otherwise the same.
 */
final class FirmWalks {

    /** By the class of the rule: bound to a thousand worlds, a rule is still compiled once. */
    private static final ClassValue<Class<?>> COPIES = new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> rule) {
            return copy(FirmWalk.class.getResourceAsStream("FirmWalk.class"));
        }
    };

    private FirmWalks() {}

    /** A walk in a class that no other rule uses, if possible. */
    static Pass of(FirmView view, FirmRule rule, Rows active, Living living) {
        try {
            Constructor<?> constructor = COPIES.get(rule.getClass())
                    .getDeclaredConstructor(FirmView.class, FirmRule.class, Rows.class, Living.class);
            return (Pass) constructor.newInstance(view, rule, active, living);
        } catch (ReflectiveOperationException e) {
            return new FirmWalk(view, rule, active, living);
        }
    }

    /** A new hidden class from these bytes; {@link FirmWalk} itself if there are none, or the JVM does not take them. */
    static Class<?> copy(@Nullable InputStream bytes) {
        if (bytes == null) {
            return FirmWalk.class;
        }
        try (bytes) {
            return MethodHandles.lookup()
                    .defineHiddenClass(bytes.readAllBytes(), false)
                    .lookupClass();
        } catch (IOException | IllegalAccessException | LinkageError | UnsupportedOperationException e) {
            return FirmWalk.class;
        }
    }
}
