package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.RouteIntegration;
import java.util.List;

/** An integration where it is served, by a REST method or a WebSocket route, and what mappings there go by. */
public interface MappedIntegration {

    /** A method's integration. */
    static MappedIntegration of(RestMethod method, Integration integration) {
        return new MappedMethod(method, integration);
    }

    /** A route's integration. */
    static MappedIntegration of(WebSocketRoute method, RouteIntegration integration) {
        return MappedRoute.of(method, integration);
    }

    Integration integration();

    /** How clients reach the API. */
    EndpointType endpointType();

    /** What of a client's request mappings and backends may see beside its body. */
    Parameters visible(AuthorizedCall call);

    Conversion conversion();

    TemplateChoice requestTemplates();

    List<MappedResponse> responses();

    /** Whether the responses say what a function's error becomes; else it is a failure. */
    boolean mapsErrors();
}
