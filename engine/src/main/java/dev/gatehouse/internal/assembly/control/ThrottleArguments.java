package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.internal.misuse.Misuse;

/** Checks what a test gives as a throttle. */
final class ThrottleArguments {

    private ThrottleArguments() {}

    /**
     * Refuses a bucket that there can't be.
     *
     * @throws IllegalArgumentException if the rate or the size is below zero
     */
    static void check(double rate, int burst) {
        if (!(rate >= 0) || burst < 0) {
            throw Misuse.of("a throttle can't have the rate " + rate + " and the burst " + burst)
                    .toDo("use a rate and a burst of zero or more, like throttle(10, 5); 0 refuses every call.");
        }
    }
}
