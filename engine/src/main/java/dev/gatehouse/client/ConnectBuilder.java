package dev.gatehouse.client;

import dev.gatehouse.http.VpcEndpoint;

/** A WebSocket connection that is being put together; {@link #open()} opens it. */
public interface ConnectBuilder {

    /**
     * Adds a query parameter, percent-encoded; repeat it for several values.
     *
     * @param name percent-encoded when it is sent
     * @param value percent-encoded when it is sent
     * @return this builder
     */
    ConnectBuilder query(String name, Object value);

    /**
     * Adds a header; repeat it for several values.
     *
     * @param name of the header
     * @param value of the header, as it is sent
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
     * @param name that the client offers
     * @return this builder
     */
    ConnectBuilder subprotocol(String name);

    /**
     * Connects from that address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return this builder
     */
    ConnectBuilder from(String sourceIp);

    /**
     * Connects through that interface endpoint, like {@code vpce-1}.
     *
     * @param id like {@code vpce-1}
     * @return this builder
     */
    ConnectBuilder throughVpcEndpoint(String id);

    /**
     * Connects through that interface endpoint.
     *
     * @param endpoint with the account and VPC that policies may ask for
     * @return this builder
     */
    ConnectBuilder throughVpcEndpoint(VpcEndpoint endpoint);

    /**
     * Presents that certificate, as mutual TLS asks for.
     *
     * @param key issued by a trust store of the test
     * @return this builder
     */
    ConnectBuilder presenting(ClientKey key);

    /**
     * Signs the handshake.
     *
     * @param signer of an identity
     * @return this builder
     */
    ConnectBuilder signedBy(RequestSigner signer);

    /**
     * {@return the event that the function behind {@code $connect} would get, as JSON; nothing is invoked}
     *
     * @throws IllegalStateException with the story of the handshake, if it is refused or no function is behind the route
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
     * {@return the event that the function behind the message's route would get, as JSON; nothing is invoked}
     *
     * @param message sent as JSON, a String as it is
     * @throws IllegalStateException with the story of the call, if it is refused or no function is behind the route
     */
    String messageEvent(Object message);

    /**
     * {@return the same as an object, like {@code messageEvent(message, APIGatewayV2WebSocketEvent.class)}}
     *
     * @param <T> type of the object
     * @param message an object, which is written as JSON, or a String, which is sent as it is
     * @param type of the object
     */
    <T> T messageEvent(Object message, Class<T> type);

    /** {@return the event that the Lambda authorizer of {@code $connect} would get, as JSON; nothing is invoked} */
    String authorizerEvent();

    /**
     * Connects.
     *
     * @return the open session
     * @throws HandshakeRefusedException with the answer, if the gateway refuses
     */
    WebSocketSession open();

    /**
     * Tries to connect; whether it did is for the test to look at.
     *
     * @return the session, or the answer that refused it
     */
    WebSocketAttempt attempt();
}
