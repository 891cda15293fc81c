package dev.gatehouse.client;

import dev.gatehouse.http.VpcEndpoint;

/**
 * Opens WebSocket sessions with one stage of an API.
 *
 * <p>Immutable: what is set gives another client, as with {@link GatewayClient}. Paths are below the stage.
 */
public interface WebSocketClient {

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return a copy of this client with that added
     */
    WebSocketClient withApiKey(String logicalId);

    /**
     * Sends {@code Authorization: Bearer} with that token.
     *
     * @param token without {@code Bearer}
     * @return a copy of this client with that added
     */
    WebSocketClient bearer(String token);

    /**
     * Sends an Origin header, as a page of that origin would.
     *
     * @param origin like {@code https://shop.example}
     * @return a copy of this client with that added
     */
    WebSocketClient origin(String origin);

    /**
     * Sends one more header with each handshake; repeat it for several values.
     *
     * @param name of the header
     * @param value of the header, as it is sent
     * @return a copy of this client with that added
     */
    WebSocketClient header(String name, String value);

    /**
     * Sends one more cookie with each handshake.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return a copy of this client with that added
     */
    WebSocketClient cookie(String name, String value);

    /**
     * Adds a query parameter to each handshake, percent-encoded; repeat it for several values.
     *
     * @param name percent-encoded when it is sent
     * @param value percent-encoded when it is sent
     * @return a copy of this client with that added
     */
    WebSocketClient query(String name, Object value);

    /**
     * Signs each handshake.
     *
     * @param signer of an identity
     * @return a copy of this client with that added
     */
    WebSocketClient signedBy(RequestSigner signer);

    /**
     * Connects from that address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return a copy of this client with that added
     */
    WebSocketClient from(String sourceIp);

    /**
     * Connects through that interface endpoint, like {@code vpce-1}.
     *
     * @param id like {@code vpce-1}
     * @return a copy of this client with that added
     */
    WebSocketClient throughVpcEndpoint(String id);

    /**
     * Connects through that interface endpoint.
     *
     * @param endpoint with the account and VPC that policies may ask for
     * @return a copy of this client with that added
     */
    WebSocketClient throughVpcEndpoint(VpcEndpoint endpoint);

    /**
     * Presents that certificate, as mutual TLS asks for.
     *
     * @param key issued by a trust store of the test
     * @return a copy of this client with that added
     */
    WebSocketClient presenting(ClientKey key);

    /**
     * Connects by that custom domain of the template; paths are then below it, without a stage.
     *
     * @param domainName of a custom domain in the template
     * @return a copy of this client with that added
     */
    WebSocketClient byDomain(String domainName);

    /**
     * Writes messages as JSON by that codec: your own {@code ObjectMapper}, say.
     *
     * @param codec writes objects and reads them
     * @return a copy of this client with that added
     */
    WebSocketClient withCodec(BodyCodec codec);

    /**
     * {@return a connection to be put together; {@code {name}} in the path is replaced by the next argument}
     *
     * @param path below the stage
     * @param variables values of the variables, in order
     */
    ConnectBuilder connect(String path, Object... variables);

    /** {@return a connection to the stage itself} */
    ConnectBuilder connect();
}
