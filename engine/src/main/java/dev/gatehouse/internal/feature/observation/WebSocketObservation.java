package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.Step;
import java.util.Optional;
import java.util.function.Function;

/** Logs and counts each handshake, message and end of a WebSocket stage. */
final class WebSocketObservation<R> implements Gate<Arrival, Arrival, R> {

    private final Optional<AccessLog> accessLog;
    private final Counters counters;
    private final Function<R, dev.gatehouse.http.HttpResponse> shown;

    WebSocketObservation(
            Optional<AccessLog> accessLog, Counters counters, Function<R, dev.gatehouse.http.HttpResponse> shown) {
        this.accessLog = accessLog;
        this.counters = counters;
        this.shown = shown;
    }

    @Override
    public Answer<R> pass(Arrival arrival, Step<Arrival, R> next) {
        Answer<R> answer = next.answer(arrival);
        if (answer instanceof Served<R> served) {
            var call = new LoggedCall(
                    served.context(),
                    arrival.passage().journal(),
                    shown.apply(served.result()),
                    arrival.passage().stopwatch().elapsed());
            accessLog.ifPresent(log -> log.write(arrival, call));
            arrival.state().get(Observed.SLOT).count(counters.of(call));
        }
        return answer;
    }
}
