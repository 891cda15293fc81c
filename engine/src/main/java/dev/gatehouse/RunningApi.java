package dev.gatehouse;

import dev.gatehouse.client.DeployedStages;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.internal.assembly.ApiChoice;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.StageUnderTest;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.StageDefinition;

/** One API of a running gateway. */
public final class RunningApi {

    private final GatewayUnderTest running;
    private final DeployedStages deployed;
    private final ApiDefinition api;

    RunningApi(GatewayUnderTest running, DeployedStages deployed, ApiDefinition api) {
        this.running = running;
        this.deployed = deployed;
        this.api = api;
    }

    /** {@return the API's definition} */
    public ApiDefinition definition() {
        return api;
    }

    /**
     * {@return the stage of that name}
     *
     * @param name of the stage
     * @throws IllegalArgumentException that lists the stages, if there is none
     */
    public RunningStage stage(String name) {
        return stage(ApiChoice.stage(api, name));
    }

    /**
     * {@return the only stage; if SAM created a second one, the one that the template names}
     *
     * @throws IllegalArgumentException that lists the stages, if there are several
     */
    public RunningStage stage() {
        return stage(ApiChoice.onlyStage(api));
    }

    private RunningStage stage(StageDefinition definition) {
        return new RunningStage(new StageUnderTest(running, api, definition), deployed);
    }

    /** {@return a client of the only stage} */
    public GatewayClient client() {
        return stage().client();
    }
}
