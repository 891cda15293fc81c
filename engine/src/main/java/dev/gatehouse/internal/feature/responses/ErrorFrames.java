package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.events.GateName;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.OutgoingMessage;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.ResponsesGate;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.model.GatewayResponseType;
import java.util.Map;
import java.util.Optional;

/** Turns the refusal of a WebSocket message into the frame that the client gets; the connection stays open. */
public final class ErrorFrames implements ResponsesGate<Optional<OutgoingMessage>> {

    private static final String INTERNAL = "Internal server error";
    private static final Map<GatewayResponseType, String> MESSAGES = Map.of(
            GatewayResponseType.RESOURCE_NOT_FOUND, "Forbidden",
            GatewayResponseType.INTEGRATION_TIMEOUT, "Endpoint request timed out",
            GatewayResponseType.THROTTLED, "Too Many Requests",
            GatewayResponseType.BAD_REQUEST_BODY, "Bad request body");

    private ErrorFrames() {}

    /** The gate. */
    public static ResponsesGate<Optional<OutgoingMessage>> gate() {
        return new ErrorFrames();
    }

    @Override
    public Served<Optional<OutgoingMessage>> render(ReceivedCall received, Answer<Optional<OutgoingMessage>> answer) {
        return answer.served(refusal -> {
            received.note(refusal.fact(refusal.effectiveStatus(), Optional.of(message(refusal))));
            return Optional.of(frame(refusal, answer.context()));
        });
    }

    private static String message(Refusal refusal) {
        return isInvalid(refusal) || refusal.type() != GatewayResponseType.BAD_REQUEST_BODY
                ? MESSAGES.getOrDefault(refusal.type(), INTERNAL)
                : INTERNAL;
    }

    // a mapping that can't read the message is no matter of its model
    private static boolean isInvalid(Refusal refusal) {
        return refusal.type() == GatewayResponseType.BAD_REQUEST_BODY && refusal.gate() == GateName.VALIDATION;
    }

    /** One space after the colon of the message and after the commas, none after the other colons, as recorded. */
    private static OutgoingMessage frame(Refusal refusal, Context context) {
        var connection = context.connection().orElseThrow();
        String messageId = isInvalid(refusal)
                ? ", \"messageId\":"
                        + Json.of(connection.messageId().orElse("")).toText()
                : "";
        return frame(message(refusal), context, messageId);
    }

    static OutgoingMessage frame(String message, Context context, String messageId) {
        var connection = context.connection().orElseThrow();
        return OutgoingMessage.of("{\"message\": " + Json.of(message).toText() + ", \"connectionId\":"
                + Json.of(connection.connectionId()).toText() + messageId + ", \"requestId\":"
                + Json.of(context.ids().requestId()).toText() + "}");
    }
}
