package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.server.WireLimits;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import java.time.Duration;
import java.util.List;

/** How large requests may be, whichever way they come in. */
public final class TransportLimits {

    private TransportLimits() {}

    /** The limits of that kind of API. */
    public static WireLimits of(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            return rest.endpointType() == EndpointType.REGIONAL ? WireLimits.rest() : WireLimits.edgeOrPrivate();
        }
        return api instanceof HttpApi ? WireLimits.http() : WireLimits.webSocket();
    }

    /** A call that no stage ever saw: neither logged nor counted. */
    public static Exchange refused(HttpRequest request, HttpResponse response, ApiDefinition api, State state) {
        return new Exchange(
                "",
                api.logicalId(),
                "",
                request,
                response,
                state.environment().clock().now(),
                Duration.ZERO,
                List.of());
    }
}
