package dev.gatehouse.lambda;

import dev.gatehouse.lambda.internal.leftovers.Leavings;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * What becomes of what handlers change of the JVM that they share with the tests, once their instances end.
 *
 * @param treatment whether it is put back
 * @param told hears, in a sentence, what a function has changed or left running; of each thing once
 */
public record Leftovers(Treatment treatment, Consumer<String> told) {

    private static final Leftovers RESTORED = new Leftovers(
            Treatment.RESTORED, message -> System.getLogger("dev.gatehouse").log(Level.WARNING, message));

    /** Whether what handlers change is put back. */
    public enum Treatment {
        /**
         * The default locale and time zone, system properties, the standard streams and the default handler of uncaught
         * exceptions are put back; threads are told.
         */
        RESTORED,
        /** Nothing is watched, as where tests run in parallel and nobody can say who changed something. */
        LEFT
    }

    /** {@return put back, and told by a warning in the log} */
    public static Leftovers restored() {
        return RESTORED;
    }

    /** {@return left as it is} */
    public static Leftovers left() {
        return new Leftovers(Treatment.LEFT, message -> {});
    }

    /**
     * {@return the same, told to somebody else}
     *
     * @param other hears what is left
     */
    public Leftovers withTold(Consumer<String> other) {
        return new Leftovers(treatment, other);
    }

    Leavings leavings() {
        return new Leavings(new Leavings.Care(treatment == Treatment.RESTORED, told));
    }
}
