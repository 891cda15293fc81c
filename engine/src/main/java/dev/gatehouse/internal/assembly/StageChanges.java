package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.UserPool;
import dev.gatehouse.model.WebSocketApi;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Copies of definitions with stages changed. */
public final class StageChanges {

    private StageChanges() {}

    /** The template with every stage of every API changed. */
    public static Template everyStage(Template template, UnaryOperator<StageDefinition> change) {
        return template.withApis(
                template.apis().stream().map(api -> everyStage(api, change)).toList());
    }

    /** The template with every stage of one API changed. */
    public static Template ofApi(Template template, ApiDefinition changed, UnaryOperator<StageDefinition> change) {
        return template.withApis(template.apis().stream()
                .map(api -> api.logicalId().equals(changed.logicalId()) ? everyStage(api, change) : api)
                .toList());
    }

    /** The template with the functions, user pools and permissions that only the other has. */
    public static Template with(Template template, Template other) {
        Map<String, String> logicalIds = new HashMap<>(other.logicalIds());
        logicalIds.putAll(template.logicalIds());
        return new Template(
                template.name(),
                template.account(),
                template.apis(),
                merged(template.functions(), other.functions(), FunctionDefinition::logicalId),
                template.apiKeys(),
                template.usagePlans(),
                template.domainNames(),
                merged(template.userPools(), other.userPools(), UserPool::logicalId),
                Stream.concat(template.permissions().stream(), other.permissions().stream())
                        .distinct()
                        .toList(),
                template.findings(),
                logicalIds,
                template.removedByCondition());
    }

    private static <T> List<T> merged(List<T> first, List<T> second, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        first.forEach(it -> byId.put(id.apply(it), it));
        second.forEach(it -> byId.putIfAbsent(id.apply(it), it));
        return List.copyOf(byId.values());
    }

    private static ApiDefinition everyStage(ApiDefinition api, UnaryOperator<StageDefinition> change) {
        List<StageDefinition> stages = api.stages().stream().map(change).toList();
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
                    a.models(),
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
