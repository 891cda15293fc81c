package dev.gatehouse.internal.feature.throttling;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.internal.environment.TokenBuckets;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.GatewayResponseType;

/** Refuses calls of a method or route beyond its limit. */
record ThrottleGate<R>(MethodThrottle throttle, String place) implements Gate<RoutedCall, RoutedCall, R> {

    private static final GateName NAME = GateName.THROTTLING;

    @Override
    public Answer<R> pass(RoutedCall call, Responder<RoutedCall, R> next) {
        var stage = call.context().stage();
        String owner = "stage " + stage.apiId() + "/" + stage.name() + " " + place;
        if (call.state().get(TokenBuckets.KEY).take(owner, throttle.limit())) {
            return next.answer(call);
        }
        var fact = new ThrottleExceeded(
                NAME, throttle.level(), place, throttle.limit().toString());
        call.note(fact);
        return call.refuse(
                Refusal.of(GatewayResponseType.THROTTLED, NAME, fact.story()).at(throttle.location()));
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return false;
    }
}
