package dev.gatehouse.internal.feature.connections;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.pipeline.context.ConnectionEnding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers requests to {@code @connections} whose signers may make them.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">
 *     Use @connections commands (read 2026-11-22)</a>
 */
public final class ConnectionCommands {

    private static final int LARGEST = 128 * 1024;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9+/_-]{15}=");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final ConnectionEnding DELETED = new ConnectionEnding(1000, "Connection Closed Normally");

    private final State state;
    private final String apiId;
    private final String stage;

    /** The commands of one stage. */
    public ConnectionCommands(State state, String apiId, String stage) {
        this.state = state;
        this.apiId = apiId;
        this.stage = stage;
    }

    /** Sends to the connection, describes it or closes it, by the request's method. */
    public HttpResponse answer(HttpRequest request, String id) {
        if (!ID.matcher(id).matches()) {
            return error(400, "BadRequestException", "Invalid connectionId: " + id);
        }
        if (request.body().length() > LARGEST) {
            return error(413, "PayloadTooLargeException", "Message too long");
        }
        Optional<Connection> connection = open(id);
        if (connection.isEmpty()) {
            // without any body: that is what the SDKs meet (aws-sdk-php 2285, aws-sdk-js 3773)
            return HttpResponse.of(410).withHeaders(Headers.of("x-amzn-ErrorType", "GoneException"));
        }
        return switch (request.method()) {
            case "POST" -> sent(connection.get(), request.body());
            case "GET" -> described(connection.get());
            case "DELETE" -> deleted(connection.get());
            default -> error(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        };
    }

    private Optional<Connection> open(String id) {
        return state.get(Connections.KEY)
                .find(id)
                .filter(Connection::isOpen)
                .filter(connection -> connection.context().stage().apiId().equals(apiId)
                        && connection.context().stage().name().equals(stage));
    }

    private HttpResponse sent(Connection connection, Body message) {
        connection.send(message.text(), state.environment().clock().now());
        return HttpResponse.of(200);
    }

    private static HttpResponse described(Connection connection) {
        var identity = JsonObject.builder()
                .put("sourceIp", connection.context().identity().sourceIp());
        identity.putIfPresent(
                "userAgent", connection.context().identity().userAgent().map(Json::of));
        String text = JsonObject.builder()
                .put("connectedAt", shown(connection.connectedAt()))
                .put("identity", identity.build())
                .put("lastActiveAt", shown(connection.lastActive()))
                .build()
                .toText();
        return new HttpResponse(200, Headers.of("Content-Type", "application/json"), Body.of(text));
    }

    // the client's close frame has no reason; the $disconnect event does (aws/chalice 2060)
    private HttpResponse deleted(Connection connection) {
        state.get(Connections.KEY).close(connection, DELETED, "");
        return HttpResponse.of(204);
    }

    private static String shown(Instant time) {
        return TIMESTAMP.format(time);
    }

    private static HttpResponse error(int status, String type, String message) {
        return new HttpResponse(
                status,
                Headers.of("x-amzn-ErrorType", type).plus("Content-Type", "application/json"),
                Body.of("{\"message\":" + Json.of(message).toText() + "}"));
    }
}
