package dev.gatehouse.internal.feature.integration.websocket;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.OutgoingMessage;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import java.util.Optional;

/**
 * What of an integration's answer goes back to the client of a message.
 *
 * <p>A two-way route sends the body, whatever the status; an empty one as an empty message. A one-way route sends
 * nothing.
 */
public record RouteReply(boolean twoWay, Responder<AuthorizedCall, HttpResponse> integration)
        implements Responder<AuthorizedCall, Optional<OutgoingMessage>> {

    /** The responder that ends the pipeline of messages. */
    public static Responder<AuthorizedCall, Optional<OutgoingMessage>> responder(
            WebSocketRoute method, LambdaPermissions permissions) {
        return new RouteReply(method.isTwoWay(), WebSocketIntegration.responder(method, permissions));
    }

    @Override
    public Answer<Optional<OutgoingMessage>> answer(AuthorizedCall call) {
        return integration
                .answer(call)
                .as(response -> twoWay ? Optional.of(new OutgoingMessage(response.body())) : Optional.empty());
    }
}
