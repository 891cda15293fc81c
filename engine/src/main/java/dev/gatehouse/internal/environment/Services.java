package dev.gatehouse.internal.environment;

import dev.gatehouse.control.AwsServices;

/** Calls AWS services. */
@FunctionalInterface
public interface Services extends AutoCloseable {

    /** Sends and waits; every failure is an outcome, never an exception. */
    BackendOutcome send(ServiceRequest request);

    /**
     * The control over these services.
     *
     * @throws UnsupportedOperationException if they can't be controlled
     */
    default AwsServices control() {
        throw new UnsupportedOperationException(getClass() + " can't be controlled");
    }

    /** Ends connections that were opened. */
    @Override
    default void close() {}
}
