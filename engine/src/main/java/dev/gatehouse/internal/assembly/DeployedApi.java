package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.StageDefinition;
import java.util.function.UnaryOperator;

/** An API compiled into a function from request to response. */
interface DeployedApi {

    ApiDefinition api();

    /** Answers a request that came in by that host. */
    Exchange handle(HttpRequest request, RequestedHost requested, State state);

    /**
     * A stage as the test has it now.
     *
     * @throws IllegalArgumentException if the API has none of that name
     */
    StageDefinition stage(String name, State state);

    /** Changes the settings of a stage for one test. */
    void change(String stage, UnaryOperator<StageDefinition> change, State state);

    /** Makes the canary's deployment and variables the stage's own; only REST stages have a canary. */
    default void promote(String stage, State state) {
        throw new IllegalStateException(api().logicalId() + " is no REST API; other APIs have no canary");
    }
}
