package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonText;
import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.internal.pipeline.context.ConnectionContext;
import dev.gatehouse.internal.pipeline.context.Context;
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

    /** The event of an integration, JSON. */
    public String proxyEvent() {
        var event = EventText.begin(call);
        switch (connection().eventType()) {
            case "CONNECT" -> request(event);
            case "DISCONNECT" -> headers(event, disconnectHeaders());
            default -> {}
        }
        putRequestContext(event);
        if (!context().stage().variables().isEmpty()) {
            event.put("stageVariables", context().stage().variables());
        }
        if (connection().messageId().isPresent()) {
            event.put("body", call.request().body().text());
        }
        return event.put("isBase64Encoded", false).text();
    }

    /** The event of the authorizer of {@code $connect}, JSON. */
    public String authorizerEvent(String methodArn) {
        var event = EventText.begin(call).put("type", "REQUEST").put("methodArn", methodArn);
        headers(event, handshakeHeaders());
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        query.putLast(event, "queryStringParameters");
        query.putAll(event, "multiValueQueryStringParameters");
        event.put("stageVariables", context().stage().variables());
        putRequestContext(event);
        return event.text();
    }

    private void request(JsonText event) {
        headers(event, handshakeHeaders());
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        if (!query.isEmpty()) {
            query.putLast(event, "queryStringParameters");
            query.putAll(event, "multiValueQueryStringParameters");
        }
    }

    private static void headers(JsonText event, Headers lines) {
        var headers = MultiValues.of(lines);
        headers.putLast(event, "headers");
        headers.putAll(event, "multiValueHeaders");
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

    private void putRequestContext(JsonText event) {
        var context = context();
        ConnectionContext connection = connection();
        event.begin("requestContext")
                .putIfPresent("routeKey", context.route().map(route -> Json.of(route.routeKey())))
                .putIfPresent("authorizer", context.authorizer().map(AuthorizerPayload::of))
                .putIfPresent("messageId", connection.messageId().map(Json::of))
                .put("eventType", connection.eventType());
        connection.ending().ifPresent(ending -> event.put("disconnectStatusCode", ending.code())
                .put("disconnectReason", ending.reason()));
        event.put("extendedRequestId", context.ids().extendedRequestId())
                .put("requestTime", context.requestTime())
                .put("messageDirection", "IN")
                .put("stage", context.stage().name())
                .put("connectedAt", connection.connectedAt().toEpochMilli())
                .put("requestTimeEpoch", context.receivedAt().toEpochMilli());
        putIdentity(event);
        event.put("requestId", context.ids().requestId())
                .put("domainName", context.request().domainName())
                .put("connectionId", connection.connectionId())
                .put("apiId", context.stage().apiId())
                .end();
    }

    private void putIdentity(JsonText event) {
        event.begin("identity");
        event.putIfPresent("userAgent", context().identity().userAgent().map(Json::of));
        context().identity().iam().ifPresent(iam -> event.put("accessKey", iam.accessKey())
                .put("accountId", iam.accountId())
                .put("caller", iam.caller())
                .put("user", iam.user())
                .put("userArn", iam.userArn()));
        event.put("sourceIp", context().identity().sourceIp()).end();
    }

    private ConnectionContext connection() {
        return context().connection().orElseThrow(() -> new IllegalStateException("not a call of a WebSocket API"));
    }

    private Context context() {
        return call.context();
    }
}
