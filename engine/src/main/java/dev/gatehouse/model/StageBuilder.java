package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link StageDefinition}; what is not set is absent. */
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

    public StageBuilder name(String name) {
        this.name = name;
        return this;
    }

    public StageBuilder deploymentId(String deploymentId) {
        this.deploymentId = deploymentId;
        return this;
    }

    public StageBuilder variables(Map<String, String> variables) {
        this.variables = variables;
        return this;
    }

    public StageBuilder cacheClusterEnabled(boolean cacheClusterEnabled) {
        this.cacheClusterEnabled = cacheClusterEnabled;
        return this;
    }

    public StageBuilder cacheClusterSize(String cacheClusterSize) {
        this.cacheClusterSize = cacheClusterSize;
        return this;
    }

    public StageBuilder methodSettings(List<MethodSetting> methodSettings) {
        this.methodSettings = methodSettings;
        return this;
    }

    public StageBuilder canary(CanarySettings canary) {
        this.canary = Optional.of(canary);
        return this;
    }

    public StageBuilder withoutCanary() {
        this.canary = Optional.empty();
        return this;
    }

    public StageBuilder accessLog(AccessLogSettings accessLog) {
        this.accessLog = Optional.of(accessLog);
        return this;
    }

    public StageBuilder tracingEnabled(boolean tracingEnabled) {
        this.tracingEnabled = tracingEnabled;
        return this;
    }

    public StageBuilder autoDeploy(boolean autoDeploy) {
        this.autoDeploy = autoDeploy;
        return this;
    }

    public StageBuilder defaultRouteSettings(RouteSettings defaultRouteSettings) {
        this.defaultRouteSettings = defaultRouteSettings;
        return this;
    }

    public StageBuilder routeSettings(Map<String, RouteSettings> routeSettings) {
        this.routeSettings = routeSettings;
        return this;
    }

    public StageBuilder fromDeployment(boolean fromDeployment) {
        this.fromDeployment = fromDeployment;
        return this;
    }

    public StageBuilder location(Location location) {
        this.location = location;
        return this;
    }

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
