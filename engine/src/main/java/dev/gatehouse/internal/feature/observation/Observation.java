package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.observation.LogVariables.EpochUnit;
import dev.gatehouse.internal.feature.observation.RestMetrics.Values;
import dev.gatehouse.internal.pipeline.CallTrace;
import dev.gatehouse.internal.pipeline.OutgoingMessage;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.ResponseFilter;
import dev.gatehouse.internal.pipeline.context.ConnectionContext;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RouteSettings;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The outermost gate of a stage: access log and metrics. */
public final class Observation {

    private Observation() {}

    /** The gate of a REST stage. */
    public static ResponseFilter<HttpResponse> filter(RestApi api, StageDefinition stage) {
        var log = new AccessLogLines(api.logicalId(), stage.accessLog(), EpochUnit.MILLISECONDS);
        return new ObservationFilter<>(
                new StageLogging(log, new ExecutionLog(stage, ExecutionLevel::ofMethod), new RestMetrics(api, stage)),
                (response, journal) -> response);
    }

    /** The gate of an HTTP API's stage. */
    public static ResponseFilter<HttpResponse> filter(HttpApi api, StageDefinition stage) {
        var log = new AccessLogLines(api.logicalId(), stage.accessLog(), EpochUnit.SECONDS);
        var none = new ExecutionLog(stage, (any, route) -> new ExecutionLevel(false, false, false));
        return new ObservationFilter<>(
                new StageLogging(log, none, new HttpMetrics(api, stage)), (response, journal) -> response);
    }

    /** The gate of a WebSocket stage's handshakes and ends. */
    public static ResponseFilter<HttpResponse> connect(WebSocketApi api, StageDefinition stage) {
        return new ObservationFilter<>(observer(api, stage), MessageOutcome::ofRequest);
    }

    /** The gate of a WebSocket stage's messages. */
    public static ResponseFilter<Optional<OutgoingMessage>> message(WebSocketApi api, StageDefinition stage) {
        return new ObservationFilter<>(observer(api, stage), MessageOutcome::ofMessage);
    }

    /** Counts a message that was pushed to a client of a WebSocket stage. */
    public static void pushed(WebSocketApi api, ReceivedCall call) {
        Context context = call.context();
        var dimensions = Map.of("ApiId", api.id(), "Stage", context.stage().name());
        call.scope().see(LazyCallLog.counted(new Metric("MessageCount", 1, dimensions, context.receivedAt())));
    }

    private static StageLogging observer(WebSocketApi api, StageDefinition stage) {
        var log = new AccessLogLines(api.logicalId(), stage.accessLog(), EpochUnit.MILLISECONDS);
        return new StageLogging(
                log, new ExecutionLog(stage, ExecutionLevel::ofRoute), new WebSocketMetrics(api, stage));
    }

    /** The metrics of an HTTP API's call; their names are in lower case, unlike those of REST. */
    private record HttpMetrics(HttpApi api, StageDefinition stage) implements Counters {

        @Override
        public List<Metric> of(LoggedCall call) {
            var values = new Values(call, new RouteDimensions(api.id(), stage).of(call), new ArrayList<>());
            int status = call.response().status();
            values.add("Count", 1);
            values.add("4xx", status >= 400 && status < 500 ? 1 : 0);
            values.add("5xx", status >= 500 ? 1 : 0);
            values.add("Latency", call.latencyMillis());
            values.add("DataProcessed", call.responseLength());
            call.journal()
                    .last(IntegrationAnswered.class)
                    .ifPresent(answered -> values.add(
                            "IntegrationLatency", Math.max(1, answered.latency().toMillis())));
            return values.list();
        }
    }

    /** What logs and metrics of a WebSocket API show as the answer, where HTTP has none. */
    private static final class MessageOutcome {

        private static final int SWITCHING_PROTOCOLS = 101;

        private MessageOutcome() {}

        /** Of a handshake, whose switch of protocols counts as a success, or of an end. */
        static HttpResponse ofRequest(HttpResponse response, CallTrace journal) {
            return response.status() == SWITCHING_PROTOCOLS
                    ? new HttpResponse(200, response.headers(), response.body())
                    : response;
        }

        /** Of a message: the status of its refusal, else of its integration. */
        static HttpResponse ofMessage(Optional<OutgoingMessage> frame, CallTrace journal) {
            int status = journal.last(CallRefused.class)
                    .map(CallRefused::status)
                    .orElseGet(() -> journal.last(IntegrationAnswered.class)
                            .map(IntegrationAnswered::status)
                            .orElse(OptionalInt.empty())
                            .orElse(200));
            return HttpResponse.of(status)
                    .withBody(frame.map(OutgoingMessage::payload).orElse(Body.empty()));
        }
    }

    /**
     * The metrics of a WebSocket call.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html">
     *     Monitoring WebSocket APIs (read 2026-11-22)</a>
     */
    private record WebSocketMetrics(WebSocketApi api, StageDefinition stage) implements Counters {

        @Override
        public List<Metric> of(LoggedCall call) {
            var values = new Values(call, new RouteDimensions(api.id(), stage).of(call), new ArrayList<>());
            Optional<IntegrationAnswered> answered = call.journal().last(IntegrationAnswered.class);
            String eventType = call.context()
                    .connection()
                    .map(ConnectionContext::eventType)
                    .orElse("");
            if (eventType.equals("CONNECT") && answered.isPresent()) {
                values.add("ConnectCount", 1);
            }
            if (eventType.equals("MESSAGE")) {
                values.add("MessageCount", call.response().body().isEmpty() ? 1 : 2);
            }
            Optional<IntegrationAnswered> reached =
                    answered.filter(answer -> answer.serviceStatus().isPresent());
            reached.ifPresent(answer -> values.add(
                    "IntegrationLatency", Math.max(1, answer.latency().toMillis())));
            boolean answeredBadly = answered.filter(answer -> isBad(answer, reached.isPresent()))
                    .isPresent();
            Optional<CallRefused> refused =
                    call.journal().last(CallRefused.class).filter(refusal -> reached.isEmpty());
            boolean byClient = refused.filter(refusal -> refusal.status() < 500).isPresent();
            values.add("IntegrationError", answeredBadly ? 1 : 0);
            values.add("ClientError", byClient ? 1 : 0);
            values.add("ExecutionError", refused.isPresent() && !byClient ? 1 : 0);
            return values.list();
        }

        // a mock has no service behind it; what could not be called has no status either
        private static boolean isBad(IntegrationAnswered answer, boolean reached) {
            return answer.status().isPresent() ? answer.status().getAsInt() >= 400 : reached;
        }
    }

    /** The dimensions of metrics of HTTP and WebSocket APIs: the route only where detailed metrics are on. */
    private record RouteDimensions(String apiId, StageDefinition stage) {

        Map<String, String> of(LoggedCall call) {
            Map<String, String> dimensions = new LinkedHashMap<>();
            dimensions.put("ApiId", apiId);
            dimensions.put("Stage", stage.name());
            call.context()
                    .route()
                    .map(RouteContext::routeKey)
                    .filter(this::isDetailed)
                    .ifPresent(route -> dimensions.put("Route", route));
            return dimensions;
        }

        private boolean isDetailed(String routeKey) {
            return Optional.ofNullable(stage.routeSettings().get(routeKey))
                    .flatMap(RouteSettings::detailedMetricsEnabled)
                    .or(() -> stage.defaultRouteSettings().detailedMetricsEnabled())
                    .orElse(false);
        }
    }
}
