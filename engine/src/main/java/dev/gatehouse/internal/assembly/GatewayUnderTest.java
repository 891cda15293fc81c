package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.spine.CallRecords;
import dev.gatehouse.model.Template;

/** An assembled gateway under the state of one test: what controls and clients are made from. */
public record GatewayUnderTest(AssembledTemplate gateway, State state) {

    public Template template() {
        return gateway.template();
    }

    /** The calls of this test. */
    public CallRecords calls() {
        return state.get(CallRecords.SLOT);
    }
}
