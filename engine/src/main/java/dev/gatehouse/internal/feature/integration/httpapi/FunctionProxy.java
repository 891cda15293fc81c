package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.FunctionEvent;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.expression.InvocationUri;
import dev.gatehouse.internal.feature.integration.lambda.LambdaPermit;
import dev.gatehouse.internal.payload.HttpEventV1;
import dev.gatehouse.internal.payload.HttpEventV2;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.RouteIntegration;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Hands an HTTP API's call to a function, as payload format 1.0 or 2.0, and takes its answer as the route's. */
record FunctionProxy(RouteIntegration integration, FunctionRequestMapping mapping, LambdaPermit permit)
        implements Responder<AuthorizedCall, HttpResponse> {

    private static final String NOT_PERMITTED = "The IAM role configured on the integration or API Gateway doesn't have"
            + " permissions to call the integration. Check the permissions and try again.";

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        AuthorizedCall seen = mapping.seen(call);
        var event =
                FunctionEvent.of(isFormat2() ? new HttpEventV2(seen).proxyEvent() : new HttpEventV1(seen).proxyEvent());
        String arn =
                InvocationUri.function(integration.uri(), call.context().stage().variables());
        if (integration.credentials().isEmpty() && !permit.lets(call, arn)) {
            call.note(new IntegrationAnswered(
                    OptionalInt.empty(),
                    OptionalInt.of(403),
                    Duration.ZERO,
                    Optional.of(NOT_PERMITTED),
                    Optional.empty()));
            return call.refuse(configuration("no AWS::Lambda::Permission lets this route invoke " + arn));
        }
        var requestId = Optional.of(call.environment().ids().uuid());
        Stopwatch.Reading before = call.scope().stopwatch().read();
        FunctionOutcome outcome = call.environment()
                .functions()
                .invoke(new FunctionRequest(
                        arn, event, integration.timeout(), call.scope().stopwatch(), requestId));
        Stopwatch.Reading taken = call.scope().stopwatch().since(before);
        String output = outcome.text();
        call.note(new FunctionInvoked(
                GateName.INTEGRATION,
                FunctionInvoked.Purpose.INTEGRATION,
                arn.substring(arn.lastIndexOf(':') + 1),
                event.text(),
                output,
                outcome.error(),
                taken.elapsed(),
                requestId));
        return outcome.error().map(error -> failed(call, error, taken)).orElseGet(() -> returned(call, output, taken));
    }

    private boolean isFormat2() {
        return integration.payloadFormatVersion().equals("2.0");
    }

    private Answer<HttpResponse> returned(AuthorizedCall call, String output, Stopwatch.Reading taken) {
        if (taken.exceeds(integration.timeout())) {
            return call.refuse(timeout());
        }
        Optional<HttpResponse> response = isFormat2() ? ReplyFormat.read2(output) : ReplyFormat.read1(output);
        Optional<String> complaint = response.isPresent() ? Optional.empty() : ReplyFormat.complaint(output);
        call.note(answered(response.map(HttpResponse::status), taken.elapsed(), complaint, lambdaRequestId(call)));
        return response.map(call::<HttpResponse>serve)
                .orElseGet(() -> call.refuse(configuration("the function's output is not of payload format "
                        + integration.payloadFormatVersion() + ": " + output)));
    }

    private Answer<HttpResponse> failed(AuthorizedCall call, FunctionError error, Stopwatch.Reading taken) {
        call.note(
                answered(Optional.empty(), taken.elapsed(), Optional.of(error.errorMessage()), lambdaRequestId(call)));
        if (error.kind() == FunctionError.Kind.NOT_PROVIDED) {
            call.note(new NotProvided(GateName.INTEGRATION, error.errorMessage()));
        }
        boolean late = error.kind() == FunctionError.Kind.ABANDONED || taken.exceeds(integration.timeout());
        if (late) {
            return call.refuse(timeout());
        }
        if (error.kind() == FunctionError.Kind.THROTTLED) {
            return call.refuse(Refusal.of(
                            GatewayResponseType.INTEGRATION_FAILURE,
                            GateName.INTEGRATION,
                            "Lambda throttled the invocation")
                    .at(integration.location()));
        }
        return call.refuse(configuration("the function failed: " + error.errorMessage()));
    }

    private static IntegrationAnswered answered(
            Optional<Integer> status, Duration latency, Optional<String> error, Optional<String> requestId) {
        OptionalInt code = status.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new IntegrationAnswered(code, OptionalInt.of(200), latency, error, requestId);
    }

    private static Optional<String> lambdaRequestId(AuthorizedCall call) {
        return call.scope().journal().last(FunctionInvoked.class).flatMap(FunctionInvoked::requestId);
    }

    private Refusal timeout() {
        return Refusal.of(
                        GatewayResponseType.INTEGRATION_TIMEOUT,
                        GateName.INTEGRATION,
                        "the integration did not answer within "
                                + integration.timeout().toMillis() + " ms")
                .at(integration.location());
    }

    private Refusal configuration(String reason) {
        return Refusal.of(GatewayResponseType.API_CONFIGURATION_ERROR, GateName.INTEGRATION, reason)
                .at(integration.location());
    }
}
