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

    /**
     * Names the resource.
     *
     * @param logicalId key in the template
     * @return this builder
     */
    public FunctionDefinitionBuilder logicalId(String logicalId) {
        this.logicalId = logicalId;
        return this;
    }

    /**
     * Names it.
     *
     * @param name as the template does
     * @return this builder
     */
    public FunctionDefinitionBuilder name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Names the runtime.
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
     * Limits how long it may take.
     *
     * @param timeout not negative
     * @return this builder
     */
    public FunctionDefinitionBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /**
     * Says how much memory an instance has.
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
     * @param environment values may hold unresolved values
     * @return this builder
     */
    public FunctionDefinitionBuilder environment(Map<String, String> environment) {
        this.environment = environment;
        return this;
    }

    /**
     * Limits the instances that run at once.
     *
     * @param reservedConcurrency how many
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
     * Says whether instances are restored from a snapshot.
     *
     * @param snapStart true if they are
     * @return this builder
     */
    public FunctionDefinitionBuilder snapStart(boolean snapStart) {
        this.snapStart = snapStart;
        return this;
    }

    /**
     * Sets the durable.
     *
     * @param durable whether only a version or alias of it can be invoked
     * @return this builder
     */
    public FunctionDefinitionBuilder durable(boolean durable) {
        this.durable = durable;
        return this;
    }

    /**
     * Sets the tenant isolated.
     *
     * @param tenantIsolated whether each invocation names a tenant, and no instance serves two
     * @return this builder
     */
    public FunctionDefinitionBuilder tenantIsolated(boolean tenantIsolated) {
        this.tenantIsolated = tenantIsolated;
        return this;
    }

    /**
     * Sets the unresolved reason.
     *
     * @param unresolvedReason why the function can't run from a class path at all, like a container image
     * @return this builder
     */
    public FunctionDefinitionBuilder unresolvedReason(String unresolvedReason) {
        this.unresolvedReason = Optional.of(unresolvedReason);
        return this;
    }

    /**
     * Says where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public FunctionDefinitionBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the function definition, with standard values for what was not set} */
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
