package dev.gatehouse.model;

/** A calendar period in UTC. */
public enum QuotaPeriod {
    DAY,
    WEEK,
    MONTH
}
