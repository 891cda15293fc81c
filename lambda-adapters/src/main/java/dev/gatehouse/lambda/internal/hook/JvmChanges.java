package dev.gatehouse.lambda.internal.hook;

import java.util.Optional;

/** What can be changed in a JVM; each change is made once. */
public interface JvmChanges {

    /** Whether {@code System.getenv} can be changed without an agent, which takes milliseconds. */
    boolean isQuick();

    /** Has reads of environment variables come to us; tells why that is impossible. */
    Optional<HookException> environment();

    /**
     * Has that part of the JDK, or of a library, ask us; tells why that is impossible.
     *
     * @param loader finds a library's class; without one, nothing is changed
     */
    Optional<HookException> change(HookPart part, ClassLoader loader);
}
