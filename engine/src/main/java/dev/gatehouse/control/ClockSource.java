package dev.gatehouse.control;

/** What moves the clock of a test. */
public enum ClockSource {
    /** {@link GatewayClock} alone. */
    VIRTUAL,
    /** The JVM's clock, and {@link GatewayClock} on top of it. */
    SYSTEM
}
