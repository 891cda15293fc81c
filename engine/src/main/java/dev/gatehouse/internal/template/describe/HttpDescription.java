package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Cors;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Route;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Describes HTTP APIs. */
record HttpDescription(LogicalTexts texts) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final String DEFAULT = "$default";

    JsonObject of(HttpApi api) {
        var members = new Members()
                .text("logicalId", api.logicalId())
                .text("protocol", "HTTP")
                .text("name", texts.of(api.name()))
                .text("definition", api.origin().definition())
                .json("stages", new JsonArray(List.copyOf(new StageDescription(texts).all(api.stages()))))
                .json("routes", new JsonArray(routes(api)))
                .map("authorizers", api.authorizers(), new AuthorizerDescription(texts)::of);
        api.cors().ifPresent(cors -> members.json("cors", cors(cors)));
        return members.ifTrue("disableExecuteApiEndpoint", api.executeApiEndpointDisabled())
                .text("failOnWarnings", Settings.text(api, "failOnWarnings"))
                .build();
    }

    private List<Json> routes(HttpApi api) {
        return api.routes().stream()
                .sorted(Comparator.comparing(HttpDescription::path).thenComparing(Route::routeKey))
                .<Json>map(this::route)
                .toList();
    }

    private JsonObject route(Route route) {
        var members = new Members().text("method", method(route)).text("path", path(route));
        return new RouteDescription(texts, DEFAULT_TIMEOUT)
                .describe(members, route)
                .text("routeKey", route.routeKey())
                .build();
    }

    private static String path(Route route) {
        String key = route.routeKey();
        return key.substring(key.indexOf(' ') + 1);
    }

    private static String method(Route route) {
        String key = route.routeKey();
        return key.equals(DEFAULT) ? "ANY" : key.substring(0, Math.max(0, key.indexOf(' ')));
    }

    private static JsonObject cors(Cors cors) {
        return new Members()
                .texts("allowOrigins", cors.allowOrigins())
                .texts("allowMethods", cors.allowMethods())
                .texts("allowHeaders", cors.allowHeaders())
                .texts("exposeHeaders", cors.exposeHeaders())
                .number("maxAge", cors.maxAge())
                .ifTrue("allowCredentials", cors.allowCredentials())
                .build();
    }
}
