package dev.gatehouse.client;

import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.Optional;

/**
 * Opens WebSocket sessions with one stage of an API.
 *
 * <p>Immutable: what is set gives another client, as with {@link GatewayClient}. Paths are below the stage.
 */
public final class WebSocketClient {

    private final WebSocketPort port;
    private final CallDefaults defaults;

    private WebSocketClient(WebSocketPort port, CallDefaults defaults) {
        this.port = port;
        this.defaults = defaults;
    }

    /**
     * {@return a client that connects through that port}
     *
     * @param port leads to one stage
     */
    public static WebSocketClient of(WebSocketPort port) {
        return new WebSocketClient(port, CallDefaults.none());
    }

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return a copy of this client with that added
     */
    public WebSocketClient withApiKey(String logicalId) {
        return with(defaults.apiKey(port.apiKeyValue(logicalId)));
    }

    /**
     * Sends {@code Authorization: Bearer} with that token.
     *
     * @param token without {@code Bearer}
     * @return a copy of this client with that added
     */
    public WebSocketClient bearer(String token) {
        return with(defaults.bearer(token));
    }

    /**
     * Sends an Origin header, as a page of that origin would.
     *
     * @param origin like {@code https://shop.example}
     * @return a copy of this client with that added
     */
    public WebSocketClient origin(String origin) {
        return with(defaults.origin(origin));
    }

    /**
     * Sends one more header with each handshake; repeat it for several values.
     *
     * @param name of the header
     * @param value of the header, as it is sent
     * @return a copy of this client with that added
     */
    public WebSocketClient header(String name, String value) {
        return with(defaults.plusHeader(name, value));
    }

    /**
     * Sends one more cookie with each handshake.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return a copy of this client with that added
     */
    public WebSocketClient cookie(String name, String value) {
        return with(defaults.plusCookie(name, value));
    }

    /**
     * Adds a query parameter to each handshake, percent-encoded; repeat it for several values.
     *
     * @param name percent-encoded when it is sent
     * @param value percent-encoded when it is sent
     * @return a copy of this client with that added
     */
    public WebSocketClient query(String name, Object value) {
        return with(defaults.plusQuery(name, value));
    }

    /**
     * Signs each handshake.
     *
     * @param signer of an identity
     * @return a copy of this client with that added
     */
    public WebSocketClient signedBy(RequestSigner signer) {
        return with(defaults.withSigner(signer));
    }

    /**
     * Connects from that address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return a copy of this client with that added
     */
    public WebSocketClient from(String sourceIp) {
        return with(defaults.from(sourceIp));
    }

    /**
     * Connects through that interface endpoint, like {@code vpce-1}.
     *
     * @param id like {@code vpce-1}
     * @return a copy of this client with that added
     */
    public WebSocketClient throughVpcEndpoint(String id) {
        return with(defaults.throughVpcEndpoint(id));
    }

    /**
     * Connects through that interface endpoint.
     *
     * @param endpoint with the account and VPC that policies may ask for
     * @return a copy of this client with that added
     */
    public WebSocketClient throughVpcEndpoint(VpcEndpoint endpoint) {
        return with(defaults.through(endpoint));
    }

    /**
     * Presents that certificate, as mutual TLS asks for.
     *
     * @param key issued by a trust store of the test
     * @return a copy of this client with that added
     */
    public WebSocketClient presenting(ClientKey key) {
        return with(defaults.presenting(key, port::presented));
    }

    /**
     * Connects by that custom domain of the template; paths are then below it, without a stage.
     *
     * @param domainName of a custom domain in the template
     * @return a copy of this client with that added
     */
    public WebSocketClient byDomain(String domainName) {
        return with(defaults.byDomain(port.domain(domainName)));
    }

    /**
     * Writes messages as JSON by that codec: your own {@code ObjectMapper}, say.
     *
     * @param codec writes objects and reads them
     * @return a copy of this client with that added
     */
    public WebSocketClient withCodec(BodyCodec codec) {
        return with(defaults.withCodec(codec));
    }

    private WebSocketClient with(CallDefaults other) {
        return new WebSocketClient(port, other);
    }

    /**
     * {@return a connection to be put together; {@code {name}} in the path is replaced by the next argument}
     *
     * @param path below the stage
     * @param variables values of the variables, in order
     */
    public ConnectBuilder connect(String path, Object... variables) {
        Optional<String> stage =
                Optional.of(port.basePath()).filter(base -> defaults.domain().isEmpty());
        String below = PathTemplate.expand(path, stage, variables);
        if (stage.filter(base -> !base.isEmpty() && (below.equals(base) || below.startsWith(base + "/")))
                .isPresent()) {
            throw Misuse.of("the path begins with the stage, which the client puts before it: \"" + below + "\"")
                    .toDo("leave " + stage.get() + " out: connect().");
        }
        String target = stage.orElse("") + (below.equals("/") && stage.isPresent() ? "" : below);
        return new ConnectBuilder(port, defaults, target.isEmpty() ? "/" : target);
    }

    /** {@return a connection to the stage itself} */
    public ConnectBuilder connect() {
        return connect("");
    }
}
