package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.internal.feature.observation.RestMetrics.Values;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.StageDefinition;
import java.util.ArrayList;
import java.util.List;

/** The metrics of an HTTP API's call; their names are in lower case, unlike those of REST. */
record HttpMetrics(HttpApi api, StageDefinition stage) implements Counters {

    @Override
    public List<Metric> of(LoggedCall call) {
        var values = new Values(call, new RouteDimensions(api.id(), stage).of(call), new ArrayList<>());
        int status = call.response().status();
        values.add("Count", 1);
        values.add("4xx", status >= 400 && status < 500 ? 1 : 0);
        values.add("5xx", status >= 500 ? 1 : 0);
        values.add("Latency", call.latencyMillis());
        values.add("DataProcessed", call.response().body().length());
        call.journal()
                .last(IntegrationAnswered.class)
                .ifPresent(answered -> values.add(
                        "IntegrationLatency", Math.max(1, answered.latency().toMillis())));
        return values.list();
    }
}
