package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.feature.throttling.Throttling;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.RoutedCall;
import java.util.List;

/**
 * What a user switches on beside the template.
 *
 * @param accountLimits whether account-level throttles and quotas apply
 * @param permissions whether a missing Lambda permission answers as on AWS
 * @param hosts names besides those of the loopback interface by which clients reach the APIs of this JVM
 */
public record AssemblyOptions(Enforcement accountLimits, Enforcement permissions, List<String> hosts) {

    public AssemblyOptions {
        hosts = List.copyOf(hosts);
    }

    /** Whether something applies. */
    public enum Enforcement {
        OFF,
        ENFORCED
    }

    /** The account's throttle, where account limits apply. */
    <R> Gate<RoutedCall, RoutedCall, R> accountThrottle() {
        return accountLimits == Enforcement.ENFORCED ? Throttling.account() : Gate.open();
    }

    public static AssemblyOptions standard() {
        return new AssemblyOptions(Enforcement.OFF, Enforcement.OFF, List.of());
    }
}
