package dev.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage: a named deployment of an API.
 *
 * @param name as in paths
 * @param deploymentId logical or physical id of the deployment; empty if not given
 * @param variables names and values
 * @param cacheClusterEnabled whether the stage has a response cache
 * @param cacheClusterSize gigabytes, like {@code 0.5}; empty if not given
 * @param methodSettings REST APIs only, as written
 * @param canary the canary release; absent for none
 * @param accessLog destination and format; absent for none
 * @param tracingEnabled whether X-Ray samples calls
 * @param autoDeploy whether changes are deployed automatically; HTTP and WebSocket APIs only
 * @param defaultRouteSettings HTTP and WebSocket APIs only
 * @param routeSettings by route key
 * @param fromDeployment whether the stage exists only because a Deployment names it
 * @param location where the template defines it
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

    /**
     * Takes copies of the lists and maps, in their order.
     *
     * @param name as in paths
     * @param deploymentId logical or physical id of the deployment; empty if not given
     * @param variables names and values
     * @param cacheClusterEnabled whether the stage has a response cache
     * @param cacheClusterSize gigabytes, like {@code 0.5}; empty if not given
     * @param methodSettings REST APIs only, as written
     * @param canary the canary release; absent for none
     * @param accessLog destination and format; absent for none
     * @param tracingEnabled whether X-Ray samples calls
     * @param autoDeploy whether changes are deployed automatically; HTTP and WebSocket APIs only
     * @param defaultRouteSettings HTTP and WebSocket APIs only
     * @param routeSettings by route key
     * @param fromDeployment whether the stage exists only because a Deployment names it
     * @param location where the template defines it
     */
    public StageDefinition {
        variables = Ordered.copy(variables);
        methodSettings = List.copyOf(methodSettings);
        routeSettings = Ordered.copy(routeSettings);
    }

    /** {@return a builder; optional components are absent unless set} */
    public static StageBuilder builder() {
        return new StageBuilder();
    }

    /** {@return a builder with the values of this stage} */
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
