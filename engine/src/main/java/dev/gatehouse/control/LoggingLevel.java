package dev.gatehouse.control;

/** What the execution log of a stage tells. */
public enum LoggingLevel {
    /** No call. */
    OFF,
    /** Calls that failed. */
    ERROR,
    /** Every call. */
    INFO
}
