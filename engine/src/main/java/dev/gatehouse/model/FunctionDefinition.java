package dev.gatehouse.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Lambda function.
 *
 * @param handler like {@code com.acme.CreateOrder::handleRequest}
 * @param environment values may hold unresolved values
 * @param aliases name to version
 * @param durable whether only a version or alias of it can be invoked
 * @param tenantIsolated whether each invocation names a tenant, and no instance serves two
 * @param unresolvedReason why the function can't run from a class path at all, like a container image
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

    public FunctionDefinition {
        environment = Ordered.copy(environment);
        aliases = Ordered.copy(aliases);
    }

    /**
     * The same with these environment variables, and no others.
     *
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

    /** {@return a builder with every optional component absent} */
    public static FunctionDefinitionBuilder builder() {
        return new FunctionDefinitionBuilder();
    }
}
