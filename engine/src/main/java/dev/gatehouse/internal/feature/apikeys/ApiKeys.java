package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.WebSocketRoute;

/**
 * The gate that asks for an API key, and the control of keys and plans.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans (read 2026-11-22)</a>
 */
public final class ApiKeys {

    private ApiKeys() {}

    /** The gate of a REST method; open unless the method requires a key. */
    public static <R> Gate<AuthorizedCall, AuthorizedCall, R> gate(RestMethod method, PlanRegistry registry) {
        return method.method().apiKeyRequired() ? new ApiKeyGate<>(KeyedMethod.of(method), registry) : Gate.open();
    }

    /** The gate of a WebSocket API's {@code $connect}; open unless the route requires a key. */
    public static <R> Gate<AuthorizedCall, AuthorizedCall, R> gate(WebSocketRoute method, PlanRegistry registry) {
        return method.route().apiKeyRequired() ? new ApiKeyGate<>(KeyedMethod.of(method), registry) : Gate.open();
    }

    /** The keys and plans of one test. */
    public static UsagePlans control(State state, PlanRegistry registry) {
        return new LiveUsagePlans(registry, state.get(KeyChanges.KEY), state.get(Usage.KEY));
    }
}
