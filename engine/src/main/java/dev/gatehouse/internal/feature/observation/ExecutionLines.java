package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.ApiKeyAccepted;
import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.events.BodyValidated;
import dev.gatehouse.events.CacheLookup;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Fact;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.QuotaExhausted;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.GatewayResponseType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lines of one call, in AWS's words and order: authorizer, usage plan, execution, integration, answer. */
final class ExecutionLines {

    /** From which level on a line is shown. */
    enum Importance {
        ERROR,
        INFO,
        DATA_TRACE
    }

    /** A line without the request id before it. */
    record Line(Importance importance, String text) {

        boolean isShown(ExecutionLevel level) {
            return switch (importance) {
                case ERROR -> level.errors();
                case INFO -> level.info();
                case DATA_TRACE -> level.dataTrace();
            };
        }
    }

    private final LoggedCall call;
    private final boolean traced;
    private final String id;
    private final String stage;
    private final RouteContext route;
    private final List<Line> lines = new ArrayList<>();

    ExecutionLines(LoggedCall call, boolean traced) {
        this.call = call;
        this.traced = traced;
        this.id = call.context().ids().requestId();
        this.stage =
                call.context().stage().apiId() + "/" + call.context().stage().name();
        this.route = call.context().route().orElseThrow();
    }

    List<Line> all() {
        info("Extended Request Id: " + call.context().ids().extendedRequestId());
        authorizer();
        usagePlan();
        if (wasAdmitted()) {
            execution();
        }
        refusal();
        info("Method completed with status: " + call.response().status());
        integrationId().ifPresent(it -> info("AWS Integration Endpoint RequestId : " + it));
        if (traced) {
            info("X-ray Tracing ID : " + call.context().ids().traceHeader().replaceFirst("Root=([^;]*).*", "$1"));
        }
        connection(ConnectionLines::after);
        return lines;
    }

    private void authorizer() {
        invocation(FunctionInvoked.Purpose.AUTHORIZER).ifPresent(invoked -> {
            info("Starting authorizer: "
                    + find(AuthorizerDecided.class)
                            .map(AuthorizerDecided::authorizer)
                            .map(this::authorizerId)
                            .orElseGet(() -> authorizerId(invoked.function()))
                    + " for request: " + id);
            call.request()
                    .headers()
                    .first("authorization")
                    .ifPresent(token -> trace("Incoming identity: " + Redaction.masked(token)));
            IntegrationLines.invocation(call, invoked).forEach(lines::add);
            trace("Authorizer result body before parsing: " + invoked.output());
            if (find(AuthorizerDecided.class).isPresent()) {
                call.context()
                        .authorizer()
                        .flatMap(AuthorizerContext::principalId)
                        .ifPresent(principal ->
                                info("Using valid authorizer policy for principal: " + Redaction.principal(principal)));
                info("Successfully completed authorizer execution");
            } else if (refusedWith(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR)) {
                error("Execution failed due to configuration error: Could not parse policy");
            }
        });
    }

    private void usagePlan() {
        String key = Redaction.apiKey(call.context()
                .identity()
                .apiKey()
                .map(known -> known.value())
                .or(() -> call.request().headers().last("x-api-key"))
                .orElse(""));
        var throttled = find(ThrottleExceeded.class).filter(it -> it.level() == ThrottleExceeded.Level.USAGE_PLAN);
        var exhausted = find(QuotaExhausted.class);
        boolean accepted = find(ApiKeyAccepted.class).isPresent();
        boolean asked = accepted
                || throttled.isPresent()
                || exhausted.isPresent()
                || refusedWith(GatewayResponseType.INVALID_API_KEY);
        var byStage = find(ThrottleExceeded.class).filter(it -> it.level() != ThrottleExceeded.Level.USAGE_PLAN);
        if (!asked && !wasAdmitted() && byStage.isEmpty()) {
            return;
        }
        info("Verifying Usage Plan for request: " + id + ". API Key: " + (asked ? key : "") + " API Stage: " + stage);
        if (byStage.isPresent()) {
            error(throttled(byStage.get(), ""));
            return;
        }
        if (!asked) {
            info("API Key  authorized because method '" + route.routeKey() + "' does not require API Key."
                    + " Request will not contribute to throttle or quota limits");
        }
        if (accepted || !asked) {
            info("Usage Plan check succeeded for API Key " + (asked ? key : "") + " and API Stage " + stage);
        }
        throttled.ifPresent(it -> error("API Key " + key + " exceeded throttle limit for API Stage " + stage + ": "
                + throttled(it, it.owner() + ", ")));
        exhausted.ifPresent(it -> error("API Key " + key + " exceeded quota limit for API Stage " + stage
                + ": Key quota exhausted for Usage Plan ID " + it.plan() + ". Quota Limit: " + it.limit() + " Period: "
                + it.period()));
    }

