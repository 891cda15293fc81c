package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.internal.assembly.StageUnderTest;
import dev.gatehouse.internal.feature.deployment.CanaryTraffic;
import dev.gatehouse.internal.feature.deployment.TrafficShare;
import dev.gatehouse.internal.stage.StageVariableNames;
import dev.gatehouse.internal.stage.StageVariableRules;
import dev.gatehouse.model.CanarySettings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The canary of a stage under one test's state. */
record CanaryTrafficControl(StageUnderTest stage) implements CanaryControl {

    @Override
    public CanaryControl percent(double share) {
        if (!(share >= 0 && share <= 100)) {
            throw new IllegalArgumentException(
                    "a canary can't get " + share + " percent of the calls." + "\n  to do:       use 0.0 to 100.0.");
        }
        traffic().percent(share);
        return this;
    }

    @Override
    public double percent() {
        return traffic().percent();
    }

    @Override
    public CanaryControl next(CanaryControl.Side side) {
        if (side == CanaryControl.Side.CANARY) {
            traffic().sendNextToCanary();
        } else {
            traffic().sendNextToProduction();
        }
        return this;
    }

    @Override
    public CanaryControl variable(String name, String value) {
        StageVariableRules.check(name, value);
        StageVariableNames.of(stage.running().template()).check(name);
        CanarySettings canary = canary();
        Map<String, String> overrides = new LinkedHashMap<>(canary.stageVariableOverrides());
        overrides.put(name, value);
        var changed = new CanarySettings(
                canary.percentTraffic(), canary.deploymentId(), overrides, canary.useStageCache(), canary.definition());
        stage.change(it -> it.toBuilder().canary(changed).build());
        return this;
    }

    @Override
    public CanaryControl promote() {
        stage.promote();
        share().percent(0);
        share().forgetDecisions();
        return this;
    }

    @Override
    public void rollback() {
        TrafficShare traffic = traffic();
        stage.change(it -> it.toBuilder().withoutCanary().build());
        traffic.percent(0);
        traffic.forgetDecisions();
    }

    private TrafficShare traffic() {
        canary();
        return share();
    }

    private TrafficShare share() {
        return stage.running().state().get(CanaryTraffic.KEY).share(stage.api().logicalId(), stage.now());
    }

    private CanarySettings canary() {
        stage.demandRest("a canary", "choose a REST API's stage, or leave this out.");
        return stage.now()
                .canary()
                .orElseThrow(
                        () -> new IllegalStateException(stage.api().logicalId() + "/" + stage.name() + " has no canary."
                                + "\n  to do:       add CanarySetting to the stage, @Canary to the test, or"
                                + " ApiGatewayBuilder.canary(CanaryDeployment.ofPercent(10))."));
    }
}
