package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.pipeline.CallRecords;
import dev.gatehouse.model.Template;

/**
 * An assembled gateway under the state of one test: what controls and clients are made from.
 *
 * <p>{@link #state()} is for whoever wants something to happen, {@link #past()} for whoever reads what has.
 */
public record GatewayUnderTest(AssembledTemplate gateway, State state) {

    /**
     * The state of an open gateway.
     *
     * @throws IllegalStateException that says so if it is closed
     */
    @Override
    public State state() {
        state.environment().life().demand();
        return state;
    }

    /** The state, whether the gateway is open or closed. */
    public State past() {
        return state;
    }

    public Template template() {
        return gateway.template();
    }

    /** The calls of this test. */
    public CallRecords calls() {
        return state.get(CallRecords.KEY);
    }
}
