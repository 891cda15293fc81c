package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Integration;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Invokes the function of an integration within the integration's time limit. */
final class LambdaCaller {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{stageVariables\\.(\\w+)}|\\$\\{stageVariables\\['(\\w+)']}");
    private static final Pattern INVOCATION =
            Pattern.compile(".*/functions/(.+?)/(invocations|response-streaming-invocations)");

    private final Integration integration;

    LambdaCaller(Integration integration) {
        this.integration = integration;
    }

    /** What the function gave, or the refusal where it could not be called or took too long. */
    Invoked invoke(AdmittedCall call, byte[] event) {
        String uri = withStageVariables(call);
        Matcher invocation = INVOCATION.matcher(uri);
        if (!invocation.matches()) {
            return Invoked.refused(refusal(
                    GatewayResponseType.API_CONFIGURATION_ERROR, "no function can be read from the URI " + uri));
        }
        String arn = invocation.group(1);
        long before = call.passage().stopwatch().nanos();
        FunctionOutcome outcome = call.environment()
                .functions()
                .invoke(new FunctionRequest(
                        arn, event, integration.timeout(), call.passage().stopwatch()));
        Duration latency = Duration.ofNanos(call.passage().stopwatch().nanos() - before);
        call.note(new FunctionInvoked(
                "integration",
                "integration",
                arn.substring(arn.lastIndexOf(':') + 1),
                new String(event, java.nio.charset.StandardCharsets.UTF_8),
                outcome.text(),
                outcome.error(),
                latency));
        return outcome.error()
                .flatMap(error -> failure(call, error, latency))
                .or(() -> late(latency))
                .map(Invoked::refused)
                .orElseGet(() -> Invoked.returned(outcome));
    }

    private java.util.Optional<Refusal> failure(AdmittedCall call, FunctionError error, Duration latency) {
        return switch (error.kind()) {
            case NOT_PROVIDED -> {
                call.note(new NotProvided("integration", error.errorMessage()));
                yield java.util.Optional.of(refusal(GatewayResponseType.API_CONFIGURATION_ERROR, error.errorMessage()));
            }
            case ABANDONED -> java.util.Optional.of(timeout());
            case THROTTLED ->
                java.util.Optional.of(refusal(
                        GatewayResponseType.API_CONFIGURATION_ERROR,
                        "Lambda throttled the invocation: " + error.errorMessage()));
            case TOO_LARGE ->
                java.util.Optional.of(refusal(GatewayResponseType.REQUEST_TOO_LARGE, error.errorMessage())
                        .withErrorType("BadRequestException"));
            default -> late(latency);
        };
    }

    private java.util.Optional<Refusal> late(Duration latency) {
        return latency.compareTo(integration.timeout()) > 0
                ? java.util.Optional.of(timeout())
                : java.util.Optional.empty();
    }

    private Refusal timeout() {
        return refusal(
                GatewayResponseType.INTEGRATION_TIMEOUT,
                "the integration did not answer within " + integration.timeout().toMillis() + " ms");
    }

    private Refusal refusal(GatewayResponseType type, String reason) {
        return Refusal.of(type, "integration", reason).fromIntegration().at(integration.location());
    }

    private String withStageVariables(AdmittedCall call) {
        String uri = integration.uri();
        if (uri.indexOf('$') < 0) {
            return uri;
        }
        var variables = call.context().stage().variables();
        return VARIABLE.matcher(uri).replaceAll(match -> {
            String name = match.group(1) == null ? match.group(2) : match.group(1);
            return Matcher.quoteReplacement(variables.getOrDefault(name, ""));
        });
    }
}
