package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.model.ContentHandling;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Converts bodies between text and bytes by an API's binary media types.
 *
 * <p>An absent media type counts as {@code application/json}. Every conversion is empty where base64 had to be decoded
 * and was none (recorded: TestApiGatewayS3BinarySupport).
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">
 *     Content type conversions (read 2026-11-22)</a>
 */
public record BinaryTypes(List<String> mediaTypes) implements Conversion {

    public BinaryTypes {
        mediaTypes = List.copyOf(mediaTypes);
    }

    public boolean cover(MediaType type) {
        return type.isAmong(mediaTypes);
    }

    @Override
    public Optional<Payload> ofRequest(Body body, MediaType type, ContentHandling handling) {
        if (cover(type)) {
            return Optional.of(handling == ContentHandling.CONVERT_TO_TEXT ? encoded(body) : Payload.bytes(body));
        }
        return handling == ContentHandling.CONVERT_TO_BINARY ? decoded(body) : Optional.of(Payload.text(body));
    }

    @Override
    public Optional<Payload> ofAnswer(Body body, MediaType type, MediaType accepted, ContentHandling handling) {
        boolean binary = cover(type);
        return switch (handling) {
            case CONVERT_TO_TEXT -> Optional.of(binary ? encoded(body) : Payload.text(body));
            case CONVERT_TO_BINARY -> binary ? Optional.of(Payload.bytes(body)) : decoded(body);
            case NONE -> asAccepted(body, binary, cover(accepted));
        };
    }

    private static Optional<Payload> asAccepted(Body body, boolean binary, boolean wantsBinary) {
        if (binary) {
            return Optional.of(wantsBinary ? Payload.bytes(body) : encoded(body));
        }
        return wantsBinary ? decoded(body) : Optional.of(Payload.text(body));
    }

    static Payload encoded(Body body) {
        return Payload.text(Base64.getEncoder().encodeToString(body.bytes()));
    }

    // a function can give base64 only as a JSON string (guide, "Return binary media from a Lambda integration")
    static Optional<Payload> decoded(Body body) {
        String text = body.text();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String base64 = quoted ? text.substring(1, text.length() - 1) : text;
        try {
            return Optional.of(Payload.bytes(Body.of(Base64.getDecoder().decode(base64))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
