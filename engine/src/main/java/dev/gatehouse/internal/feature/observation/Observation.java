package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.observation.LogVariables.EpochUnit;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.Frame;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Stage;
import dev.gatehouse.model.WebSocketApi;
import java.util.Optional;

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

    /** The gate of a WebSocket stage's handshakes and ends. */
    public static Gate<Arrival, Arrival, HttpResponse> connect(WebSocketApi api, Stage stage) {
        return new WebSocketObservation<>(log(api, stage), new WebSocketMetrics(api, stage), response -> response);
    }

    /** The gate of a WebSocket stage's messages. */
    public static Gate<Arrival, Arrival, Optional<Frame>> message(WebSocketApi api, Stage stage) {
        return new WebSocketObservation<>(
                log(api, stage), new WebSocketMetrics(api, stage), frame -> HttpResponse.of(200)
                        .withBody(frame.map(Frame::payload).orElse(Body.empty())));
    }

    private static Optional<AccessLog> log(WebSocketApi api, Stage stage) {
        return stage.accessLog().map(settings -> new AccessLog(api.logicalId(), settings, EpochUnit.MILLISECONDS));
    }
}
