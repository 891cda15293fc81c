package dev.gatehouse.control;

/** The level of a stage's execution log. */
public enum LoggingLevel {
    /** No call. */
    OFF,
    /** Calls that failed. */
    ERROR,
    /** Every call. */
    INFO
}
