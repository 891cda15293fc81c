package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.Api;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Stage;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Copies of definitions with stages changed. */
public final class StageChanges {

    private StageChanges() {}

    /** The template with every stage of every API changed. */
    public static Template everyStage(Template template, UnaryOperator<Stage> change) {
        return new Template(
                template.name(),
                template.account(),
                template.apis().stream().map(api -> everyStage(api, change)).toList(),
                template.functions(),
                template.apiKeys(),
                template.usagePlans(),
                template.domainNames(),
                template.userPools(),
                template.permissions(),
                template.findings(),
                template.logicalIds(),
                template.removedByCondition());
    }

    /** The stage with other variables. */
    public static Stage withVariables(Stage s, Map<String, String> variables) {
        return new Stage(
                s.name(),
                s.deploymentId(),
                variables,
                s.cacheClusterEnabled(),
                s.cacheClusterSize(),
                s.methodSettings(),
                s.canary(),
                s.accessLog(),
                s.tracingEnabled(),
                s.autoDeploy(),
                s.defaultRouteSettings(),
                s.routeSettings(),
                s.fromDeployment(),
                s.location());
    }

    private static Api everyStage(Api api, UnaryOperator<Stage> change) {
        List<Stage> stages = api.stages().stream().map(change).toList();
        if (api instanceof RestApi a) {
            return new RestApi(
                    a.logicalId(),
                    a.id(),
                    a.name(),
                    a.endpointType(),
                    a.vpcEndpointIds(),
                    a.executeApiEndpointDisabled(),
                    a.definition(),
                    stages,
                    a.origin(),
                    a.location());
        }
        if (api instanceof HttpApi a) {
            return new HttpApi(
                    a.logicalId(),
                    a.id(),
                    a.name(),
                    a.executeApiEndpointDisabled(),
                    a.routes(),
                    a.authorizers(),
                    a.cors(),
                    stages,
                    a.origin(),
                    a.location());
        }
        var a = (WebSocketApi) api;
        return new WebSocketApi(
                a.logicalId(),
                a.id(),
                a.name(),
                a.routeSelectionExpression(),
                a.apiKeySelectionExpression(),
                a.executeApiEndpointDisabled(),
                a.routes(),
                a.authorizers(),
                a.models(),
                stages,
                a.origin(),
                a.location());
    }
}
