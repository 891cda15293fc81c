package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.payload.RestRequestPayload;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.Identity;
import dev.gatehouse.internal.pipeline.context.Identity.ApiKeyIdentity;
import dev.gatehouse.model.ApiKeySource;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.GatewayResponseType;
import java.time.Duration;
import java.util.List;

/**
 * Lambda authorizers of REST APIs.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
 *     authorizers (read 2026-11-22)</a>
 */
record RestAuthorizerFormat(AuthorizerKind kind, RestMethod method) implements AuthorizerFormat {

    @Override
    public CallArn arn(RoutedCall call) {
        return CallArn.ofRequest(call.context());
    }

    @Override
    public String event(RoutedCall call, List<String> identity) {
        String arn = arn(call).text();
        if (kind == AuthorizerKind.TOKEN) {
            return JsonObject.builder()
                    .put("type", "TOKEN")
                    .put("methodArn", arn)
                    .put("authorizationToken", identity.get(0))
                    .build()
                    .toText();
        }
        return new RestRequestPayload(call, method.api().endpointType()).authorizerEvent(arn, identity(call));
    }

    // the key is not checked yet, but the function may see what was sent
    private Identity identity(RoutedCall call) {
        Identity identity = call.context().identity();
        boolean keyed = method.method().apiKeyRequired() && method.definition().apiKeySource() == ApiKeySource.HEADER;
        Headers headers = call.request().headers();
        return keyed
                ? headers.last("x-api-key")
                        .map(key -> identity.with(new ApiKeyIdentity("", key)))
                        .orElse(identity)
                : identity;
    }

    @Override
    public AnswerReader answers() {
        return AnswerReader.POLICY_WITH_FLAT_CONTEXT;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(29);
    }

    @Override
    public Duration standardTtl() {
        return Duration.ofSeconds(300);
    }

    @Override
    public Refusal unidentified(String reason) {
        return refusal(GatewayResponseType.UNAUTHORIZED, reason);
    }

    @Override
    public Refusal failed(Failure failure, String reason) {
        return switch (failure) {
            case UNAUTHORIZED -> refusal(GatewayResponseType.UNAUTHORIZED, reason);
            case UNUSABLE -> refusal(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR, reason);
            case NOT_INVOKED -> refusal(GatewayResponseType.AUTHORIZER_FAILURE, reason);
        };
    }

    private static Refusal refusal(GatewayResponseType type, String reason) {
        return Refusal.of(type, AccessTexts.GATE, reason);
    }
}
