package dev.gatehouse.lambda;

import dev.gatehouse.lambda.internal.leftovers.LeftoverTracker;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * What happens to changes that handlers make to the JVM, when their instances end.
 *
 * @param treatment whether changes are undone
 * @param told receives a sentence about each thing that a function has changed or left running, once
 */
public record Leftovers(Treatment treatment, Consumer<String> told) {

    private static final Leftovers RESTORED = new Leftovers(
            Treatment.RESTORED, message -> System.getLogger("dev.gatehouse").log(Level.WARNING, message));

    /** Whether changes are undone. */
    public enum Treatment {
        /**
         * The default locale and time zone, system properties, the standard streams and the default handler of uncaught
         * exceptions are restored; threads are reported.
         */
        RESTORED,
        /** Nothing is watched; for parallel tests, where nobody can say which function made a change. */
        LEFT
    }

    /** {@return changes are undone, and logged as warnings} */
    public static Leftovers restored() {
        return RESTORED;
    }

    /** {@return changes are kept} */
    public static Leftovers left() {
        return new Leftovers(Treatment.LEFT, message -> {});
    }

    /**
     * {@return the same treatment, reported to that consumer}
     *
     * @param other receives a sentence about each thing
     */
    public Leftovers withTold(Consumer<String> other) {
        return new Leftovers(treatment, other);
    }

    LeftoverTracker leavings() {
        return new LeftoverTracker(new LeftoverTracker.Care(treatment == Treatment.RESTORED, told));
    }
}
