package dev.gatehouse.internal.feature.integration.websocket;

import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.expression.StageVariableText;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.payload.WebSocketEvent;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.RouteIntegration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands a WebSocket call to a function; status, headers and body of its answer are the integration's. */
record FunctionRoute(RouteIntegration integration) implements Step<AdmittedCall, HttpResponse> {

    private static final Pattern INVOCATION = Pattern.compile(".*/functions/(.+?)/invocations");

    @Override
    public Answer<HttpResponse> answer(AdmittedCall call) {
        String event = new WebSocketEvent(call).proxyEvent().toText();
        String arn = arn(call.context().stage().variables());
        String requestId = call.environment().ids().uuid();
        long before = call.passage().stopwatch().nanos();
        FunctionOutcome outcome = call.environment()
                .functions()
                .invoke(new FunctionRequest(
                        arn,
                        event.getBytes(StandardCharsets.UTF_8),
                        integration.timeout(),
                        call.passage().stopwatch(),
                        Optional.of(requestId)));
        Duration latency = Duration.ofNanos(call.passage().stopwatch().nanos() - before);
        call.note(new FunctionInvoked(
                "integration",
                "integration",
                arn.substring(arn.lastIndexOf(':') + 1),
                event,
                outcome.text(),
                outcome.error(),
                latency));
        if (latency.compareTo(integration.timeout()) > 0) {
            return call.refuse(refusal(GatewayResponseType.INTEGRATION_TIMEOUT, "the function did not answer in time"));
        }
        return outcome.error()
                .map(error -> failed(call, error, latency))
                .orElseGet(() -> returned(call, outcome.text(), latency));
    }

    private Answer<HttpResponse> failed(AdmittedCall call, FunctionError error, Duration latency) {
        noteAnswer(call, OptionalInt.empty(), latency, Optional.of(error.errorMessage()));
        if (error.kind() == FunctionError.Kind.NOT_PROVIDED) {
            call.note(new NotProvided("integration", error.errorMessage()));
        }
        GatewayResponseType type = error.kind() == FunctionError.Kind.ABANDONED
                ? GatewayResponseType.INTEGRATION_TIMEOUT
                : GatewayResponseType.INTEGRATION_FAILURE;
        return call.refuse(refusal(type, "the function failed: " + error.errorMessage()));
    }

    private Answer<HttpResponse> returned(AdmittedCall call, String output, Duration latency) {
        Optional<HttpResponse> reply = Json.tryParse(output)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .flatMap(FunctionRoute::read);
        noteAnswer(
                call,
                reply.map(response -> OptionalInt.of(response.status())).orElseGet(OptionalInt::empty),
                latency,
                Optional.empty());
        return reply.map(call::<HttpResponse>serve)
                .orElseGet(() -> call.refuse(refusal(
                        GatewayResponseType.INTEGRATION_FAILURE, "the function's answer is malformed: " + output)));
    }

    private static void noteAnswer(AdmittedCall call, OptionalInt status, Duration latency, Optional<String> error) {
        call.note(new IntegrationAnswered(status, OptionalInt.of(200), latency, error, Optional.empty()));
    }

    private static Optional<HttpResponse> read(JsonObject reply) {
        String status = reply.member("statusCode").map(Json::text).orElse("200");
        if (!status.matches("[1-5]\\d\\d")) {
            return Optional.empty();
        }
        Headers headers = Headers.none();
        if (reply.member("headers").orElse(Json.nullValue()) instanceof JsonObject members) {
            for (Map.Entry<String, Json> header : members.members().entrySet()) {
                headers = headers.plus(header.getKey(), header.getValue().text());
            }
        }
        Json body = reply.member("body").orElse(Json.nullValue());
        return Optional.of(
                new HttpResponse(Integer.parseInt(status), headers, Body.of(body.isNull() ? "" : body.text())));
    }

    private String arn(Map<String, String> stageVariables) {
        String text = StageVariableText.fill(integration.uri(), stageVariables).text();
        Matcher invocation = INVOCATION.matcher(text);
        return invocation.matches() ? invocation.group(1) : text;
    }

    private Refusal refusal(GatewayResponseType type, String reason) {
        return Refusal.of(type, "integration", reason).fromIntegration().at(integration.location());
    }
}
