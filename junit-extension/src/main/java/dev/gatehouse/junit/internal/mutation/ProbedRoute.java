package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RequestValidator;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A route of a stage, as somebody sees it who tries to get in.
 *
 * @param method like {@code GET}; empty for a WebSocket API's {@code $connect}
 * @param path with values in the place of its variables
 * @param parameters those without which it refuses, like {@code method.request.querystring.page}
 */
record ProbedRoute(
        Place place,
        String stage,
        String method,
        String path,
        Authorization authorization,
        Optional<Authorizer> authorizer,
        List<String> parameters) {

    ProbedRoute {
        parameters = List.copyOf(parameters);
    }

    /** The routes that a place means, on each stage; one that the gateway answers itself comes last. */
    static Stream<ProbedRoute> of(Place place, ApiGateway gateway) {
        return gateway.apis().stream()
                .filter(api -> api.logicalId().equals(place.api()))
                .flatMap(api -> api.stages().stream().flatMap(stage -> of(api, stage)))
                .filter(route ->
                        place.contains(route.place().api(), route.place().route()));
    }

    private static Stream<ProbedRoute> of(ApiDefinition api, StageDefinition stage) {
        if (api instanceof RestApi rest) {
            return rest.definition().resources().stream().flatMap(resource -> resource.methods().stream()
                    .map(method -> of(rest, stage, resource.path(), method)));
        }
        return api instanceof HttpApi http
                ? http.routes().stream().map(route -> of(http, stage, route))
                : ((WebSocketApi) api)
                        .routes().stream()
                                .filter(route -> route.routeKey().equals("$connect"))
                                .map(route -> of((WebSocketApi) api, stage, route));
    }

    private static ProbedRoute of(RestApi api, StageDefinition stage, String path, Method method) {
        boolean validated = method.requestValidator()
                .filter(RequestValidator::validateParameters)
                .isPresent();
        return new ProbedRoute(
                new Place(api.logicalId(), method.httpMethod() + " " + path),
                stage.name(),
                verb(method.httpMethod()),
                filled(path),
                method.authorization(),
                authorizer(method.authorization(), api.definition().authorizers()),
                validated
                        ? method.requestParameters().entrySet().stream()
                                .filter(Map.Entry::getValue)
                                .map(Map.Entry::getKey)
                                .toList()
                        : List.of());
    }

    private static ProbedRoute of(HttpApi api, StageDefinition stage, Route route) {
        String[] key = route.routeKey().split(" ", 2);
        return new ProbedRoute(
                new Place(api.logicalId(), route.routeKey()),
                stage.name(),
                key.length == 2 ? verb(key[0]) : "GET",
                key.length == 2 ? filled(key[1]) : "/",
                route.authorization(),
                authorizer(route.authorization(), api.authorizers()),
                List.of());
    }

    private static ProbedRoute of(WebSocketApi api, StageDefinition stage, Route route) {
        return new ProbedRoute(
                new Place(api.logicalId(), route.routeKey()),
                stage.name(),
                "",
                "",
                route.authorization(),
                authorizer(route.authorization(), api.authorizers()),
                List.of());
    }

    private static Optional<Authorizer> authorizer(Authorization authorization, Map<String, Authorizer> authorizers) {
        return authorization.authorizer().flatMap(name -> Optional.ofNullable(authorizers.get(name)));
    }

    private static String verb(String method) {
        return method.equals("ANY") ? "GET" : method;
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]*}", "1");
    }

    boolean isPreflight() {
        return method.equals("OPTIONS");
    }

    /** Like {@code GET /orders/1}, or {@code $connect}. */
    String text() {
        return method.isEmpty() ? place.route() : method + " " + path;
    }
}
