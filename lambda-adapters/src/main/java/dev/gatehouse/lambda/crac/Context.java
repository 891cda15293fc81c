package dev.gatehouse.lambda.crac;

/**
 * Where resources register.
 *
 * @param <R> type of the resources that may be registered
 */
public interface Context<R extends Resource> {

    /**
     * Has the resource told of snapshots of the instance that is being started.
     *
     * @param resource has its hooks run by {@link Snapshot#take()}; ignored when no instance is being started
     */
    void register(R resource);
}
