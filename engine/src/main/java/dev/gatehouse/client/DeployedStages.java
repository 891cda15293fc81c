package dev.gatehouse.client;

import java.net.URI;
import java.util.Optional;

/**
 * The stages of a gateway that clients call where they are deployed, instead of in this JVM.
 *
 * <p>Stages are named as the template names them. A stage that is not deployed keeps its client.
 */
public interface DeployedStages {

    /**
     * {@return the HTTP client of that stage}
     *
     * @param stage of the template
     * @param here a client of the gateway in this JVM
     */
    GatewayClient client(Named stage, GatewayClient here);

    /**
     * {@return the WebSocket client of that stage}
     *
     * @param stage of the template
     * @param here a client of the gateway in this JVM
     */
    WebSocketClient webSocketClient(Named stage, WebSocketClient here);

    /**
     * {@return the stage's URL; empty if it is not deployed}
     *
     * @param stage of the template
     */
    Optional<URI> url(Named stage);

    /**
     * {@return the control or log that a test receives; it may refuse what a deployed stage can't do}
     *
     * @param <T> type of the control or log
     * @param type of the control or log
     * @param here that of the gateway in this JVM
     */
    <T> T control(Class<T> type, T here);

    /**
     * Called when a test asks for something that only the gateway in this JVM has.
     *
     * @param what it is, like {@code ApiGateway.calls}
     * @throws RuntimeException that says so, if the test can't go on
     */
    void needsJvm(String what);

    /** {@return no deployed stages} */
    static DeployedStages none() {
        return None.NONE;
    }

    /**
     * A stage as the template names it.
     *
     * @param api logical id of the API
     * @param stage name of the stage
     */
    record Named(String api, String stage) {

        @Override
        public String toString() {
            return api + "." + stage;
        }
    }

    /** Every client stays in this JVM. */
    enum None implements DeployedStages {
        /** The only one. */
        NONE;

        @Override
        public GatewayClient client(Named stage, GatewayClient here) {
            return here;
        }

        @Override
        public WebSocketClient webSocketClient(Named stage, WebSocketClient here) {
            return here;
        }

        @Override
        public Optional<URI> url(Named stage) {
            return Optional.empty();
        }

        @Override
        public <T> T control(Class<T> type, T here) {
            return here;
        }

        @Override
        public void needsJvm(String what) {}
    }
}
