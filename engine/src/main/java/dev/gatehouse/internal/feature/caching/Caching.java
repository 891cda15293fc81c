package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.StageDefinition;

/** The response cache of REST stages. */
public final class Caching {

    private Caching() {}

    /** The gate around a method's integration; none if the stage does not cache the method or it streams. */
    public static Gate<AuthorizedCall, AuthorizedCall, HttpResponse> gate(RestMethod method) {
        boolean streaming =
                method.method().integration().filter(Integration::streaming).isPresent();
        return CachePolicy.of(method)
                .filter(policy -> !streaming)
                .<Gate<AuthorizedCall, AuthorizedCall, HttpResponse>>map(policy -> new CacheGate(method, policy))
                .orElseGet(Gate::open);
    }

    /** Empties the cache of a stage and gives up its memory. */
    public static void drop(State state, String apiLogicalId, StageDefinition stage) {
        state.ifMade(ResponseStore.KEY).ifPresent(store -> store.drop(apiLogicalId + "/" + stage.name()));
    }
}
