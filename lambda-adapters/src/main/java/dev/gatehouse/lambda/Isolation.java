package dev.gatehouse.lambda;

/** Whether functions share classes. */
public enum Isolation {
    /** All functions share the classes of the test, and therefore static fields. */
    SHARED,
    /** Each function has its own class loader, and therefore its own static fields. */
    CLASS_LOADER
}
