package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.CallTrace;
import dev.gatehouse.internal.spine.Line;
import dev.gatehouse.internal.spine.LineGate;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.Served;
import java.util.function.BiFunction;

/**
 * Logs and counts each call, message or end when its answer is there.
 *
 * @param shown the answer as logs see it
 */
record ObservationGate<R>(StageLogging observer, BiFunction<R, CallTrace, HttpResponse> shown) implements LineGate<R> {

    @Override
    public Served<R> pass(ReceivedCall received, Line<R> next) {
        Served<R> answer = next.serve(received);
        observer.saw(
                received,
                answer.context(),
                shown.apply(answer.result(), received.scope().journal()));
        return answer;
    }
}
