package dev.gatehouse.lambda;

/** Whether an instance handles one invocation at a time. */
public enum InstanceSharing {
    /** As on Lambda: concurrent invocations have their own instances. */
    ONE_AT_A_TIME,
    /** One handler object handles concurrent invocations, each on its own thread. */
    SHARED
}
