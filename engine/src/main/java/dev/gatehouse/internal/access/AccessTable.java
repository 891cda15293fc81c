package dev.gatehouse.internal.access;

import dev.gatehouse.access.GatewayAccess;
import dev.gatehouse.access.RouteAccess;
import dev.gatehouse.internal.pipeline.MethodSettings;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lists who may call each route of a template. */
public final class AccessTable {

    private final Template template;
    private final List<RouteAccess> routes = new ArrayList<>();

    private AccessTable(Template template) {
        this.template = template;
    }

    /** Who may call what. */
    public static GatewayAccess of(Template template) {
        var table = new AccessTable(template);
        for (ApiDefinition api : template.apis()) {
            for (StageDefinition stage : api.stages()) {
                table.add(api, stage);
            }
        }
        return new GatewayAccess(
                template.name(),
                table.routes.stream()
                        .sorted(Comparator.comparing(RouteAccess::api)
                                .thenComparing(RouteAccess::stage)
                                .thenComparing(access -> path(access.route()))
                                .thenComparing(RouteAccess::route))
                        .toList());
    }

    private void add(ApiDefinition api, StageDefinition stage) {
        if (api instanceof RestApi rest) {
            rest.definition().resources().forEach(resource -> resource.methods()
                    .forEach(method -> add(new RestMethod(rest, rest.definition(), stage, resource, method))));
        } else if (api instanceof HttpApi http) {
            http.routes().forEach(route -> add(http, stage, route));
        } else if (api instanceof WebSocketApi webSocket) {
            webSocket.routes().forEach(route -> add(webSocket, stage, route));
        }
    }

    private void add(RestMethod method) {
        var guards = new Guards(template, method.api())
                .authorization(
                        method.method().authorization(),
                        method.definition().authorizers(),
                        method.method().location())
                .endpoint(method.api())
                .policy(method.definition())
                .key(
                        method.method().apiKeyRequired(),
                        method.stage(),
                        method.method().location());
        Map<String, String> settings = new TreeMap<>();
        MethodSettings fitting = MethodSettings.of(method);
        fitting.find(MethodSetting::throttle).ifPresent(throttle -> settings.put("throttle", text(throttle)));
        if (method.stage().cacheClusterEnabled()
                && fitting.find(MethodSetting::cachingEnabled).orElse(false)) {
            settings.put(
                    "cache",
                    fitting.find(MethodSetting::cacheTtl)
                            .map(ttl -> ttl.toSeconds() + " s")
                            .orElse("300 s"));
        }
        if (method.method()
                .integration()
                .filter(it -> it.type() == IntegrationType.MOCK)
                .isPresent()) {
            settings.put("mock", "answers itself");
        }
        routes.add(new RouteAccess(
                method.api().logicalId(),
                method.stage().name(),
                method.method().httpMethod() + " " + method.resource().path(),
                guards.openness(),
                guards.all(),
                settings,
                method.method().location()));
    }

    private void add(HttpApi api, StageDefinition stage, Route route) {
        var guards = new Guards(template, api)
                .authorization(route.authorization(), api.authorizers(), route.location())
                .endpoint(api);
        Map<String, String> settings = settings(stage, route);
        api.cors().ifPresent(cors -> settings.put("cors", String.join(" ", cors.allowOrigins())));
        routes.add(access(api, stage, route, guards, settings));
    }

    private void add(WebSocketApi api, StageDefinition stage, Route route) {
        Optional<Route> connect = api.routes().stream()
                .filter(other -> other.routeKey().equals("$connect"))
                .findFirst();
        boolean message = !route.routeKey().equals("$connect");
        Route guarded = message ? connect.orElse(route) : route;
        Authorization authorization = message && connect.isEmpty() ? Authorization.none() : guarded.authorization();
        var guards = new Guards(template, api)
                .authorization(authorization, api.authorizers(), guarded.location())
                .key(guarded.apiKeyRequired(), stage, guarded.location())
                .ofSession(message);
        routes.add(access(api, stage, route, guards, settings(stage, route)));
    }

    private static RouteAccess access(
            ApiDefinition api, StageDefinition stage, Route route, Guards guards, Map<String, String> settings) {
        return new RouteAccess(
                api.logicalId(),
                stage.name(),
                route.routeKey(),
                guards.openness(),
                guards.all(),
                settings,
                route.location());
    }

    private static Map<String, String> settings(StageDefinition stage, Route route) {
        Map<String, String> settings = new TreeMap<>();
        Optional.ofNullable(stage.routeSettings().get(route.routeKey()))
                .flatMap(RouteSettings::throttle)
                .or(() -> stage.defaultRouteSettings().throttle())
                .ifPresent(throttle -> settings.put("throttle", text(throttle)));
        return settings;
    }

    private static String text(Throttle throttle) {
        String rate = throttle.rateLimit().map(limit -> limit + "/s").orElse("");
        String burst = throttle.burstLimit().isPresent()
                ? "burst " + throttle.burstLimit().getAsInt()
                : "";
        return (rate + " " + burst).strip();
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }
}
