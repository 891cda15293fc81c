package dev.gatehouse.control;

/** What the execution log of a stage tells. */
public enum LoggingLevel {
    OFF,
    ERROR,
    INFO
}
