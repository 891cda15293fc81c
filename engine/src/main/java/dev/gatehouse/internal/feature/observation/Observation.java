package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.observation.LogVariables.EpochUnit;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Stage;

/** The outermost gate of a stage: access log and metrics. */
public final class Observation {

    private Observation() {}

    /** The gate of a REST stage. */
    public static Gate<Arrival, Arrival, HttpResponse> gate(RestApi api, Stage stage) {
        var log = stage.accessLog().map(settings -> new AccessLog(api.logicalId(), settings, EpochUnit.MILLISECONDS));
        return new ObservationGate(log, new RestMetrics(api, stage));
    }

    /** The gate of an HTTP API's stage. */
    public static Gate<Arrival, Arrival, HttpResponse> gate(HttpApi api, Stage stage) {
        var log = stage.accessLog().map(settings -> new AccessLog(api.logicalId(), settings, EpochUnit.SECONDS));
        return new ObservationGate(log, new HttpMetrics(api, stage));
    }
}
