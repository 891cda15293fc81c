package dev.gatehouse.function;

/** Which real time counts against the time-outs of functions and integrations. */
public enum Timeouts {
    /**
     * The time of an invocation without the start of its instance, which has its own limit, and without the time that a
     * handler waits for a processor of a busy machine.
     */
    WITHOUT_START,
    /** The whole time, as on AWS. */
    REAL,
    /** No real time: nothing times out. */
    OFF
}
