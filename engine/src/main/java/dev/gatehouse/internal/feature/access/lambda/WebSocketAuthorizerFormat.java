package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.payload.WebSocketEvent;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.GatewayResponseType;
import java.time.Duration;
import java.util.List;

/**
 * Lambda authorizers of {@code $connect}; their answers are not cached.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html">
 *     Lambda authorizers of WebSocket APIs (read 2026-11-22)</a>
 */
record WebSocketAuthorizerFormat() implements AuthorizerFormat {

    @Override
    public CallArn arn(RoutedCall call) {
        return CallArn.ofRoute(call.context());
    }

    @Override
    public String event(RoutedCall call, List<String> identity) {
        return new WebSocketEvent(call).authorizerEvent(arn(call).text());
    }

    @Override
    public AnswerReader answers() {
        return AnswerReader.SHORT_POLICY_WITH_FLAT_CONTEXT;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(29);
    }

    @Override
    public Duration standardTtl() {
        return Duration.ZERO;
    }

    @Override
    public Refusal unidentified(String reason) {
        return Refusal.of(GatewayResponseType.UNAUTHORIZED, AccessTexts.GATE, reason);
    }

    @Override
    public Refusal failed(Failure failure, String reason) {
        return Refusal.of(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR, AccessTexts.GATE, reason);
    }
}
