package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.payload.HttpEventV1;
import dev.gatehouse.internal.payload.HttpEventV2;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.LambdaAuthorizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lambda authorizers of HTTP APIs.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers of HTTP APIs (read 2026-11-22)</a>
 */
record HttpAuthorizerFormat(LambdaAuthorizer authorizer) implements AuthorizerFormat {

    @Override
    public CallArn arn(RoutedCall call) {
        return CallArn.ofRequest(call.context());
    }

    @Override
    public String event(RoutedCall call, List<String> identity) {
        String arn = arn(call).text();
        return authorizer.payloadFormatVersion().equals("1.0")
                ? new HttpEventV1(call).authorizerEvent(arn, identity)
                : new HttpEventV2(call).authorizerEvent(arn, identity);
    }

    @Override
    public AnswerReader answers() {
        return authorizer.simpleResponses() ? AnswerReader.SIMPLE : AnswerReader.POLICY;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration standardTtl() {
        return Duration.ZERO;
    }

    @Override
    public Refusal unidentified(String reason) {
        return Refusal.of(GatewayResponseType.UNAUTHORIZED, AccessTexts.GATE, reason);
    }

    /** Every failure is the same 500; throwing {@code Unauthorized} means nothing here. */
    @Override
    public Refusal failed(Failure failure, String reason) {
        return Refusal.of(GatewayResponseType.AUTHORIZER_FAILURE, AccessTexts.GATE, reason);
    }

    /** As recorded for an answer that is no JSON (mantil#52); what follows the first sentence is ours elsewhere. */
    @Override
    public Optional<String> logged(MalformedAnswerException answer) {
        return Optional.of("The response from the Lambda Authorizer function doesn't match the format that API Gateway"
                + " expects. "
                + (answer.isNoJson() ? "Invalid json in authorizer response" : answer.getMessage()));
    }
}
