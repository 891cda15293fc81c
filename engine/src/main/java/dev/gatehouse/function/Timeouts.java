package dev.gatehouse.function;

/** Which real time counts against the time-outs of functions and integrations. */
public enum Timeouts {
    /** That of an invocation, without the start of its instance, which has a bound of its own. */
    WITHOUT_START,
    /** All of it, as on AWS. */
    REAL,
    /** None: nothing times out by real time. */
    OFF
}
