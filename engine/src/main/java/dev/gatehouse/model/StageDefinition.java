package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage: a named place where a deployment is served.
 *
 * @param cacheClusterSize gigabytes, like {@code 0.5}; empty if not given
 * @param methodSettings REST APIs only, as written
 * @param defaultRouteSettings HTTP and WebSocket APIs only
 * @param routeSettings by route key
 * @param fromDeployment whether the stage exists only because a Deployment names it
 */
public record StageDefinition(
        String name,
        String deploymentId,
        Map<String, String> variables,
        boolean cacheClusterEnabled,
        String cacheClusterSize,
        List<MethodSetting> methodSettings,
        Optional<CanarySettings> canary,
        Optional<AccessLogSettings> accessLog,
        boolean tracingEnabled,
        boolean autoDeploy,
        RouteSettings defaultRouteSettings,
        Map<String, RouteSettings> routeSettings,
        boolean fromDeployment,
        Location location) {

    public StageDefinition {
        variables = Ordered.copy(variables);
        methodSettings = List.copyOf(methodSettings);
        routeSettings = Ordered.copy(routeSettings);
    }

    /** {@return a builder with every optional component absent} */
    public static StageBuilder builder() {
        return new StageBuilder();
    }

    /** {@return a builder that holds everything of this stage} */
    public StageBuilder toBuilder() {
        var builder = new StageBuilder()
                .name(name)
                .deploymentId(deploymentId)
                .variables(variables)
                .cacheClusterEnabled(cacheClusterEnabled)
                .cacheClusterSize(cacheClusterSize)
                .methodSettings(methodSettings)
                .tracingEnabled(tracingEnabled)
                .autoDeploy(autoDeploy)
                .defaultRouteSettings(defaultRouteSettings)
                .routeSettings(routeSettings)
                .fromDeployment(fromDeployment)
                .location(location);
        canary.ifPresent(builder::canary);
        accessLog.ifPresent(builder::accessLog);
        return builder;
    }
}
