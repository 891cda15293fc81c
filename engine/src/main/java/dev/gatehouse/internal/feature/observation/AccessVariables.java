package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.AccessDecided;
import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.CallerUnknown;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.events.SignatureVerified;
import dev.gatehouse.events.TokenVerified;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonObjectBuilder;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.model.GatewayResponseType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The phases of access in a log: {@code authenticate} by signature, {@code authorizer}, and {@code authorize} of both.
 *
 * <p>A phase that did not take place has no variables.
 *
 * @see <a href="https://aws.amazon.com/blogs/compute/troubleshooting-amazon-api-gateway-with-enhanced-observability-variables/">
 *     Enhanced observability variables (read 2026-11-22)</a>
 */
final class AccessVariables {

    private static final GateName GATE = GateName.ACCESS;
    private static final Set<GatewayResponseType> UNSIGNED = EnumSet.of(
            GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
            GatewayResponseType.INVALID_SIGNATURE,
            GatewayResponseType.EXPIRED_TOKEN);

    private AccessVariables() {}

    /** What the authorizer said, and how it went. */
    static Optional<Json> authorizer(LoggedCall call) {
        Optional<Json> context = new ContextVariables(call.context()).member("authorizer");
        var members = JsonObject.builder();
        context.filter(JsonObject.class::isInstance)
                .ifPresent(json -> ((JsonObject) json).members().forEach(members::put));
        invocation(call).ifPresent(invoked -> invoked(members, invoked));
        call.journal()
                .last(AuthorizerDecided.class)
                .filter(AuthorizerDecided::fromCache)
                .ifPresent(cached -> members.put("latency", 0));
        status(call).ifPresent(status -> members.put("status", status));
        refused(call).flatMap(CallRefused::message).ifPresent(message -> members.put("error", message));
        invocation(call)
                .flatMap(FunctionInvoked::error)
                .map(FunctionError::errorMessage)
                .ifPresent(error -> members.put("error", error));
        call.journal().last(CallerUnknown.class).ifPresent(unknown -> members.put("error", unknown.error()));
        var all = members.build();
        return all.members().isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static void invoked(JsonObjectBuilder members, FunctionInvoked invoked) {
        long millis = Math.max(1, invoked.latency().toMillis());
        members.put("latency", millis).put("integrationLatency", millis).put("integrationStatus", 200);
        members.putIfPresent("requestId", invoked.requestId().map(Json::of));
    }

    private static Optional<Integer> status(LoggedCall call) {
        var journal = call.journal();
        Optional<Integer> decided =
                journal.last(AuthorizerDecided.class).map(it -> it.outcome() == PolicyOutcome.ALLOW ? 200 : 403);
        boolean asked = invocation(call).isPresent()
                || journal.last(CallerUnknown.class).isPresent()
                || refused(call)
                        .filter(it -> it.type() == GatewayResponseType.UNAUTHORIZED)
                        .isPresent();
        return decided.or(() -> journal.last(TokenVerified.class).map(verified -> 200))
                .or(() -> refused(call).filter(it -> asked).map(CallRefused::status));
    }

    /** Whether the call was allowed, by whatever decides about it. */
    static Optional<Json> authorize(LoggedCall call) {
        Optional<Json> refused = refused(call).map(it -> phase(it.status(), it.message()));
        return refused.or(() -> call.journal()
                .last(AccessDecided.class)
                .map(decided -> phase(decided.allowed() ? 200 : 403, Optional.empty())));
    }

    /** Whether the signature was good. */
    static Optional<Json> authenticate(LoggedCall call) {
        boolean signed = call.journal().last(SignatureVerified.class).isPresent()
                || call.context().identity().iam().isPresent();
        if (signed) {
            return Optional.of(phase(200, Optional.empty()));
        }
        return refused(call).filter(it -> UNSIGNED.contains(it.type())).map(it -> phase(it.status(), it.message()));
    }

    private static Json phase(int status, Optional<String> error) {
        var members = JsonObject.builder().put("status", status).put("latency", 1);
        members.putIfPresent("error", error.map(Json::of));
        return members.build();
    }

    private static Optional<FunctionInvoked> invocation(LoggedCall call) {
        return call.journal().facts().stream()
                .map(timed -> timed.fact())
                .filter(FunctionInvoked.class::isInstance)
                .map(FunctionInvoked.class::cast)
                .filter(invoked -> invoked.purpose() == FunctionInvoked.Purpose.AUTHORIZER)
                .findFirst();
    }

    private static Optional<CallRefused> refused(LoggedCall call) {
        return call.journal().last(CallRefused.class).filter(it -> it.gate() == GATE);
    }
}
