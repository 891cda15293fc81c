package dev.gatehouse.internal.environment;

import dev.gatehouse.control.HttpBackends;

/** Calls HTTP endpoints. */
@FunctionalInterface
public interface Backends extends AutoCloseable {

    /** Sends and waits; every failure is an outcome, never an exception. */
    BackendOutcome send(BackendRequest request);

    /**
     * The control over these backends.
     *
     * @throws UnsupportedOperationException if they can't be controlled
     */
    default HttpBackends control() {
        throw new UnsupportedOperationException(getClass() + " can't be controlled");
    }

    /** Ends connections that were opened. */
    @Override
    default void close() {}
}
