package dev.gatehouse.control;

/** What moves the clock of a test. */
public enum ClockSource {
    /** Only {@link GatewayClock}. */
    VIRTUAL,
    /** The JVM's clock; {@link GatewayClock} moves it forward in addition. */
    SYSTEM
}
