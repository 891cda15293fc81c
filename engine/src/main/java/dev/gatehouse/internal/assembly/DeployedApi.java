package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.model.Api;

/** An API compiled into a function from request to response. */
interface DeployedApi {

    Api api();

    /** Answers a request that came in by that doorway. */
    Exchange handle(HttpRequest request, Doorway doorway, State state);
}
