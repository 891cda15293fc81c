package dev.gatehouse.internal.environment;

/** Calls HTTP endpoints. */
@FunctionalInterface
public interface Backends {

    /** Sends and waits; every failure is an outcome, never an exception. */
    BackendOutcome send(BackendRequest request);
}
