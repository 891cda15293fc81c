package dev.gatehouse.lambda.internal.leftovers;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A change of something that the whole JVM shares.
 *
 * @param what like {@code the default locale}; never a value, which may be secret
 * @param before absent if there was none
 */
record Change(
        String what,
        Supplier<Optional<Object>> now,
        Consumer<Optional<Object>> set,
        Optional<Object> before,
        Optional<Object> after) {

    /** Puts back what was before, unless somebody has changed it since. */
    void undo() {
        if (now.get().equals(after)) {
            set.accept(before);
        }
    }

    /** Makes it once more. */
    void redo() {
        set.accept(after);
    }

    /** Whether its value is of the JDK, and so can be kept without a class of the application being kept with it. */
    boolean isPlain() {
        return after.map(value -> value.getClass().getClassLoader() == null).orElse(true);
    }
}
