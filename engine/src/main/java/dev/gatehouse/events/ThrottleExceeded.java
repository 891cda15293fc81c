package dev.gatehouse.events;

/**
 * A token bucket had no token for the call.
 *
 * @param gate which one refused
 * @param level whose bucket it is
 * @param owner what is limited, like {@code GET /pets} or the plan and key
 * @param limit like {@code Limit: 5.00 Burst: 10}
 */
public record ThrottleExceeded(GateName gate, Level level, String owner, String limit) implements Fact {

    /** Whose bucket it is. */
    public enum Level {
        /** Settings of a method of a REST stage. */
        METHOD,
        /** Settings for all methods or routes of a stage; each has its own bucket. */
        STAGE,
        /** Settings of a route of an HTTP or WebSocket stage. */
        ROUTE,
        /** A usage plan, for one API key. */
        USAGE_PLAN,
        /** The account in its Region. */
        ACCOUNT
    }

    @Override
    public String story() {
        return "no token left for " + owner + " (" + level + " throttle, " + limit + ")";
    }
}
