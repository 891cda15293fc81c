package dev.gatehouse.internal.feature.observation;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.internal.feature.observation.RestMetrics.Values;
import dev.gatehouse.internal.spine.ConnectionContext;
import dev.gatehouse.logs.Metric;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of a WebSocket call.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html">
 *     Monitoring WebSocket APIs (read 2026-11-22)</a>
 */
record WebSocketMetrics(WebSocketApi api, StageDefinition stage) implements Counters {

    @Override
    public List<Metric> of(LoggedCall call) {
        var values = new Values(call, new RouteDimensions(api.id(), stage).of(call), new ArrayList<>());
        Optional<IntegrationAnswered> answered = call.journal().last(IntegrationAnswered.class);
        String eventType =
                call.context().connection().map(ConnectionContext::eventType).orElse("");
        if (eventType.equals("CONNECT") && answered.isPresent()) {
            values.add("ConnectCount", 1);
        }
        if (eventType.equals("MESSAGE")) {
            values.add("MessageCount", call.response().body().isEmpty() ? 1 : 2);
        }
        Optional<IntegrationAnswered> reached =
                answered.filter(answer -> answer.serviceStatus().isPresent());
        reached.ifPresent(answer ->
                values.add("IntegrationLatency", Math.max(1, answer.latency().toMillis())));
        boolean answeredBadly =
                answered.filter(answer -> isBad(answer, reached.isPresent())).isPresent();
        Optional<CallRefused> refused = call.journal().last(CallRefused.class).filter(refusal -> reached.isEmpty());
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
