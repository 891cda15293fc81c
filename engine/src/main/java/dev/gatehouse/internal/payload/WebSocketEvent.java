package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonObjectBuilder;
import dev.gatehouse.internal.spine.CallStage;
import dev.gatehouse.internal.spine.context.ConnectionContext;
import dev.gatehouse.internal.spine.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A WebSocket API's call as its functions see it: CONNECT, MESSAGE or DISCONNECT. */
public record WebSocketEvent(CallStage call) {

    private static final Set<String> REPLACED = Set.of(
            "connection",
            "upgrade",
            "host",
            "content-length",
            "x-amzn-trace-id",
            "x-forwarded-for",
            "x-forwarded-port",
            "x-forwarded-proto");

    /** The event of an integration. */
    public JsonObject proxyEvent() {
        var event = JsonObject.builder();
        switch (connection().eventType()) {
            case "CONNECT" -> request(event);
            case "DISCONNECT" -> headers(event, disconnectHeaders());
            default -> {}
        }
        event.put("requestContext", requestContext());
        if (!context().stage().variables().isEmpty()) {
            event.put(
                    "stageVariables",
                    RestRequestPayload.strings(context().stage().variables()));
        }
        if (connection().messageId().isPresent()) {
            event.put("body", call.request().body().text());
        }
        return event.put("isBase64Encoded", Json.of(false)).build();
    }

    /** The event of the authorizer of {@code $connect}. */
    public JsonObject authorizerEvent(String methodArn) {
        var event = JsonObject.builder().put("type", "REQUEST").put("methodArn", methodArn);
        headers(event, handshakeHeaders());
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        return event.put("queryStringParameters", query.last())
                .put("multiValueQueryStringParameters", query.all())
                .put(
                        "stageVariables",
                        RestRequestPayload.strings(context().stage().variables()))
                .put("requestContext", requestContext())
                .build();
    }

    private void request(JsonObjectBuilder event) {
        headers(event, handshakeHeaders());
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        if (!query.isEmpty()) {
            event.put("queryStringParameters", query.last());
            event.put("multiValueQueryStringParameters", query.all());
        }
    }

    private static void headers(JsonObjectBuilder event, Headers lines) {
        var headers = MultiValues.of(lines);
        event.put("headers", headers.last()).put("multiValueHeaders", headers.all());
    }

    /** The headers of the handshake as a function sees them. */
    public Headers handshakeHeaders() {
        List<Header> lines = new ArrayList<>();
        for (Header line : call.request().headers()) {
            if (!REPLACED.contains(line.name().toLowerCase(Locale.ROOT))) {
                lines.add(line);
            }
        }
        return new Headers(lines)
                .plus("Host", context().request().domainName())
                .plus("X-Amzn-Trace-Id", context().ids().traceHeader())
                .plus("X-Forwarded-For", context().identity().sourceIp())
                .plus("X-Forwarded-Port", "443")
                .plus("X-Forwarded-Proto", "https");
    }

    private Headers disconnectHeaders() {
        return Headers.of("Host", context().request().domainName())
                .plus("x-api-key", "")
                .plus("X-Forwarded-For", "")
                .plus("x-restapi", "");
    }

    private JsonObject requestContext() {
        var context = context();
        ConnectionContext connection = connection();
        var members = JsonObject.builder();
        context.route().ifPresent(route -> members.put("routeKey", route.routeKey()));
        members.putIfPresent("authorizer", context.authorizer().map(AuthorizerPayload::of));
        members.putIfPresent("messageId", connection.messageId().map(Json::of));
        members.put("eventType", connection.eventType());
        connection.ending().ifPresent(ending -> members.put("disconnectStatusCode", ending.code())
                .put("disconnectReason", ending.reason()));
        return members.put("extendedRequestId", context.ids().extendedRequestId())
                .put("requestTime", context.requestTime())
                .put("messageDirection", "IN")
                .put("stage", context.stage().name())
                .put("connectedAt", connection.connectedAt().toEpochMilli())
                .put("requestTimeEpoch", context.receivedAt().toEpochMilli())
                .put("identity", identity())
                .put("requestId", context.ids().requestId())
                .put("domainName", context.request().domainName())
                .put("connectionId", connection.connectionId())
                .put("apiId", context.stage().apiId())
                .build();
    }

    private JsonObject identity() {
        var identity = JsonObject.builder();
        identity.putIfPresent("userAgent", context().identity().userAgent().map(Json::of));
        context().identity().iam().ifPresent(iam -> identity.put("accessKey", iam.accessKey())
                .put("accountId", iam.accountId())
                .put("caller", iam.caller())
                .put("user", iam.user())
                .put("userArn", iam.userArn()));
        return identity.put("sourceIp", context().identity().sourceIp()).build();
    }

    private ConnectionContext connection() {
        return context().connection().orElseThrow(() -> new IllegalStateException("not a call of a WebSocket API"));
    }

    private Context context() {
        return call.context();
    }
}
