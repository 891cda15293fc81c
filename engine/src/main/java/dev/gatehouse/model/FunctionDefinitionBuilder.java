package dev.gatehouse.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds a {@link FunctionDefinition}; what is not set is absent. */
public final class FunctionDefinitionBuilder {

    private String logicalId = "";
    private String name = "";
    private String runtime = "";
    private String handler = "";
    private Duration timeout = Duration.ofSeconds(3);
    private int memoryMegabytes = 0;
    private Map<String, String> environment = Map.of();
    private OptionalInt reservedConcurrency = OptionalInt.empty();
    private Map<String, String> aliases = Map.of();
    private boolean snapStart = false;
    private boolean durable = false;
    private boolean tenantIsolated = false;
    private Optional<String> unresolvedReason = Optional.empty();
    private Location location = Location.unknown();

    FunctionDefinitionBuilder() {}

    public FunctionDefinitionBuilder logicalId(String logicalId) {
        this.logicalId = logicalId;
        return this;
    }

    public FunctionDefinitionBuilder name(String name) {
        this.name = name;
        return this;
    }

    public FunctionDefinitionBuilder runtime(String runtime) {
        this.runtime = runtime;
        return this;
    }

    public FunctionDefinitionBuilder handler(String handler) {
        this.handler = handler;
        return this;
    }

    public FunctionDefinitionBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    public FunctionDefinitionBuilder memoryMegabytes(int memoryMegabytes) {
        this.memoryMegabytes = memoryMegabytes;
        return this;
    }

    public FunctionDefinitionBuilder environment(Map<String, String> environment) {
        this.environment = environment;
        return this;
    }

    public FunctionDefinitionBuilder reservedConcurrency(int reservedConcurrency) {
        this.reservedConcurrency = OptionalInt.of(reservedConcurrency);
        return this;
    }

    public FunctionDefinitionBuilder aliases(Map<String, String> aliases) {
        this.aliases = aliases;
        return this;
    }

    public FunctionDefinitionBuilder snapStart(boolean snapStart) {
        this.snapStart = snapStart;
        return this;
    }

    public FunctionDefinitionBuilder durable(boolean durable) {
        this.durable = durable;
        return this;
    }

    public FunctionDefinitionBuilder tenantIsolated(boolean tenantIsolated) {
        this.tenantIsolated = tenantIsolated;
        return this;
    }

    public FunctionDefinitionBuilder unresolvedReason(String unresolvedReason) {
        this.unresolvedReason = Optional.of(unresolvedReason);
        return this;
    }

    public FunctionDefinitionBuilder location(Location location) {
        this.location = location;
        return this;
    }

    public FunctionDefinition build() {
        return new FunctionDefinition(
                logicalId,
                name,
                runtime,
                handler,
                timeout,
                memoryMegabytes,
                environment,
                reservedConcurrency,
                aliases,
                snapStart,
                durable,
                tenantIsolated,
                unresolvedReason,
                location);
    }
}
