package dev.gatehouse.lambda;

/** Whether an instance takes one invocation at a time. */
public enum InstanceSharing {
    /** As on Lambda: concurrent invocations have instances of their own. */
    ONE_AT_A_TIME,
    /** One handler object takes concurrent invocations of its function, each on a thread of its own. */
    SHARED
}
