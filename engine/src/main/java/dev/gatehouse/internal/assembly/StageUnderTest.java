package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import java.util.function.UnaryOperator;

/**
 * A stage under the state of one test: what its controls and clients are made from.
 *
 * @param definition as the template has it; {@link #now} is what the test has made of it
 */
public record StageUnderTest(GatewayUnderTest running, ApiDefinition api, StageDefinition definition) {

    /** The only stage of the only API. */
    public static StageUnderTest only(GatewayUnderTest running) {
        ApiDefinition api = ApiChoice.only(running.template());
        return new StageUnderTest(running, api, ApiChoice.onlyStage(api));
    }

    public String name() {
        return definition.name();
    }

    public StageDefinition now() {
        return deployed().stage(name(), running.past()).stage();
    }

    public void change(UnaryOperator<StageDefinition> change) {
        deployed().change(name(), change, running.state());
    }

    public void promote() {
        deployed().promote(name(), running.state());
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
            throw new IllegalStateException(api.logicalId() + " is not a REST API: its stages can't have " + what + "."
                    + "\n  to do:       " + remedy);
        }
    }
}
