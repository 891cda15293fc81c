package dev.gatehouse.junit;

/** How long something is kept. */
public enum StateLifecycle {
    /** Fresh for each test. */
    PER_METHOD,
    /** Kept for the class. */
    PER_CLASS
}
