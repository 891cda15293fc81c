package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.FunctionEvent;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationAnswer;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedHeaders;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.internal.feature.integration.mapping.RequestMapping;
import dev.gatehouse.internal.feature.integration.mapping.ResponseMapping;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.feature.integration.mapping.TenantMapping;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonSyntaxException;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.Integration;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Invokes a function with what is mapped, and maps its output; errors are selected by their message.
 *
 * <p>The mapped header {@code X-Amz-Invocation-Type: Event} does not wait for the function.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-custom-integrations.html">
 *     Lambda custom integrations (read 2026-11-22)</a>
 */
public final class LambdaIntegration implements Responder<AuthorizedCall, HttpResponse> {

    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    private final RequestMapping request;
    private final ResponseMapping response;
    private final LambdaAddress address;
    private final LambdaCaller caller;
    private final IntegrationRefusals refusals;
    private final boolean mapsErrors;

    private LambdaIntegration(MappedIntegration mappedIntegration, LambdaPermit permit) {
        this.mapsErrors = mappedIntegration.mapsErrors();
        this.request = RequestMapping.of(mappedIntegration, MappedHeaders.AWS);
        this.response = ResponseMapping.of(mappedIntegration);
        this.address = new LambdaAddress(mappedIntegration.integration());
        this.caller = new LambdaCaller(mappedIntegration.integration(), permit);
        this.refusals = new IntegrationRefusals(mappedIntegration.integration().location());
    }

    /** Whether an AWS integration of that URI invokes a function. */
    public static boolean serves(Integration integration) {
        return LambdaAddress.isFunction(integration.uri());
    }

    /** The responder for that integration. */
    public static Responder<AuthorizedCall, HttpResponse> responder(
            MappedIntegration mappedIntegration, LambdaPermit permit) {
        return new LambdaIntegration(mappedIntegration, permit);
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        return request.map(call)
                .then(mapped -> address.in(call, mapped.parameters())
                        .then(arn -> event(mapped).then(event -> invoke(mapped, arn, event)))
                        .then(answer -> mapped(mapped, answer)))
                .map(answer -> answer.withHeaders(answer.headers()
                        .plus("X-Amzn-Trace-Id", call.context().ids().traceHeader())))
                .fold(call::serve, call::refuse);
    }

    private Result<HttpResponse> mapped(MappedRequest request, IntegrationAnswer answer) {
        String error = answer.selector().text();
        return error.isEmpty() || mapsErrors
                ? response.map(request.mapped(), answer)
                : Result.refused(refusals.badGateway("the function failed: " + error));
    }

    // the function of a call without a body gets {} (recorded, test_apigateway_header_remapping_aws[AWS])
    private Result<byte[]> event(MappedRequest mapped) {
        Body body = mapped.payload().body();
        if (body.isEmpty()) {
            return Result.of("{}".getBytes(StandardCharsets.UTF_8));
        }
        try {
            Json.parse(body.bytes());
            return Result.of(body.bytes());
        } catch (JsonSyntaxException e) {
            return Result.refused(refusals.notJsonForLambda(String.valueOf(e.getMessage())));
        }
    }

    private Result<IntegrationAnswer> invoke(MappedRequest mapped, String arn, byte[] event) {
        AuthorizedCall call = mapped.mapped().call();
        String type =
                mapped.parameters().headers().last("x-amz-invocation-type").orElse("RequestResponse");
        var payload = new LambdaCaller.Payload(FunctionEvent.of(event), TenantMapping.in(mapped.parameters()));
        if (type.equals("Event")) {
            return caller.invokeLater(call, arn, payload).map(reply -> answered(call, reply, 202));
        }
        return caller.invoke(call, arn, payload).map(reply -> answered(call, reply, 200));
    }

    private static IntegrationAnswer answered(AuthorizedCall call, LambdaReply reply, int serviceStatus) {
        Optional<FunctionError> error = reply.outcome().error();
        call.note(new IntegrationAnswered(
                OptionalInt.of(serviceStatus),
                OptionalInt.of(serviceStatus),
                reply.latency(),
                error.map(FunctionError::errorMessage),
                Optional.of(reply.requestId())));
        var output = new HttpResponse(200, JSON, Body.of(reply.outcome().output()));
        return IntegrationAnswer.byErrorMessage(
                output, error.map(FunctionError::errorMessage).orElse(""));
    }
}
