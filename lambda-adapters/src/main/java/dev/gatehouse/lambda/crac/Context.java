package dev.gatehouse.lambda.crac;

/**
 * Where resources register.
 *
 * @param <R> type of the resources that may be registered
 */
public interface Context<R extends Resource> {

    /**
     * Registers a resource for snapshots of the instance that is being started.
     *
     * @param resource its hooks run in {@link Snapshot#take()}; ignored if no instance is being started
     */
    void register(R resource);
}
