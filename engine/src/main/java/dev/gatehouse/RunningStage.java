package dev.gatehouse;

import dev.gatehouse.client.DeployedStages;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.StageUnderTest;
import dev.gatehouse.internal.assembly.control.Controls;
import dev.gatehouse.internal.assembly.transport.InProcessPort;
import dev.gatehouse.internal.assembly.transport.InProcessWebSocketPort;
import dev.gatehouse.internal.assembly.transport.SocketPort;
import dev.gatehouse.internal.assembly.transport.SocketWebSocketPort;
import dev.gatehouse.internal.assembly.transport.Sockets;
import dev.gatehouse.internal.client.DefaultGatewayClient;
import dev.gatehouse.internal.client.DefaultWebSocketClient;
import dev.gatehouse.internal.client.GatewayPort;
import dev.gatehouse.internal.client.WebSocketPort;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.net.URI;
import java.util.Optional;

/** One stage of an API of a running gateway. */
public final class RunningStage {

    private final StageUnderTest stage;
    private final DeployedStages deployed;
    private final GatewayUnderTest running;
    private final ApiDefinition api;

    RunningStage(StageUnderTest stage, DeployedStages deployed) {
        this.stage = stage;
        this.deployed = deployed;
        this.running = stage.running();
        this.api = stage.api();
    }

    /** {@return the stage's definition} */
    public StageDefinition definition() {
        return stage.definition();
    }

    /**
     * Returns the control that changes the stage's settings for this state only.
     *
     * @return the control of this stage
     */
    public StageControl control() {
        return deployed.control(StageControl.class, Controls.control(stage));
    }

    /**
     * Returns the control of the stage's canary for this state only.
     *
     * @return the control of the canary; it can start a canary if the template has none
     */
    public CanaryControl canary() {
        return deployed.control(CanaryControl.class, Controls.canary(stage));
    }

    /**
     * {@return a client that calls this stage without a socket; for a WebSocket API, it reaches {@code /@connections}
     * only}
     */
    public GatewayClient client() {
        return client(port());
    }

    /** {@return the same over a loopback socket; opens the API's port if it is not open} */
    public GatewayClient socketClient() {
        return client(new SocketPort(port()));
    }

    /**
     * {@return a client that opens WebSocket sessions with this stage without a socket}
     *
     * @throws IllegalArgumentException if the API is not a WebSocket API
     */
    public WebSocketClient webSocketClient() {
        return client(webSocketPort());
    }

    /**
     * {@return a client that opens WebSocket sessions over a loopback socket}
     *
     * @throws IllegalArgumentException if the API is not a WebSocket API
     */
    public WebSocketClient socketWebSocketClient() {
        return client(new SocketWebSocketPort(webSocketPort()));
    }

    private GatewayClient client(GatewayPort here) {
        return deployed.client(named(), DefaultGatewayClient.of(here));
    }

    private WebSocketClient client(WebSocketPort here) {
        return deployed.webSocketClient(named(), DefaultWebSocketClient.of(here));
    }

    private DeployedStages.Named named() {
        return new DeployedStages.Named(api.logicalId(), stage.name());
    }

    private InProcessPort port() {
        return new InProcessPort(running, api, stage.name());
    }

    private InProcessWebSocketPort webSocketPort() {
        if (!(api instanceof WebSocketApi)) {
            throw Misuse.of(api.location() + ": " + api.logicalId() + " is "
                            + (api instanceof RestApi ? "a REST" : "an HTTP")
                            + " API, which has no WebSocket sessions")
                    .toDo("call it with client(), or name a WebSocket API.");
        }
        return new InProcessWebSocketPort(running, api, stage.name());
    }

    /**
     * {@return where the stage is deployed, if clients of this gateway call it there}
     *
     * @see ApiGateway#deployed
     */
    public Optional<URI> deployedUrl() {
        return deployed.url(named());
    }

    /**
     * {@return a real endpoint on loopback, like {@code http://localhost:49152/prod}, {@code ws:} for WebSocket APIs}
     *
     * <p>The API's port opens at the first call of this method and closes with the gateway. For a deployed stage, this
     * is its real URL.
     */
    public URI invokeUrl() {
        return url(Sockets.Scheme.HTTP);
    }

    /**
     * {@return the same with TLS, {@code https:} or {@code wss:}; its certificate is {@link
     * ApiGateway#certificate()}}
     */
    public URI secureInvokeUrl() {
        return url(Sockets.Scheme.HTTPS);
    }

    /**
     * {@return the same as {@link #invokeUrl()} at a port of your choice}
     *
     * @param port 0 for any free one
     * @throws IllegalStateException if that port is taken, or the API is open at another one
     */
    public URI invokeUrlAt(int port) {
        return urlAt(Sockets.Scheme.HTTP, port);
    }

    /**
     * {@return the same as {@link #secureInvokeUrl()} at a port of your choice; as {@link #invokeUrlAt}}
     *
     * @param port 0 for any free port
     */
    public URI secureInvokeUrlAt(int port) {
        return urlAt(Sockets.Scheme.HTTPS, port);
    }

    private URI urlAt(Sockets.Scheme scheme, int wanted) {
        if (wanted < 0 || wanted > 65_535) {
            throw Misuse.of("there is no port " + wanted).toDo("write 1 to 65535, or 0 for any free port.");
        }
        int port = running.state().get(Sockets.KEY).portAt(running, api, scheme, wanted);
        if (wanted != 0 && port != wanted) {
            throw new IllegalStateException(api.logicalId() + " is already open at port " + port + ", not at " + wanted
                    + "." + "\n  to do:       ask for its port before anything else opens it.");
        }
        return url(scheme);
    }

    private URI url(Sockets.Scheme scheme) {
        return deployedUrl().orElseGet(() -> loopbackUrl(scheme));
    }

    private URI loopbackUrl(Sockets.Scheme scheme) {
        int port = running.state().get(Sockets.KEY).port(running, api, scheme).port();
        String base = api instanceof WebSocketApi ? "ws" : "http";
        String path = stage.name().equals("$default") ? "" : "/" + stage.name();
        return URI.create(base + (scheme == Sockets.Scheme.HTTPS ? "s" : "") + "://localhost:" + port + path);
    }
}
