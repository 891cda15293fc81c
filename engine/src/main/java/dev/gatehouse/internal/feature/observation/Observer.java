package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.Context;

/** What a stage makes of its answered calls: lines of its logs, values of its metrics. */
record Observer(AccessLogLines accessLog, ExecutionLog executionLog, Counters counters) {

    /** Remembers the call; what is made of it is made when somebody looks. */
    void saw(Arrival arrival, Context context, HttpResponse response) {
        var passage = arrival.passage();
        var call = new LoggedCall(
                arrival.request(),
                context,
                passage.journal(),
                response,
                passage.stopwatch().elapsed());
        arrival.state().get(Observed.SLOT).saw(new Sighting(call, this));
    }

    /** A call and who saw it. */
    record Sighting(LoggedCall call, Observer observer) {}
}
