package dev.gatehouse.client;

import dev.gatehouse.http.VpcEndpoint;

/**
 * Opens WebSocket sessions with one stage of an API.
 *
 * <p>Immutable: methods that set something return another client, as with {@link GatewayClient}. Paths are relative to
 * the stage.
 */
public interface WebSocketClient {

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return a copy of this client with this setting
     */
    WebSocketClient withApiKey(String logicalId);

    /**
     * Sends {@code Authorization: Bearer} with that token.
     *
     * @param token without {@code Bearer}
     * @return a copy of this client with this setting
     */
    WebSocketClient bearer(String token);

    /**
     * Sends an Origin header, like a page of that origin.
     *
     * @param origin like {@code https://shop.example}
     * @return a copy of this client with this setting
     */
    WebSocketClient origin(String origin);

    /**
     * Sends a header with each handshake; repeat the method for several values.
     *
     * @param name of the header
     * @param value of the header, sent unchanged
     * @return a copy of this client with this setting
     */
    WebSocketClient header(String name, String value);

    /**
     * Sends a cookie with each handshake.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return a copy of this client with this setting
     */
    WebSocketClient cookie(String name, String value);

    /**
     * Adds a query parameter to each handshake; repeat the method for several values.
     *
     * @param name not encoded; it is encoded when it is sent
     * @param value not encoded; it is encoded when it is sent
     * @return a copy of this client with this setting
     */
    WebSocketClient query(String name, Object value);

    /**
     * Signs each handshake as an identity.
     *
     * @param signer of an identity
     * @return a copy of this client with this setting
     */
    WebSocketClient signedBy(RequestSigner signer);

    /**
     * Connects from that source address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return a copy of this client with this setting
     */
    WebSocketClient from(String sourceIp);

    /**
     * Connects through that interface VPC endpoint.
     *
     * @param id like {@code vpce-1}
     * @return a copy of this client with this setting
     */
    WebSocketClient throughVpcEndpoint(String id);

    /**
     * Connects through that interface VPC endpoint.
     *
     * @param endpoint with the VPC that policies may check
     * @return a copy of this client with this setting
     */
    WebSocketClient throughVpcEndpoint(VpcEndpoint endpoint);

    /**
     * Presents that client certificate, for mutual TLS.
     *
     * @param key issued by a trust store of the test
     * @return a copy of this client with this setting
     */
    WebSocketClient presenting(ClientKey key);

    /**
     * Connects to that custom domain of the template; paths are then relative to the domain, without a stage.
     *
     * @param domainName of a custom domain in the template
     * @return a copy of this client with this setting
     */
    WebSocketClient byDomain(String domainName);

    /**
     * Uses that codec to write messages as JSON, for example with your own {@code ObjectMapper}.
     *
     * @param codec writes and reads objects
     * @return a copy of this client with this setting
     */
    WebSocketClient withCodec(BodyCodec codec);

    /**
     * {@return a connection to be built; {@code {name}} in the path is replaced by the next argument}
     *
     * @param path below the stage
     * @param variables values of the variables, in order
     */
    ConnectBuilder connect(String path, Object... variables);

    /** {@return a connection to the stage itself} */
    ConnectBuilder connect();
}
