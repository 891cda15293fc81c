package dev.gatehouse.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Lambda function.
 *
 * @param logicalId name in the template's {@code Resources}
 * @param name physical name; generated from stack and logical id if the template has none
 * @param runtime like {@code java17}
 * @param handler like {@code com.acme.CreateOrder::handleRequest}
 * @param timeout how long one invocation may take
 * @param memoryMegabytes as in the template; it does not limit a test
 * @param environment values may contain unresolved values
 * @param reservedConcurrency maximum number of instances; absent for no limit
 * @param aliases name to version
 * @param snapStart whether instances are restored from a snapshot
 * @param durable whether only a version or alias of it can be invoked
 * @param tenantIsolated whether each invocation needs a tenant, and each tenant has its own instances
 * @param unresolvedReason why the function can't run from a class path, for example because it is a container image
 * @param location where the template defines it
 */
public record FunctionDefinition(
        String logicalId,
        String name,
        String runtime,
        String handler,
        Duration timeout,
        int memoryMegabytes,
        Map<String, String> environment,
        OptionalInt reservedConcurrency,
        Map<String, String> aliases,
        boolean snapStart,
        boolean durable,
        boolean tenantIsolated,
        Optional<String> unresolvedReason,
        Location location) {

    /**
     * Takes copies of the maps, in their order.
     *
     * @param logicalId name in the template's {@code Resources}
     * @param name physical name; generated from stack and logical id if the template has none
     * @param runtime like {@code java17}
     * @param handler like {@code com.acme.CreateOrder::handleRequest}
     * @param timeout how long it may take
     * @param memoryMegabytes as in the template; it does not limit a test
     * @param environment values may contain unresolved values
     * @param reservedConcurrency maximum number of instances; absent for no limit
     * @param aliases name to version
     * @param snapStart whether instances are restored from a snapshot
     * @param durable whether only a version or alias of it can be invoked
     * @param tenantIsolated whether each invocation needs a tenant, and each tenant has its own instances
     * @param unresolvedReason why the function can't run from a class path, for example because it is a container image
     * @param location where the template defines it
     */
    public FunctionDefinition {
        environment = Ordered.copy(environment);
        aliases = Ordered.copy(aliases);
    }

    /**
     * A copy with these environment variables instead.
     *
     * @param other names and values
     * @return a copy with this changed
     */
    public FunctionDefinition withEnvironment(Map<String, String> other) {
        return new FunctionDefinition(
                logicalId,
                name,
                runtime,
                handler,
                timeout,
                memoryMegabytes,
                other,
                reservedConcurrency,
                aliases,
                snapStart,
                durable,
                tenantIsolated,
                unresolvedReason,
                location);
    }

    /** {@return a builder; optional components are absent unless set} */
    public static FunctionDefinitionBuilder builder() {
        return new FunctionDefinitionBuilder();
    }
}
