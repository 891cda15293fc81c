package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.feature.throttling.Throttling;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.Enforcement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a user switches on beside the template.
 *
 * @param accountLimits whether account-level throttles and quotas apply
 * @param permissions whether a missing Lambda permission answers as on AWS
 * @param hosts names besides those of the loopback interface by which clients reach the APIs of this JVM
 */
public record AssemblyOptions(Enforcement accountLimits, Enforcement permissions, List<String> hosts) {

    private static final Pattern HOST = Pattern.compile("[\\w.-]+|\\[[0-9a-fA-F:.]+]");

    private static final AssemblyOptions STANDARD = new AssemblyOptions(Enforcement.OFF, Enforcement.WARN, List.of());

    public AssemblyOptions {
        hosts = List.copyOf(hosts);
    }

    public static AssemblyOptions standard() {
        return STANDARD;
    }

    /**
     * With or without the account's limits.
     *
     * @throws IllegalArgumentException for {@code WARN}: a limit holds or it does not
     */
    public AssemblyOptions withAccountLimits(Enforcement other) {
        if (other == Enforcement.WARN) {
            throw new IllegalArgumentException("accountLimits can't be WARN: no limit is exceeded at the start."
                    + "\n  to do:       use OFF or ENFORCED.");
        }
        return new AssemblyOptions(other, permissions, hosts);
    }

    public AssemblyOptions withPermissions(Enforcement other) {
        return new AssemblyOptions(accountLimits, other, hosts);
    }

    public AssemblyOptions withHosts(List<String> other) {
        return new AssemblyOptions(accountLimits, permissions, other);
    }

    /**
     * With one more name of this machine.
     *
     * @throws IllegalArgumentException if that can't be a host
     */
    public AssemblyOptions withHost(String name) {
        if (!HOST.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a host."
                    + "\n  to do:       write a name or an address without scheme, port or path, like api.local.");
        }
        return withHosts(
                Stream.concat(hosts.stream(), Stream.of(name)).distinct().toList());
    }

    /** The account's throttle, where account limits apply. */
    <R> Gate<RoutedCall, RoutedCall, R> accountThrottle() {
        return accountLimits == Enforcement.ENFORCED ? Throttling.account() : Gate.open();
    }
}
