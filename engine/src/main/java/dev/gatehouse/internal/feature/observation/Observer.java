package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.Context;

/** What a stage makes of its answered calls: a line of its access log, values of its metrics. */
record Observer(AccessLog accessLog, Counters counters) {

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
