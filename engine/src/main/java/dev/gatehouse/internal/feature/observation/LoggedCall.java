package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Journal;
import dev.gatehouse.internal.spine.context.Context;
import java.time.Duration;

/** A call that has been answered, as logs and metrics read it. */
record LoggedCall(HttpRequest request, Context context, Journal journal, HttpResponse response, Duration latency) {

    /** Whole milliseconds, at least one. */
    long latencyMillis() {
        return Math.max(1, latency.toMillis());
    }
}
