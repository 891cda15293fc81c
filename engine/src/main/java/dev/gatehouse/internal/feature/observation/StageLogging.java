package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.context.Context;

/** What a stage makes of its answered calls: lines of its logs, values of its metrics. */
record StageLogging(AccessLogLines accessLog, ExecutionLog executionLog, Counters counters) {

    /** Remembers the call; what is made of it is made when somebody looks. */
    void saw(ReceivedCall received, Context context, HttpResponse response) {
        var scope = received.scope();
        var call = new LoggedCall(
                received.request(),
                context,
                scope.journal(),
                response,
                scope.stopwatch().elapsed());
        received.state().get(LogStore.KEY).saw(received, call, this);
    }
}
