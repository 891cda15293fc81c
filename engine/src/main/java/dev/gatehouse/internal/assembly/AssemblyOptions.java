package dev.gatehouse.internal.assembly;

/**
 * What a user switches on beside the template.
 *
 * @param accountLimits whether account-level throttles and quotas apply
 * @param permissions whether a missing Lambda permission answers as on AWS
 */
public record AssemblyOptions(Enforcement accountLimits, Enforcement permissions) {

    /** Whether something applies. */
    public enum Enforcement {
        OFF,
        ENFORCED
    }

    public static AssemblyOptions standard() {
        return new AssemblyOptions(Enforcement.OFF, Enforcement.OFF);
    }
}
