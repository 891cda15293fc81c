package dev.gatehouse.internal.environment;

/**
 * What a call finds around it: time, chance, ids, and what stands behind the integrations.
 *
 * @param clock the virtual clock
 * @param chance numbers from 0 (inclusive) to 1 (exclusive)
 * @param functions Lambda functions
 * @param backends HTTP endpoints
 * @param services AWS services
 * @param quiescence counts what runs while no caller waits for it
 * @param run what the user decided about time
 * @param life whether the gateway is open
 */
public record Environment(
        VirtualClock clock,
        RandomSource chance,
        Ids ids,
        Functions functions,
        Backends backends,
        Services services,
        PendingWork quiescence,
        RunOptions run,
        GatewayLifecycle life) {

    /** An environment in which nothing runs unless a caller waits. */
    public Environment(
            VirtualClock clock,
            RandomSource chance,
            Ids ids,
            Functions functions,
            Backends backends,
            Services services) {
        this(
                clock,
                chance,
                ids,
                functions,
                backends,
                services,
                new PendingWork(),
                RunOptions.standard(),
                GatewayLifecycle.of("a test"));
    }

    /** Ends function instances and connections. */
    public void close() {
        functions.close();
        backends.close();
        services.close();
    }
}
