package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.internal.environment.FunctionEvent;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationType;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Invokes the function of an integration within the integration's time limit. */
final class LambdaCaller {

    /** An event, and the tenant for whom the function shall run. */
    record Payload(FunctionEvent event, Optional<String> tenantId) {}

    private final Integration integration;
    private final LambdaPermit permit;
    private final IntegrationRefusals refusals;

    LambdaCaller(Integration integration, LambdaPermit permit) {
        this.integration = integration;
        this.permit = permit;
        this.refusals = new IntegrationRefusals(integration.location());
    }

    /** What the function gave, or the refusal where it could not be called or took too long. */
    Result<LambdaReply> invoke(AuthorizedCall call, String arn, Payload payload) {
        return permitted(call, arn).then(function -> run(call, function, payload));
    }

    private Result<LambdaReply> run(AuthorizedCall call, String arn, Payload payload) {
        String requestId = call.environment().ids().uuid();
        Stopwatch stopwatch = call.scope().stopwatch();
        Stopwatch.Reading before = stopwatch.read();
        FunctionOutcome outcome = call.environment().functions().invoke(request(call, arn, payload, requestId));
        Stopwatch.Reading taken = stopwatch.since(before);
        Duration latency = taken.elapsed();
        var reply = LambdaReply.of(outcome, latency, requestId);
        note(call, arn, payload.event(), reply);
        Optional<Refusal> refusal = outcome.error()
                .flatMap(error -> failure(call, error))
                .or(() -> taken.exceeds(integration.timeout())
                        ? Optional.of(refusals.timeout(integration.timeout()))
                        : Optional.empty());
        refusal.flatMap(why -> outcome.rest()).ifPresent(BodyProducer::discard);
        refusal.ifPresent(why -> call.note(new IntegrationAnswered(
                OptionalInt.empty(), OptionalInt.empty(), latency, Optional.of(why.reason()), Optional.empty())));
        return refusal.<Result<LambdaReply>>map(Result::refused).orElseGet(() -> Result.of(reply));
    }

    /** Hands the event over without waiting for the function. */
    Result<LambdaReply> invokeLater(AuthorizedCall call, String arn, Payload payload) {
        return permitted(call, arn).then(function -> handOver(call, function, payload));
    }

    private Result<LambdaReply> handOver(AuthorizedCall call, String arn, Payload payload) {
        String requestId = call.environment().ids().uuid();
        Optional<FunctionError> error =
                call.environment().functions().invokeLater(request(call, arn, payload, requestId));
        var reply = LambdaReply.of(FunctionOutcome.returned(""), Duration.ZERO, requestId);
        note(call, arn, payload.event(), reply);
        return error.flatMap(why -> failure(call, why))
                .<Result<LambdaReply>>map(Result::refused)
                .orElseGet(() -> Result.of(reply));
    }

    private Result<String> permitted(AuthorizedCall call, String arn) {
        return integration.credentials().isPresent() || permit.lets(call, arn)
                ? Result.of(arn)
                : Result.refused(refusals.configuration(
                        "Invalid permissions on Lambda function: no AWS::Lambda::Permission lets this method invoke "
                                + arn));
    }

    private FunctionRequest request(AuthorizedCall call, String arn, Payload payload, String requestId) {
        var request = new FunctionRequest(
                        arn,
                        payload.event(),
                        integration.timeout(),
                        call.scope().stopwatch(),
                        Optional.of(requestId))
                .of(payload.tenantId());
        return integration.streaming() && integration.type() == IntegrationType.AWS_PROXY
                ? request.asStream()
                : request;
    }

    private static void note(AuthorizedCall call, String arn, FunctionEvent event, LambdaReply reply) {
        call.note(new FunctionInvoked(
                GateName.INTEGRATION,
                FunctionInvoked.Purpose.INTEGRATION,
                name(arn),
                event.text(),
                reply.text(),
                reply.outcome().error(),
                reply.latency(),
                Optional.of(reply.requestId())));
    }

    private Optional<Refusal> failure(AuthorizedCall call, FunctionError error) {
        return switch (error.kind()) {
            case NOT_PROVIDED -> {
                call.note(new NotProvided(GateName.INTEGRATION, error.errorMessage()));
                yield Optional.of(refusals.configuration(error.errorMessage()));
            }
            case ABANDONED -> Optional.of(refusals.timeout(integration.timeout()));
            case THROTTLED ->
                Optional.of(refusals.configuration("Lambda throttled the invocation: " + error.errorMessage()));
            case REFUSED -> Optional.of(refusals.configuration(error.errorMessage()));
            case TOO_LARGE -> Optional.of(refusals.tooLargeForLambda(error.errorMessage()));
            default -> Optional.empty();
        };
    }

    /** The name, with its qualifier, of {@code arn:aws:lambda:region:account:function:name:qualifier}. */
    private static String name(String arn) {
        int function = arn.indexOf(":function:");
        return function < 0 ? arn : arn.substring(function + ":function:".length());
    }
}
