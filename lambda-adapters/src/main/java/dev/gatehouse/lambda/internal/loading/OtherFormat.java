package dev.gatehouse.lambda.internal.loading;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells handlers that were written for another kind of event, which AWS hands to them nearly empty. */
final class OtherFormat {

    private static final String REST = "APIGatewayProxyRequestEvent";
    private static final String HTTP = "APIGatewayV2HTTPEvent";
    private static final String WEB_SOCKET = "APIGatewayV2WebSocketEvent";
    private static final Map<String, String> FORMATS = Map.of(
            REST, "payload format 1.0",
            HTTP, "payload format 2.0",
            WEB_SOCKET, "the format of a WebSocket API");

    private OtherFormat() {}

    /** What to say beside an error of a handler whose event has the type of another format. */
    static Optional<Throwable> hint(@Nullable Object read, byte[] event) {
        String taken = read == null ? "" : read.getClass().getSimpleName();
        return FORMATS.containsKey(taken)
                ? Json.tryParse(new String(event, StandardCharsets.UTF_8))
                        .filter(JsonObject.class::isInstance)
                        .flatMap(json -> type((JsonObject) json))
                        .filter(type -> !type.equals(taken))
                        .map(type -> new IllegalArgumentException(
                                "the event has " + FORMATS.get(type) + ": declare " + type + ", not " + taken))
                : Optional.empty();
    }

    private static Optional<String> type(JsonObject event) {
        if (event.member("version").map(Json::text).filter("2.0"::equals).isPresent()) {
            return Optional.of(HTTP);
        }
        if (event.member("httpMethod").isPresent()) {
            return Optional.of(REST);
        }
        return event.member("requestContext")
                .filter(JsonObject.class::isInstance)
                .flatMap(context -> ((JsonObject) context).member("connectionId"))
                .map(id -> WEB_SOCKET);
    }
}
