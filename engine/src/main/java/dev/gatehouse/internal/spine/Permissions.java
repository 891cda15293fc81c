package dev.gatehouse.internal.spine;

/** What a caller's identity policies allow. */
@FunctionalInterface
public interface Permissions {

    /** Whether they allow that action on that ARN. */
    boolean allows(String action, String resource);
}
