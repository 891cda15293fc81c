package dev.gatehouse.model;

/** A calendar period in UTC. */
public enum QuotaPeriod {
    /** From midnight, UTC. */
    DAY,
    /** From Monday, UTC. */
    WEEK,
    /** From the first of the month, UTC. */
    MONTH
}
