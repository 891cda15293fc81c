package dev.gatehouse.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds a {@link FunctionDefinition}; optional components are absent unless set. */
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

    /**
     * Sets the logical id.
     *
     * @param logicalId key in the template
     * @return this builder
     */
    public FunctionDefinitionBuilder logicalId(String logicalId) {
        this.logicalId = logicalId;
        return this;
    }

    /**
     * Sets the name.
     *
     * @param name as in the template
     * @return this builder
     */
    public FunctionDefinitionBuilder name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets the runtime.
     *
     * @param runtime like {@code java17}
     * @return this builder
     */
    public FunctionDefinitionBuilder runtime(String runtime) {
        this.runtime = runtime;
        return this;
    }

    /**
     * Sets the handler.
     *
     * @param handler like {@code com.acme.CreateOrder::handleRequest}
     * @return this builder
     */
    public FunctionDefinitionBuilder handler(String handler) {
        this.handler = handler;
        return this;
    }

    /**
     * Sets the time-out.
     *
     * @param timeout not negative
     * @return this builder
     */
    public FunctionDefinitionBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /**
     * Sets the memory of an instance.
     *
     * @param memoryMegabytes 128 to 10,240
     * @return this builder
     */
    public FunctionDefinitionBuilder memoryMegabytes(int memoryMegabytes) {
        this.memoryMegabytes = memoryMegabytes;
        return this;
    }

    /**
     * Sets the environment.
     *
     * @param environment values may contain unresolved values
     * @return this builder
     */
    public FunctionDefinitionBuilder environment(Map<String, String> environment) {
        this.environment = environment;
        return this;
    }

    /**
     * Sets the reserved concurrency.
     *
     * @param reservedConcurrency maximum number of instances
     * @return this builder
     */
    public FunctionDefinitionBuilder reservedConcurrency(int reservedConcurrency) {
        this.reservedConcurrency = OptionalInt.of(reservedConcurrency);
        return this;
    }

    /**
     * Sets the aliases.
     *
     * @param aliases name to version
     * @return this builder
     */
    public FunctionDefinitionBuilder aliases(Map<String, String> aliases) {
        this.aliases = aliases;
        return this;
    }

    /**
     * Sets whether instances are restored from a snapshot.
     *
     * @param snapStart true if they are
     * @return this builder
     */
    public FunctionDefinitionBuilder snapStart(boolean snapStart) {
        this.snapStart = snapStart;
        return this;
    }

    /**
     * Sets whether the function is durable.
     *
     * @param durable whether only a version or alias of it can be invoked
     * @return this builder
     */
    public FunctionDefinitionBuilder durable(boolean durable) {
        this.durable = durable;
        return this;
    }

    /**
     * Sets whether the function isolates tenants.
     *
     * @param tenantIsolated whether each invocation needs a tenant, and each tenant has its own instances
     * @return this builder
     */
    public FunctionDefinitionBuilder tenantIsolated(boolean tenantIsolated) {
        this.tenantIsolated = tenantIsolated;
        return this;
    }

    /**
     * Sets why the function can't run.
     *
     * @param unresolvedReason why the function can't run from a class path, for example because it is a container image
     * @return this builder
     */
    public FunctionDefinitionBuilder unresolvedReason(String unresolvedReason) {
        this.unresolvedReason = Optional.of(unresolvedReason);
        return this;
    }

    /**
     * Sets where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public FunctionDefinitionBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the function definition, with defaults for everything that was not set} */
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
