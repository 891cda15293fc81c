package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.CallTrace;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.ResponseFilter;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.StagePipeline;
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
