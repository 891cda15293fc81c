package dev.gatehouse.internal.environment;

/** Calls AWS services. */
@FunctionalInterface
public interface Services {

    /** Sends and waits; every failure is an outcome, never an exception. */
    BackendOutcome send(ServiceRequest request);
}
