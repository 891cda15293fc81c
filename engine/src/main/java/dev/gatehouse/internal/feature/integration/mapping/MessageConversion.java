package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.model.ContentHandling;
import java.util.Optional;

/**
 * Converts WebSocket messages, which are text, and answers to them; media types don't count.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-binary-media-types.html">
 *     Binary media types of WebSocket APIs (read 2026-11-22)</a>
 */
record MessageConversion() implements Conversion {

    @Override
    public Optional<Payload> ofRequest(Body body, MediaType type, ContentHandling handling) {
        return handling == ContentHandling.CONVERT_TO_BINARY
                ? BinaryTypes.decoded(body)
                : Optional.of(Payload.text(body));
    }

    @Override
    public Optional<Payload> ofAnswer(Body body, MediaType type, MediaType accepted, ContentHandling handling) {
        return switch (handling) {
            case CONVERT_TO_TEXT -> Optional.of(BinaryTypes.encoded(body));
            case CONVERT_TO_BINARY -> BinaryTypes.decoded(body);
            case NONE -> Optional.of(Payload.text(body));
        };
    }
}
