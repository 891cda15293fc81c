package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.ResponsesGate;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.model.RestDefinition;

/**
 * Turns a refusal into the gateway response of a REST API, and gives every answer its ids.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">
 *     Gateway responses (read 2026-11-22)</a>
 */
public final class RestResponses implements ResponsesGate<HttpResponse> {

    private final GatewayResponseRenderer responses;

    private RestResponses(GatewayResponseRenderer responses) {
        this.responses = responses;
    }

    /** The gate for an API's gateway responses. */
    public static ResponsesGate<HttpResponse> gate(RestDefinition definition) {
        return new RestResponses(new GatewayResponseRenderer(definition.gatewayResponses()));
    }

    @Override
    public Served<HttpResponse> render(ReceivedCall received, Answer<HttpResponse> answer) {
        Context context = answer.context();
        return answer.served(refusal -> render(received, refusal, context)).map(response -> withIds(response, context));
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return false;
    }

    private HttpResponse render(ReceivedCall received, Refusal refusal, Context context) {
        HttpResponse response = responses.render(refusal, received.request(), context);
        received.note(new CallRefused(
                refusal.gate(),
                refusal.type(),
                response.status(),
                refusal.message(),
                refusal.validationError(),
                refusal.reason(),
                refusal.location(),
                responses.customised(refusal.type())));
        return response;
    }

    private static HttpResponse withIds(HttpResponse response, Context context) {
        return response.withHeaders(response.headers()
                .plus("x-amzn-RequestId", context.ids().requestId())
                .plus("x-amz-apigw-id", context.ids().extendedRequestId()));
    }
}
