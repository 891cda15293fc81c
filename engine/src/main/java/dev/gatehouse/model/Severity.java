package dev.gatehouse.model;

/** How much a finding matters. */
public enum Severity {
    /** The start is refused. */
    ERROR,
    /** The start goes on and reports it. */
    WARNING,
    /** Something of the template has no effect on a test. */
    INFO
}
