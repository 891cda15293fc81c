package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.Step;
import java.util.Optional;

/** Logs and counts each call when its answer is there. */
final class ObservationGate implements Gate<Arrival, Arrival, HttpResponse> {

    private final Optional<AccessLog> accessLog;
    private final Counters counters;

    ObservationGate(Optional<AccessLog> accessLog, Counters counters) {
        this.accessLog = accessLog;
        this.counters = counters;
    }

    @Override
    public Answer<HttpResponse> pass(Arrival arrival, Step<Arrival, HttpResponse> next) {
        Answer<HttpResponse> answer = next.answer(arrival);
        if (answer instanceof Served<HttpResponse> served) {
            var call = new LoggedCall(
                    served.context(),
                    arrival.passage().journal(),
                    served.result(),
                    arrival.passage().stopwatch().elapsed());
            accessLog.ifPresent(log -> log.write(arrival, call));
            arrival.state().get(Observed.SLOT).count(counters.of(call));
        }
        return answer;
    }
}
