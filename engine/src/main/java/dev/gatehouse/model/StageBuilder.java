package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link StageDefinition}; optional components are absent unless set. */
public final class StageBuilder {

    private String name = "";
    private String deploymentId = "";
    private Map<String, String> variables = Map.of();
    private boolean cacheClusterEnabled = false;
    private String cacheClusterSize = "";
    private List<MethodSetting> methodSettings = List.of();
    private Optional<CanarySettings> canary = Optional.empty();
    private Optional<AccessLogSettings> accessLog = Optional.empty();
    private boolean tracingEnabled = false;
    private boolean autoDeploy = false;
    private RouteSettings defaultRouteSettings = RouteSettings.none();
    private Map<String, RouteSettings> routeSettings = Map.of();
    private boolean fromDeployment = false;
    private Location location = Location.unknown();

    StageBuilder() {}

    /**
     * Sets the name.
     *
     * @param name as in the template
     * @return this builder
     */
    public StageBuilder name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets the deployment.
     *
     * @param deploymentId logical id
     * @return this builder
     */
    public StageBuilder deploymentId(String deploymentId) {
        this.deploymentId = deploymentId;
        return this;
    }

    /**
     * Sets the stage variables.
     *
     * @param variables by name
     * @return this builder
     */
    public StageBuilder variables(Map<String, String> variables) {
        this.variables = variables;
        return this;
    }

    /**
     * Sets whether the stage has a cache.
     *
     * @param cacheClusterEnabled true if it has
     * @return this builder
     */
    public StageBuilder cacheClusterEnabled(boolean cacheClusterEnabled) {
        this.cacheClusterEnabled = cacheClusterEnabled;
        return this;
    }

    /**
     * Sets the cache cluster size.
     *
     * @param cacheClusterSize gigabytes, like {@code 0.5}; empty if not given
     * @return this builder
     */
    public StageBuilder cacheClusterSize(String cacheClusterSize) {
        this.cacheClusterSize = cacheClusterSize;
        return this;
    }

    /**
     * Sets the method settings.
     *
     * @param methodSettings REST APIs only, as written
     * @return this builder
     */
    public StageBuilder methodSettings(List<MethodSetting> methodSettings) {
        this.methodSettings = methodSettings;
        return this;
    }

    /**
     * Adds a canary to the stage.
     *
     * @param canary share and variables
     * @return this builder
     */
    public StageBuilder canary(CanarySettings canary) {
        this.canary = Optional.of(canary);
        return this;
    }

    /**
     * Removes the canary.
     *
     * @return this builder
     */
    public StageBuilder withoutCanary() {
        this.canary = Optional.empty();
        return this;
    }

    /**
     * Sets the access log.
     *
     * @param accessLog destination and format
     * @return this builder
     */
    public StageBuilder accessLog(AccessLogSettings accessLog) {
        this.accessLog = Optional.of(accessLog);
        return this;
    }

    /**
     * Sets whether X-Ray samples calls.
     *
     * @param tracingEnabled true if they are
     * @return this builder
     */
    public StageBuilder tracingEnabled(boolean tracingEnabled) {
        this.tracingEnabled = tracingEnabled;
        return this;
    }

    /**
     * Sets whether changes are deployed automatically.
     *
     * @param autoDeploy true if it is
     * @return this builder
     */
    public StageBuilder autoDeploy(boolean autoDeploy) {
        this.autoDeploy = autoDeploy;
        return this;
    }

    /**
     * Sets the default route settings.
     *
     * @param defaultRouteSettings HTTP and WebSocket APIs only
     * @return this builder
     */
    public StageBuilder defaultRouteSettings(RouteSettings defaultRouteSettings) {
        this.defaultRouteSettings = defaultRouteSettings;
        return this;
    }

    /**
     * Sets the route settings.
     *
     * @param routeSettings by route key
     * @return this builder
     */
    public StageBuilder routeSettings(Map<String, RouteSettings> routeSettings) {
        this.routeSettings = routeSettings;
        return this;
    }

    /**
     * Sets whether the stage comes from a Deployment.
     *
     * @param fromDeployment whether the stage exists only because a Deployment names it
     * @return this builder
     */
    public StageBuilder fromDeployment(boolean fromDeployment) {
        this.fromDeployment = fromDeployment;
        return this;
    }

    /**
     * Sets where the template defines it.
     *
     * @param location file, line and logical id
     * @return this builder
     */
    public StageBuilder location(Location location) {
        this.location = location;
        return this;
    }

    /** {@return the stage definition, with defaults for everything that was not set} */
    public StageDefinition build() {
        return new StageDefinition(
                name,
                deploymentId,
                variables,
                cacheClusterEnabled,
                cacheClusterSize,
                methodSettings,
                canary,
                accessLog,
                tracingEnabled,
                autoDeploy,
                defaultRouteSettings,
                routeSettings,
                fromDeployment,
                location);
    }
}
