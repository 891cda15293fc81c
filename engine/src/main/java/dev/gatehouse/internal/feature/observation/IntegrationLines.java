package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.BackendCalled;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Fact;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.observation.ExecutionLines.Importance;
import dev.gatehouse.internal.feature.observation.ExecutionLines.Line;
import dev.gatehouse.model.GatewayResponseType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an execution log tells of the call of a function, an endpoint or a service. */
final class IntegrationLines {

    private static final String FAILED = "Execution failed due to configuration error: ";

    private IntegrationLines() {}

    /** The lines of the integration's call; none for a mock. */
    static List<Line> of(LoggedCall call) {
        return call.journal().facts().stream()
                .map(timed -> timed.fact())
                .flatMap(fact -> lines(call, fact).stream())
                .toList();
    }

    private static List<Line> lines(LoggedCall call, Fact fact) {
        if (fact instanceof FunctionInvoked invoked) {
            return invoked.purpose() == FunctionInvoked.Purpose.INTEGRATION ? invocation(call, invoked) : List.of();
        }
        return fact instanceof BackendCalled called ? backend(called) : List.of();
    }

    /** An invocation of a function, of an authorizer's too. */
    static List<Line> invocation(LoggedCall call, FunctionInvoked invoked) {
        var stage = call.context().stage();
        String host = "https://lambda." + stage.account().region() + ".amazonaws.com";
        String uri = host + "/2015-03-31/functions/arn:" + stage.account().partition() + ":lambda:"
                + stage.account().region() + ":" + stage.account().id() + ":function:" + invoked.function()
                + "/invocations";
        String headers =
                "{x-amzn-lambda-integration-tag=" + call.context().ids().requestId()
                        + ", x-amzn-apigateway-api-id=" + stage.apiId() + ", Accept=application/json"
                        + ", User-Agent=AmazonAPIGateway_" + stage.apiId() + ", X-Amzn-Trace-Id="
                        + call.context().ids().traceHeader() + ", Content-Type=application/json}";
        return traces(
                "Endpoint request URI: " + uri,
                "Endpoint request headers: " + headers,
                "Endpoint request body after transformations: " + invoked.event(),
                "Sending request to " + uri,
                "Received response. Status: "
                        + invoked.error().flatMap(IntegrationLines::refused).orElse(200)
                        + ", Integration latency: " + millis(invoked.latency()) + " ms",
                "Endpoint response headers: {X-Amz-Executed-Version=$LATEST, x-amzn-RequestId="
                        + invoked.requestId().orElse("") + ", Content-Type=application/json"
                        + invoked.error()
                                .map(error -> ", X-Amz-Function-Error=Unhandled")
                                .orElse("") + "}",
                "Endpoint response body before transformations: " + invoked.output());
    }

    private static List<Line> backend(BackendCalled called) {
        String uri = called.target().contains("://")
                ? called.target() + called.request().target()
                : "https://" + called.request().host() + called.request().target();
        List<Line> sent = traces(
                "Endpoint request URI: " + uri,
                "Endpoint request headers: "
                        + Redaction.headers(called.request().headers()),
                "Endpoint request body after transformations: "
                        + called.request().body().text(),
                "Sending request to " + uri);
        return called.response()
                .map(response -> Stream.concat(sent.stream(), answered(response, called.latency()).stream())
                        .toList())
                .orElse(sent);
    }

    private static List<Line> answered(HttpResponse response, Duration latency) {
        return traces(
                "Received response. Status: " + response.status() + ", Integration latency: " + millis(latency) + " ms",
                "Endpoint response headers: " + Redaction.headers(response.headers()),
                "Endpoint response body before transformations: "
                        + response.body().text());
    }

    /** The status with which Lambda itself refused the invocation; empty if it took it. */
    private static Optional<Integer> refused(FunctionError error) {
        return switch (error.kind()) {
            case THROTTLED -> Optional.of(429);
            case REFUSED -> Optional.of(400);
            case TOO_LARGE -> Optional.of(413);
            default -> Optional.empty();
        };
    }

    /** The lines of a failed integration. */
    static List<String> failure(LoggedCall call, CallRefused refused) {
        if (refused.type() == GatewayResponseType.INTEGRATION_TIMEOUT) {
            return List.of("Execution failed due to a timeout error");
        }
        Optional<FunctionInvoked> failed = call.journal()
                .last(FunctionInvoked.class)
                .filter(invoked -> invoked.error().isPresent());
        if (failed.isPresent()) {
            return failed(failed.get(), failed.get().error().orElseThrow());
        }
        String reason = refused.reason();
        String invalid = "Invalid permissions on Lambda function";
        String known = reason.startsWith(invalid) ? invalid : reason;
        return List.of(FAILED
                + call.journal()
                        .last(IntegrationAnswered.class)
                        .flatMap(IntegrationAnswered::error)
                        .filter(error -> !reason.startsWith(invalid))
                        .orElse(known));
    }

    private static List<String> failed(FunctionInvoked invoked, FunctionError error) {
        String id = "Lambda request id: " + invoked.requestId().orElse("");
        return refused(error)
                .map(status -> List.of(
                        "Lambda invocation failed with status: " + status + ". " + id, FAILED + error.errorMessage()))
                .orElseGet(() -> List.of("Lambda execution failed with status 200 due to customer function error: "
                        + error.errorMessage() + ". " + id));
    }

    private static List<Line> traces(String... texts) {
        return Stream.of(texts)
                .map(text -> new Line(Importance.DATA_TRACE, text))
                .toList();
    }

    private static long millis(Duration latency) {
        return Math.max(1, latency.toMillis());
    }
}
