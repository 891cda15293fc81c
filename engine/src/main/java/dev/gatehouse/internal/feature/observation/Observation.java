package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.observation.LogVariables.EpochUnit;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Frame;
import dev.gatehouse.internal.spine.LineGate;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.Map;
import java.util.Optional;

/** The outermost gate of a stage: access log and metrics. */
public final class Observation {

    private Observation() {}

    /** The gate of a REST stage. */
    public static LineGate<HttpResponse> gate(RestApi api, StageDefinition stage) {
        var log = new AccessLogLines(api.logicalId(), stage.accessLog(), EpochUnit.MILLISECONDS);
        return new ObservationGate<>(
                new StageLogging(log, new ExecutionLog(stage, ExecutionLevel::ofMethod), new RestMetrics(api, stage)),
                (response, journal) -> response);
    }

    /** The gate of an HTTP API's stage. */
    public static LineGate<HttpResponse> gate(HttpApi api, StageDefinition stage) {
        var log = new AccessLogLines(api.logicalId(), stage.accessLog(), EpochUnit.SECONDS);
        var none = new ExecutionLog(stage, (any, route) -> new ExecutionLevel(false, false, false));
        return new ObservationGate<>(
                new StageLogging(log, none, new HttpMetrics(api, stage)), (response, journal) -> response);
    }

    /** The gate of a WebSocket stage's handshakes and ends. */
    public static LineGate<HttpResponse> connect(WebSocketApi api, StageDefinition stage) {
        return new ObservationGate<>(observer(api, stage), MessageOutcome::ofRequest);
    }

    /** The gate of a WebSocket stage's messages. */
    public static LineGate<Optional<Frame>> message(WebSocketApi api, StageDefinition stage) {
        return new ObservationGate<>(observer(api, stage), MessageOutcome::ofMessage);
    }

    /** Counts a message that was pushed to a client of a WebSocket stage. */
    public static void pushed(WebSocketApi api, ReceivedCall call) {
        Context context = call.context();
        var dimensions = Map.of("ApiId", api.id(), "Stage", context.stage().name());
        call.scope().see(SeenCall.counted(new Metric("MessageCount", 1, dimensions, context.receivedAt())));
    }

    private static StageLogging observer(WebSocketApi api, StageDefinition stage) {
        var log = new AccessLogLines(api.logicalId(), stage.accessLog(), EpochUnit.MILLISECONDS);
        return new StageLogging(
                log, new ExecutionLog(stage, ExecutionLevel::ofRoute), new WebSocketMetrics(api, stage));
    }
}
