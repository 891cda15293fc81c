package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.Journal;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.Step;
import java.util.function.BiFunction;

/**
 * Logs and counts each call, message or end when its answer is there.
 *
 * @param shown the answer as logs see it
 */
record ObservationGate<R>(StageLogging observer, BiFunction<R, Journal, HttpResponse> shown)
        implements Gate<ReceivedCall, ReceivedCall, R> {

    @Override
    public Answer<R> pass(ReceivedCall arrival, Step<ReceivedCall, R> next) {
        Answer<R> answer = next.answer(arrival);
        if (answer instanceof Served<R> served) {
            observer.saw(
                    arrival,
                    served.context(),
                    shown.apply(served.result(), arrival.scope().journal()));
        }
        return answer;
    }
}
