package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import java.util.function.UnaryOperator;

/** A stage under one test's state, as controls change it. */
public record LiveStage(GatewayUnderTest running, ApiDefinition api, String name) {

    /** The only stage of the only API. */
    public static LiveStage only(GatewayUnderTest running) {
        ApiDefinition api = ApiChoice.only(running.template());
        return new LiveStage(running, api, ApiChoice.onlyStage(api).name());
    }

    public StageDefinition now() {
        return deployed().stage(name, running.past()).stage();
    }

    public void change(UnaryOperator<StageDefinition> change) {
        deployed().change(name, change, running.state());
    }

    public void promote() {
        deployed().promote(name, running.state());
    }

    private Deployment deployed() {
        return running.gateway().deployed(api);
    }

    /**
     * Refuses what only a REST API's stages can have.
     *
     * @throws IllegalStateException if this is a stage of another API, with what to do
     */
    public void demandRest(String what, String remedy) {
        if (!(api instanceof RestApi)) {
            throw new IllegalStateException(api.logicalId() + " is no REST API: its stages can't have " + what + "."
                    + "\n  to do:       " + remedy);
        }
    }
}
