package dev.gatehouse.client;

import dev.gatehouse.http.VpcEndpoint;

/** A WebSocket connection that is being built; {@link #open()} opens it. */
public interface ConnectBuilder {

    /**
     * Adds a query parameter; repeat the method for several values.
     *
     * @param name not encoded; it is encoded when it is sent
     * @param value not encoded; it is encoded when it is sent
     * @return this builder
     */
    ConnectBuilder query(String name, Object value);

    /**
     * Adds a header; repeat the method for several values.
     *
     * @param name of the header
     * @param value of the header, sent unchanged
     * @return this builder
     */
    ConnectBuilder header(String name, String value);

    /**
     * Adds a cookie to the Cookie header.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return this builder
     */
    ConnectBuilder cookie(String name, String value);

    /**
     * Sets the Origin header.
     *
     * @param origin like {@code https://shop.example}
     * @return this builder
     */
    ConnectBuilder origin(String origin);

    /**
     * Sets {@code Authorization: Bearer}.
     *
     * @param token without {@code Bearer}
     * @return this builder
     */
    ConnectBuilder bearer(String token);

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return this builder
     */
    ConnectBuilder withApiKey(String logicalId);

    /**
     * Offers a subprotocol.
     *
     * @param name of the subprotocol
     * @return this builder
     */
    ConnectBuilder subprotocol(String name);

    /**
     * Connects from that source address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return this builder
     */
    ConnectBuilder from(String sourceIp);

    /**
     * Connects through that interface VPC endpoint.
     *
     * @param id like {@code vpce-1}
     * @return this builder
     */
    ConnectBuilder throughVpcEndpoint(String id);

    /**
     * Connects through that interface VPC endpoint.
     *
     * @param endpoint with the VPC that policies may check
     * @return this builder
     */
    ConnectBuilder throughVpcEndpoint(VpcEndpoint endpoint);

    /**
     * Presents that client certificate, for mutual TLS.
     *
     * @param key issued by a trust store of the test
     * @return this builder
     */
    ConnectBuilder presenting(ClientKey key);

    /**
     * Signs the handshake as an identity.
     *
     * @param signer of an identity
     * @return this builder
     */
    ConnectBuilder signedBy(RequestSigner signer);

    /**
     * {@return the event that the function of {@code $connect} would receive, as JSON; nothing is invoked}
     *
     * @throws IllegalStateException with the story of the handshake, if it is refused or the route has no function
     */
    String event();

    /**
     * {@return the same as an object, like {@code event(APIGatewayV2WebSocketEvent.class)}}
     *
     * @param <T> type of the object
     * @param type of the object
     */
    <T> T event(Class<T> type);

    /**
     * {@return the event that the function of the message's route would receive, as JSON; nothing is invoked}
     *
     * @param message sent as JSON, a String unchanged
     * @throws IllegalStateException with the story of the call, if it is refused or the route has no function
     */
    String messageEvent(Object message);

    /**
     * {@return the same as an object, like {@code messageEvent(message, APIGatewayV2WebSocketEvent.class)}}
     *
     * @param <T> type of the object
     * @param message sent as JSON; a String is sent unchanged
     * @param type of the object
     */
    <T> T messageEvent(Object message, Class<T> type);

    /**
     * {@return the event that the Lambda authorizer of {@code $connect} would receive, as JSON; nothing is invoked}
     */
    String authorizerEvent();

    /**
     * Connects.
     *
     * @return the open session
     * @throws HandshakeRefusedException with the response, if the gateway refuses
     */
    WebSocketSession open();

    /**
     * Tries to connect; the test checks whether that succeeded.
     *
     * @return the session, or the response that refused it
     */
    WebSocketAttempt attempt();
}
