package dev.gatehouse.internal.payload;

import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What {@code $context} shows of a call; values are made when they are asked for. */
public record ContextVariables(Context context) implements Variables {

    private static final Map<String, Function<Context, Optional<Json>>> MEMBERS = members();

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        MEMBERS.forEach((name, value) -> {
            if (value.apply(context).isPresent()) {
                names.add(name);
            }
        });
        return names;
    }

    @Override
    public Optional<Json> member(String name) {
        return Optional.ofNullable(MEMBERS.get(name)).flatMap(value -> value.apply(context));
    }

    private static Map<String, Function<Context, Optional<Json>>> members() {
        Map<String, Function<Context, Optional<Json>>> members = new LinkedHashMap<>();
        members.put("resourceId", c -> route(c, RouteContext::resourceId));
        members.put("resourcePath", c -> route(c, RouteContext::path));
        members.put("httpMethod", c -> string(c.request().httpMethod()));
        members.put("extendedRequestId", c -> string(c.ids().extendedRequestId()));
        members.put("requestTime", c -> string(c.requestTime()));
        members.put("path", c -> string(c.request().path()));
        members.put("accountId", c -> string(c.stage().account().id()));
        members.put("protocol", c -> string(c.request().protocol()));
        members.put("stage", c -> string(c.stage().name()));
        members.put("domainPrefix", c -> string(c.request().domainPrefix()));
        members.put("requestTimeEpoch", c -> Optional.of(Json.of(c.receivedAt().toEpochMilli())));
        members.put("requestId", c -> string(c.ids().requestId()));
        members.put("identity", c -> Optional.of(IdentityPayload.of(c.identity())));
        members.put("domainName", c -> string(c.request().domainName()));
        members.put("deploymentId", c -> string(c.stage().deploymentId()));
        members.put("apiId", c -> string(c.stage().apiId()));
        members.put("authorizer", c -> c.authorizer().map(ContextVariables::authorizer));
        members.put("isCanaryRequest", c -> c.stage().canary().map(canary -> Json.of(canary.toString())));
        members.put("customDomain", c -> c.request().basePathMatched().map(path -> {
            var domain = JsonObject.builder().put("basePathMatched", path);
            domain.putIfPresent(
                    "routingRuleIdMatched", c.request().routingRule().map(Json::of));
            return domain.build();
        }));
        members.put("connectionId", c -> c.connection().map(connection -> Json.of(connection.connectionId())));
        members.put("connectedAt", c -> c.connection()
                .map(connection -> Json.of(connection.connectedAt().toEpochMilli())));
        members.put("eventType", c -> c.connection().map(connection -> Json.of(connection.eventType())));
        members.put("messageId", c -> c.connection()
                .flatMap(connection -> connection.messageId().map(Json::of)));
        members.put("routeKey", c -> route(c, RouteContext::routeKey));
        return members;
    }

    private static Json authorizer(AuthorizerContext authorizer) {
        return AuthorizerPayload.of(authorizer);
    }

    private static Optional<Json> route(Context context, Function<RouteContext, String> value) {
        return context.route().map(value).map(Json::of);
    }

    private static Optional<Json> string(String value) {
        return Optional.of(Json.of(value));
    }
}
