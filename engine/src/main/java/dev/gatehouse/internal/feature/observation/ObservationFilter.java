package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.CallTrace;
import dev.gatehouse.internal.spine.ExpectedCall;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.ResponseFilter;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.StagePipeline;
import java.util.function.BiFunction;

/**
 * Logs and counts each call, message or end when its answer is there.
 *
 * @param shown the answer as logs see it
 */
record ObservationFilter<R>(StageLogging observer, BiFunction<R, CallTrace, HttpResponse> shown)
        implements ResponseFilter<R> {

    @Override
    public Served<R> pass(ReceivedCall received, StagePipeline<R> next) {
        Served<R> answer = next.serve(received);
        observer.saw(
                received,
                answer.context(),
                shown.apply(answer.result(), received.scope().journal()));
        return answer;
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return false;
    }
}
