package dev.gatehouse.internal.feature.deployment;

import dev.gatehouse.events.CanaryDrawn;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Line;
import dev.gatehouse.internal.spine.LineGate;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.context.Context;
import dev.gatehouse.internal.spine.context.StageContext;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.StageDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends each call either to the stage's deployment or to its canary.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html">Canary releases (read
 *     2026-11-22)</a>
 */
public final class CanaryRelease implements LineGate<HttpResponse> {

    private final String api;
    private final StageDefinition stage;
    private final CanarySettings canary;
    private final Map<String, String> variables;
    private final Line<HttpResponse> trial;

    private CanaryRelease(String api, StageDefinition stage, CanarySettings canary, Line<HttpResponse> trial) {
        this.api = api;
        this.stage = stage;
        this.canary = canary;
        this.variables = new LinkedHashMap<>(stage.variables());
        this.variables.putAll(canary.stageVariableOverrides());
        this.trial = trial;
    }

    /**
     * The line of a stage.
     *
     * @param line the way of a call under a definition
     */
    public static Line<HttpResponse> line(
            String api,
            StageDefinition stage,
            RestDefinition definition,
            Function<RestDefinition, Line<HttpResponse>> line) {
        Line<HttpResponse> production = line.apply(definition);
        return stage.canary()
                .map(canary -> new CanaryRelease(
                                api,
                                stage,
                                canary,
                                canary.definition().map(line).orElse(production))
                        .to(production))
                .orElse(production);
    }

    @Override
    public Served<HttpResponse> pass(ReceivedCall received, Line<HttpResponse> production) {
        boolean chosen =
                received.state().get(CanaryTraffic.SLOT).share(api, stage).next();
        received.note(new CanaryDrawn(chosen));
        return chosen
                ? trial.serve(received.with(trialContext(received.context())))
                : production.serve(received.with(productionContext(received.context())));
    }

    private Context trialContext(Context context) {
        StageContext own = context.stage();
        String deployment = canary.deploymentId().isEmpty() ? own.deploymentId() : canary.deploymentId();
        return context.withStage(
                new StageContext(own.account(), own.apiId(), own.name(), deployment, variables, Optional.of(true)));
    }

    private static Context productionContext(Context context) {
        StageContext own = context.stage();
        return context.withStage(new StageContext(
                own.account(), own.apiId(), own.name(), own.deploymentId(), own.variables(), Optional.of(false)));
    }
}
