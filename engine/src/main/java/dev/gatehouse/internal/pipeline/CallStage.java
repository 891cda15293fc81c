package dev.gatehouse.internal.pipeline;

import dev.gatehouse.events.Fact;
import dev.gatehouse.events.GateName;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.model.GatewayResponseType;

/** A call on its way, at any stage of it. */
public sealed interface CallStage permits ReceivedCall, RoutedCall, AuthorizedCall {

    /** The request; for a WebSocket message the handshake's with the message as its body. */
    HttpRequest request();

    Context context();

    CallScope scope();

    default State state() {
        return scope().state();
    }

    default Environment environment() {
        return scope().state().environment();
    }

    /** Notes a fact in the call's journal. */
    default void note(Fact fact) {
        scope().journal().note(fact);
    }

    /** Answers with a refusal. */
    default <R> Answer<R> refuse(Refusal refusal) {
        return new Refused<>(refusal, context());
    }

    /** Answers with a refusal in the type's own words. */
    default <R> Answer<R> refuse(GatewayResponseType type, GateName gate, String reason) {
        return refuse(Refusal.of(type, gate, reason));
    }

    /** Answers with a result. */
    default <R> Answer<R> serve(R result) {
        return new Served<>(result, context());
    }
}
