package dev.gatehouse.internal.feature.deployment;

import dev.gatehouse.events.CanaryDrawn;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.ResponseFilter;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.StagePipeline;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.StageContext;
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
public final class CanaryRelease implements ResponseFilter<HttpResponse> {

    private final String api;
    private final StageDefinition stage;
    private final CanarySettings canary;
    private final Map<String, String> variables;
    private final StagePipeline<HttpResponse> trial;

    private CanaryRelease(String api, StageDefinition stage, CanarySettings canary, StagePipeline<HttpResponse> trial) {
        this.api = api;
        this.stage = stage;
        this.canary = canary;
        this.variables = new LinkedHashMap<>(stage.variables());
        this.variables.putAll(canary.stageVariableOverrides());
        this.trial = trial;
    }

    /**
     * The pipeline of a stage.
     *
     * @param pipeline makes the pipeline that serves a definition
     */
    public static StagePipeline<HttpResponse> pipeline(
            String api,
            StageDefinition stage,
            RestDefinition definition,
            Function<RestDefinition, StagePipeline<HttpResponse>> pipeline) {
        StagePipeline<HttpResponse> production = pipeline.apply(definition);
        return stage.canary()
                .map(canary -> new CanaryRelease(
                                api,
                                stage,
                                canary,
                                canary.definition().map(pipeline).orElse(production))
                        .to(production))
                .orElse(production);
    }

    @Override
    public Served<HttpResponse> pass(ReceivedCall received, StagePipeline<HttpResponse> production) {
        boolean chosen =
                received.state().get(CanaryTraffic.KEY).share(api, stage).next();
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
