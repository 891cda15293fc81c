package dev.gatehouse.model;

/** The severity of a finding. */
public enum Severity {
    /** The gateway does not start. */
    ERROR,
    /** The gateway starts and reports it. */
    WARNING,
    /** Something in the template has no effect on a test. */
    INFO
}
