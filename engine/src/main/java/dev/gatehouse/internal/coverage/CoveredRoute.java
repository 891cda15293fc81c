package dev.gatehouse.internal.coverage;

import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RequestValidator;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A method or route, as far as coverage looks at it.
 *
 * @param route like {@code GET /pets/{id}}, or a WebSocket route key
 * @param models those that a body is held against; none without a validator
 * @param requestTemplates keys of the templates that have any text
 */
record CoveredRoute(
        String route,
        Authorization authorization,
        boolean validated,
        List<String> models,
        List<String> requestTemplates,
        List<Response> responses,
        Location location) {

    /**
     * An integration response.
     *
     * @param name like {@code 400 on .*Bad.*}
     * @param templates keys of the templates that have any text
     */
    record Response(String name, List<String> templates, Location location) {}

    /** All methods of an API, those of its canaries included. */
    static List<CoveredRoute> of(RestApi api) {
        List<RestDefinition> canaries = api.stages().stream()
                .flatMap(stage -> stage.canary().stream())
                .flatMap(canary -> canary.definition().stream())
                .toList();
        Stream<CoveredRoute> own = of(api.definition());
        return canaries.isEmpty()
                ? own.toList()
                : Stream.concat(own, canaries.stream().flatMap(CoveredRoute::of))
                        .distinct()
                        .toList();
    }

    private static Stream<CoveredRoute> of(RestDefinition definition) {
        return definition.resources().stream()
                .flatMap(resource -> resource.methods().stream().map(method -> of(resource.path(), method)));
    }

    private static CoveredRoute of(String path, Method method) {
        boolean validated = method.requestValidator()
                .filter(it -> it.validateBody() || it.validateParameters())
                .isPresent();
        boolean body =
                method.requestValidator().filter(RequestValidator::validateBody).isPresent();
        return new CoveredRoute(
                method.httpMethod() + " " + path,
                method.authorization(),
                validated,
                body ? method.requestModels().values().stream().distinct().toList() : List.of(),
                method.integration().map(it -> written(it.requestTemplates())).orElse(List.of()),
                responses(method),
                method.location());
    }

    private static List<Response> responses(Method method) {
        List<Response> responses = new ArrayList<>();
        method.integration()
                .filter(it -> it.type() != IntegrationType.AWS_PROXY && it.type() != IntegrationType.HTTP_PROXY)
                .ifPresent(integration -> integration
                        .responses()
                        .forEach(it -> responses.add(new Response(
                                ResponsesAndTemplates.name(
                                        it.statusCode(), it.selectionPattern().filter(p -> !p.isEmpty())),
                                written(it.responseTemplates()),
                                it.location()))));
        return responses;
    }

    static List<CoveredRoute> of(HttpApi api) {
        return api.routes().stream()
                .map(route -> of(route, List.of(), List.of()))
                .toList();
    }

    static List<CoveredRoute> of(WebSocketApi api) {
        return api.routes().stream()
                .map(route -> of(
                        route,
                        route.integration()
                                .map(it -> written(it.requestTemplates()))
                                .orElse(List.of()),
                        route.integration().map(CoveredRoute::responses).orElse(List.of())))
                .toList();
    }

    private static CoveredRoute of(Route route, List<String> templates, List<Response> responses) {
        boolean validated = route.modelSelectionExpression().isPresent();
        return new CoveredRoute(
                route.routeKey(),
                route.authorization(),
                validated,
                validated ? route.requestModels().values().stream().distinct().toList() : List.of(),
                templates,
                responses,
                route.location());
    }

    private static List<Response> responses(RouteIntegration integration) {
        return integration.responses().stream()
                .map(it -> new Response(
                        ResponsesAndTemplates.routeName(it.key()), written(it.responseTemplates()), it.location()))
                .toList();
    }

    private static List<String> written(Map<String, String> templates) {
        return templates.entrySet().stream()
                .filter(template -> !template.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
