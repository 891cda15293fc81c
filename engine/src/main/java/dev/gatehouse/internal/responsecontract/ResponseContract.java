package dev.gatehouse.internal.responsecontract;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.MethodResponse;
import dev.gatehouse.model.Model;
import dev.gatehouse.model.RestApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answers that an API documents, by route.
 *
 * <p>Of a REST API these are the method responses with their models, of an HTTP API the responses of its OpenAPI
 * definition.
 */
public final class ResponseContract {

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final ResponseSchemas schemas;

    private ResponseContract(Map<String, Model> models) {
        this.schemas = new ResponseSchemas(models);
    }

    /** What that API documents; nothing of a WebSocket API. */
    public static ResponseContract of(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            var contract = new ResponseContract(rest.definition().models());
            rest.definition().resources().forEach(resource -> resource.methods()
                    .forEach(method -> contract.operations.put(
                            method.httpMethod() + " " + resource.path(),
                            new Operation(method.responses(), method.location()))));
            return contract;
        }
        if (api instanceof HttpApi http) {
            var contract = new ResponseContract(http.models());
            http.routes()
                    .forEach(route -> contract.operations.put(
                            route.routeKey(), new Operation(route.documented(), route.location())));
            return contract;
        }
        return new ResponseContract(Map.of());
    }

    /** The documented answers that have a schema, in the order of the template. */
    public List<Point> points() {
        return operations.entrySet().stream()
                .flatMap(entry -> entry.getValue().answers().entrySet().stream()
                        .filter(answer -> !answer.getValue().responseModels().isEmpty())
                        .map(answer -> new Point(
                                entry.getKey(),
                                answer.getKey(),
                                entry.getValue().location())))
                .toList();
    }

    /** The documented answer that a call got and whose schema it keeps. */
    public Optional<Point> kept(Exchange exchange) {
        return operation(exchange)
                .flatMap(operation -> operation
                        .statusOf(exchange.response().status())
                        .map(status -> new Point(route(exchange), status, operation.location())))
                .filter(point -> breaches(exchange).isEmpty());
    }

    /** How the answer of a call breaks the contract; nothing if it conforms. */
    public List<String> breaches(Exchange exchange) {
        Optional<Operation> operation = operation(exchange);
        if (operation.isEmpty()) {
            return List.of("no route was matched, so no documentation applies to this answer");
        }
        if (operation.get().answers().isEmpty()) {
            return List.of(route(exchange) + " documents no answers ("
                    + operation.get().location() + ")");
        }
        int status = exchange.response().status();
        return operation
                .flatMap(documented -> documented.statusOf(status).map(documented.answers()::get))
                .map(answer -> breaches(exchange, answer))
                .orElseGet(() -> List.of("status " + status + " is not documented; documented are "
                        + operation.get().told() + " (" + operation.get().location() + ")"));
    }

    private List<String> breaches(Exchange exchange, MethodResponse answer) {
        HttpResponse response = exchange.response();
        if (answer.responseModels().isEmpty()) {
            return List.of();
        }
        if (response.body().isEmpty()) {
            boolean bodiless = exchange.request().method().equals("HEAD") || response.status() == 304;
            return bodiless ? List.of() : List.of("there is no body");
        }
        String type = response.headers().first("content-type").orElse("");
        return modelOf(MediaType.of(type), answer)
                .map(model ->
                        isJson(type) ? schemas.breaches(model, response.body().text()) : List.<String>of())
                .orElseGet(() -> List.of("content type " + (type.isEmpty() ? "(absent)" : type)
                        + " is not documented for status " + answer.statusCode() + "; documented are "
                        + String.join(", ", answer.responseModels().keySet())));
    }

    private static Optional<String> modelOf(MediaType type, MethodResponse answer) {
        Map<String, String> models = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.responseModels()
                .forEach((name, model) -> models.put(MediaType.of(name).name(), model));
        String family = type.name().substring(0, Math.max(0, type.name().indexOf('/'))) + "/*";
        return Optional.ofNullable(models.get(type.name()))
                .or(() -> Optional.ofNullable(models.get(family)))
                .or(() -> Optional.ofNullable(models.get("*/*")));
    }

    private static boolean isJson(String contentType) {
        String name = MediaType.of(contentType).name();
        return name.endsWith("/json") || name.endsWith("+json");
    }

    private Optional<Operation> operation(Exchange exchange) {
        return Optional.ofNullable(operations.get(route(exchange)));
    }

    private static String route(Exchange exchange) {
        return exchange.last(RouteMatched.class).map(RouteMatched::route).orElse("");
    }

    /** An answer that a route documents; the status may be a range like {@code 4XX}, or {@code default}. */
    public record Point(String route, String status, Location location) {}

    private record Operation(Map<String, MethodResponse> answers, Location location) {

        Optional<String> statusOf(int status) {
            return List.of(String.valueOf(status), status / 100 + "XX", "default").stream()
                    .filter(answers::containsKey)
                    .findFirst();
        }

        String told() {
            return answers.values().stream()
                    .map(answer -> answer.statusCode()
                            + (answer.responseModels().isEmpty()
                                    ? ""
                                    : " "
                                            + String.join(
                                                    ", ",
                                                    answer.responseModels().keySet())))
                    .collect(Collectors.joining("; "));
        }
    }
}
