package dev.gatehouse.internal.mutation;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.RestResource;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.UsagePlan;
import dev.gatehouse.model.WebSocketApi;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Gives a template with one part of it changed. */
record TemplateEdit(Template template) {

    /** One method of a REST API; other APIs stay as they are. */
    Template method(Place place, UnaryOperator<Method> change) {
        return definition(place.api(), definition -> {
            List<RestResource> resources = definition.resources().stream()
                    .map(resource -> new RestResource(
                            resource.id(),
                            resource.path(),
                            each(
                                    resource.methods(),
                                    method ->
                                            GuardedPlace.route(resource, method).equals(place.route())
                                                    ? change.apply(method)
                                                    : method),
                            resource.location()))
                    .toList();
            return with(definition, resources, definition.authorizers(), definition.resourcePolicy());
        });
    }

    /** What a REST API deploys; other APIs stay as they are. */
    Template definition(String api, UnaryOperator<RestDefinition> change) {
        return api(
                api,
                it -> it instanceof RestApi rest ? rest(rest, change.apply(rest.definition()), rest.stages()) : it);
    }

    /** One route of an HTTP or WebSocket API; REST APIs stay as they are. */
    Template route(Place place, UnaryOperator<Route> change) {
        UnaryOperator<Route> one = route -> route.routeKey().equals(place.route()) ? change.apply(route) : route;
        return api(place.api(), it -> {
            if (it instanceof HttpApi http) {
                return http(http, each(http.routes(), one), http.authorizers(), http.stages());
            }
            return it instanceof WebSocketApi webSocket
                    ? webSocket(webSocket, each(webSocket.routes(), one), webSocket.authorizers(), webSocket.stages())
                    : it;
        });
    }

    /** One authorizer of an API. */
    Template authorizer(String api, String name, UnaryOperator<Authorizer> change) {
        return api(api, it -> {
            if (it instanceof RestApi rest) {
                RestDefinition definition = rest.definition();
                Map<String, Authorizer> authorizers = changed(definition.authorizers(), name, change);
                return rest(
                        rest,
                        with(definition, definition.resources(), authorizers, definition.resourcePolicy()),
                        rest.stages());
            }
            return it instanceof HttpApi http
                    ? http(http, http.routes(), changed(http.authorizers(), name, change), http.stages())
                    : webSocket((WebSocketApi) it, name, change);
        });
    }

    private static WebSocketApi webSocket(WebSocketApi api, String name, UnaryOperator<Authorizer> change) {
        return webSocket(api, api.routes(), changed(api.authorizers(), name, change), api.stages());
    }

    /** One stage of an API. */
    Template stage(String api, String stage, UnaryOperator<StageDefinition> change) {
        UnaryOperator<StageDefinition> one = it -> it.name().equals(stage) ? change.apply(it) : it;
        return api(api, it -> {
            List<StageDefinition> stages = each(it.stages(), one);
            if (it instanceof RestApi rest) {
                return rest(rest, rest.definition(), stages);
            }
            return it instanceof HttpApi http
                    ? http(http, http.routes(), http.authorizers(), stages)
                    : webSocket((WebSocketApi) it, ((WebSocketApi) it).routes(), authorizers(it), stages);
        });
    }

    private static Map<String, Authorizer> authorizers(ApiDefinition api) {
        return ((WebSocketApi) api).authorizers();
    }

    /** One API. */
    Template api(String logicalId, UnaryOperator<ApiDefinition> change) {
        return template.withApis(
                each(template.apis(), api -> api.logicalId().equals(logicalId) ? change.apply(api) : api));
    }

    /** One usage plan. */
    Template plan(String logicalId, UnaryOperator<UsagePlan> change) {
        return with(
                template.apiKeys(),
                each(template.usagePlans(), plan -> plan.logicalId().equals(logicalId) ? change.apply(plan) : plan),
                template.domainNames());
    }

    /** One API key. */
    Template key(String logicalId, UnaryOperator<ApiKey> change) {
        return with(
                each(template.apiKeys(), key -> key.logicalId().equals(logicalId) ? change.apply(key) : key),
                template.usagePlans(),
                template.domainNames());
    }

    /** One custom domain. */
    Template domain(String logicalId, UnaryOperator<DomainName> change) {
        return with(
                template.apiKeys(),
                template.usagePlans(),
                each(
                        template.domainNames(),
                        domain -> domain.logicalId().equals(logicalId) ? change.apply(domain) : domain));
    }

    private Template with(List<ApiKey> keys, List<UsagePlan> plans, List<DomainName> domains) {
        return new Template(
                template.name(),
                template.account(),
                template.apis(),
                template.functions(),
                keys,
                plans,
                domains,
                template.userPools(),
                template.permissions(),
                template.findings(),
                template.logicalIds(),
                template.removedByCondition());
    }

    /** The definition with another resource policy. */
    static RestDefinition withPolicy(RestDefinition definition, Optional<String> policy) {
        return with(definition, definition.resources(), definition.authorizers(), policy);
    }

    private static RestDefinition with(
            RestDefinition definition,
            List<RestResource> resources,
            Map<String, Authorizer> authorizers,
            Optional<String> policy) {
        return new RestDefinition(
                resources,
                authorizers,
                definition.models(),
                definition.gatewayResponses(),
                definition.binaryMediaTypes(),
                definition.minimumCompressionSize(),
                definition.apiKeySource(),
                policy,
                definition.resourcePolicyLocation());
    }

    private static RestApi rest(RestApi api, RestDefinition definition, List<StageDefinition> stages) {
        return new RestApi(
                api.logicalId(),
                api.id(),
                api.name(),
                api.endpointType(),
                api.vpcEndpointIds(),
                api.executeApiEndpointDisabled(),
                definition,
                stages,
                api.origin(),
                api.location());
    }

    private static HttpApi http(
            HttpApi api, List<Route> routes, Map<String, Authorizer> authorizers, List<StageDefinition> stages) {
        return new HttpApi(
                api.logicalId(),
                api.id(),
                api.name(),
                api.executeApiEndpointDisabled(),
                routes,
                authorizers,
                api.models(),
                api.cors(),
                stages,
                api.origin(),
                api.location());
    }

    private static WebSocketApi webSocket(
            WebSocketApi api, List<Route> routes, Map<String, Authorizer> authorizers, List<StageDefinition> stages) {
        return new WebSocketApi(
                api.logicalId(),
                api.id(),
                api.name(),
                api.routeSelectionExpression(),
                api.apiKeySelectionExpression(),
                api.executeApiEndpointDisabled(),
                routes,
                authorizers,
                api.models(),
                stages,
                api.origin(),
                api.location());
    }

    private static Map<String, Authorizer> changed(
            Map<String, Authorizer> authorizers, String name, UnaryOperator<Authorizer> change) {
        Map<String, Authorizer> changed = new LinkedHashMap<>(authorizers);
        changed.computeIfPresent(name, (same, authorizer) -> change.apply(authorizer));
        return changed;
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all);
        changed.replaceAll(change);
        return changed;
    }
}
