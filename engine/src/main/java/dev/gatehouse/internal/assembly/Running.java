package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.State;
import dev.gatehouse.model.Api;
import dev.gatehouse.model.Template;
import java.net.URI;

/** An assembled gateway under the state of one test: what controls and clients are made from. */
public record Running(Gateway gateway, State state) {

    public Template template() {
        return gateway.template();
    }

    /** The calls of this test. */
    public Exchanges exchanges() {
        return state.get(Exchanges.SLOT);
    }

    /** Where the API listens on loopback, like {@code http://localhost:49152}; opens its port if it is not open. */
    public URI origin(Api api) {
        return state.get(Sockets.SLOT).server(this, api).uri();
    }

    /** Closes the ports that were opened. */
    public void closeSockets() {
        state.ifMade(Sockets.SLOT).ifPresent(Sockets::close);
    }
}