    private String throttled(ThrottleExceeded fact, String owner) {
        return "Key throttle limit exceeded for " + owner + "RestApi "
                + call.context().stage().apiId() + ", Stage "
                + call.context().stage().name() + ", Resource " + route.resourceId() + ", HttpMethod "
                + call.context().request().httpMethod() + ". " + fact.limit();
    }

    /** Six letters and digits, as API Gateway's ids; always the same for that authorizer. */
    private String authorizerId(String name) {
        int least = 36 * 36 * 36 * 36 * 36;
        int hash = (call.context().stage().apiId() + "/" + name).hashCode();
        return Integer.toString(least + Math.floorMod(hash, 35 * least), 36);
    }

    private Optional<String> integrationId() {
        return find(IntegrationAnswered.class)
                .flatMap(IntegrationAnswered::requestId)
                .or(() -> invocation(FunctionInvoked.Purpose.INTEGRATION).flatMap(FunctionInvoked::requestId));
    }

    private void connection(Function<ConnectionLines, Stream<String>> which) {
        call.context()
                .connection()
                .map(it ->
                        new ConnectionLines(call.context(), it, call.response().status() / 100 < 4))
                .map(which)
                .orElseGet(Stream::empty)
                .forEach(this::info);
    }

    private void execution() {
        var request = call.request();
        info("Starting execution for request: " + id);
        connection(ConnectionLines::before);
        info("HTTP Method: " + call.context().request().httpMethod() + ", Resource Path: "
                + call.context().request().resourcePath());
        trace("Method request path: " + route.pathParameters());
        trace("Method request query string: " + query(Query.parse(request.rawQuery())));
        trace("Method request headers: " + Redaction.headers(request.headers()));
        trace("Method request body before transformations: " + request.body().text());
        find(BodyValidated.class)
                .filter(BodyValidated::fits)
                .ifPresent(fits -> info("Request validation succeeded for content type " + contentType()));
        find(CallRefused.class)
                .filter(refused -> refused.type() == GatewayResponseType.BAD_REQUEST_BODY)
                .ifPresent(refused -> error("Request body does not match model schema for content type " + contentType()
                        + ": " + refused.validationError().orElse("")));
        if (find(CacheLookup.class)
                .filter(it -> it.outcome() == CacheLookup.Outcome.HIT)
                .isEmpty()) {
            IntegrationLines.of(call).forEach(lines::add);
        }
        if (find(CallRefused.class).isEmpty()) {
            trace("Method response body after transformations: "
                    + call.response().body().text());
            trace("Method response headers: "
                    + Redaction.headers(call.response().headers()));
            info("Successfully completed execution");
        }
    }

    private void refusal() {
        find(CallRefused.class).ifPresent(refused -> {
            if (refused.gate() == GateName.INTEGRATION) {
                IntegrationLines.failure(call, refused).forEach(this::error);
            }
            if (refused.type() == GatewayResponseType.UNAUTHORIZED) {
                error("Unauthorized request: " + id);
            }
            refused.customised().ifPresent(type -> {
                error("Gateway response type: " + type + " with status code: " + refused.status());
                trace("Gateway response body: " + call.response().body().text());
                trace("Gateway response headers: "
                        + Redaction.headers(call.response().headers()));
            });
        });
    }

    /** Whether access, keys and throttles let the call through. */
    private boolean wasAdmitted() {
        return find(CallRefused.class)
                .map(CallRefused::gate)
                .filter(gate -> gate == GateName.ACCESS || gate == GateName.API_KEYS || gate == GateName.THROTTLING)
                .isEmpty();
    }

    private boolean refusedWith(GatewayResponseType type) {
        return find(CallRefused.class).filter(refused -> refused.type() == type).isPresent();
    }

    private String contentType() {
        return call.request().headers().last("content-type").orElse("application/json");
    }

    private static Map<String, String> query(Query query) {
        Map<String, String> shown = new LinkedHashMap<>();
        query.byName().forEach((name, values) -> shown.put(name, String.join(",", values)));
        return shown;
    }

    private Optional<FunctionInvoked> invocation(FunctionInvoked.Purpose purpose) {
        return call.journal().facts().stream()
                .map(timed -> timed.fact())
                .filter(FunctionInvoked.class::isInstance)
                .map(FunctionInvoked.class::cast)
                .filter(invoked -> invoked.purpose() == purpose)
                .findFirst();
    }

    private <F extends Fact> Optional<F> find(Class<F> kind) {
        return call.journal().last(kind);
    }

    private void error(String text) {
        lines.add(new Line(Importance.ERROR, text));
    }

    private void info(String text) {
        lines.add(new Line(Importance.INFO, text));
    }

    private void trace(String text) {
        lines.add(new Line(Importance.DATA_TRACE, text));
    }
}
