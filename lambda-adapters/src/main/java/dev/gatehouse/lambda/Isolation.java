package dev.gatehouse.lambda;

/** What functions have to themselves. */
public enum Isolation {
    /** All functions share the classes of the test, and so their static fields. */
    SHARED,
    /** Each function has a class loader of its own, and so its own static fields. */
    CLASS_LOADER
}
