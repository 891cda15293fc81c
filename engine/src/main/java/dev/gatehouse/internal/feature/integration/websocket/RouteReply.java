package dev.gatehouse.internal.feature.integration.websocket;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.AuthorizedCall;
import dev.gatehouse.internal.spine.OutgoingMessage;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.internal.spine.WebSocketRoute;
import java.util.Optional;

/**
 * What of an integration's answer goes back to the client of a message.
 *
 * <p>A two-way route sends the body, whatever the status; an empty one as an empty message. A one-way route sends
 * nothing.
 */
public record RouteReply(boolean twoWay, Step<AuthorizedCall, HttpResponse> integration)
        implements Step<AuthorizedCall, Optional<OutgoingMessage>> {

    /** The last step of a message's line. */
    public static Step<AuthorizedCall, Optional<OutgoingMessage>> step(
            WebSocketRoute method, LambdaPermissions permissions) {
        return new RouteReply(method.isTwoWay(), WebSocketIntegration.step(method, permissions));
    }

    @Override
    public Answer<Optional<OutgoingMessage>> answer(AuthorizedCall call) {
        return integration
                .answer(call)
                .as(response -> twoWay ? Optional.of(new OutgoingMessage(response.body())) : Optional.empty());
    }
}
