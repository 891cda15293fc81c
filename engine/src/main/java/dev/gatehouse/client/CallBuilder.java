package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.VpcEndpoint;
import java.util.Map;
import java.util.function.Consumer;

/** A call that is being built; {@link #send()} sends it. */
public interface CallBuilder {

    /**
     * Adds a query parameter; repeat the method for several values.
     *
     * @param name not encoded; it is encoded when it is sent
     * @param value not encoded; it is encoded when it is sent
     * @return this builder
     */
    CallBuilder query(String name, Object value);

    /**
     * Adds a header; repeat the method for several values.
     *
     * @param name of the header
     * @param value of the header, sent unchanged
     * @return this builder
     */
    CallBuilder header(String name, String value);

    /**
     * Adds a cookie to the Cookie header.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return this builder
     */
    CallBuilder cookie(String name, String value);

    /**
     * Sets the Origin header.
     *
     * @param origin like {@code https://shop.example}
     * @return this builder
     */
    CallBuilder origin(String origin);

    /**
     * Sets {@code Access-Control-Request-Headers} of a preflight.
     *
     * @param names of the headers that the page would send
     * @return this builder
     */
    CallBuilder requestHeaders(String names);

    /**
     * Sets {@code Authorization: Bearer}.
     *
     * @param token without {@code Bearer}
     * @return this builder
     */
    CallBuilder bearer(String token);

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return this builder
     */
    CallBuilder withApiKey(String logicalId);

    /**
     * Calls from that source address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return this builder
     */
    CallBuilder from(String sourceIp);

    /**
     * Calls through that interface VPC endpoint.
     *
     * @param id like {@code vpce-1}
     * @return this builder
     */
    CallBuilder throughVpcEndpoint(String id);

    /**
     * Calls through that interface VPC endpoint.
     *
     * @param endpoint with the VPC that policies may check
     * @return this builder
     */
    CallBuilder throughVpcEndpoint(VpcEndpoint endpoint);

    /**
     * Presents that client certificate, for mutual TLS.
     *
     * @param key issued by a trust store of the test
     * @return this builder
     */
    CallBuilder presenting(ClientKey key);

    /**
     * Signs the call as an identity.
     *
     * @param signer of an identity
     * @return this builder
     */
    CallBuilder signedBy(RequestSigner signer);

    /**
     * Uses that codec to write and read JSON.
     *
     * @param codec writes and reads objects
     * @return this builder
     */
    CallBuilder withCodec(BodyCodec codec);

    /**
     * Sends the object as JSON, with {@code Content-Type: application/json} unless another type was set.
     *
     * @param value an object, list or map; a String is sent unchanged
     * @return this builder
     */
    CallBuilder json(Object value);

    /**
     * Sends the fields like a web form, as {@code application/x-www-form-urlencoded} unless another type was set.
     *
     * @param fields names and values, not encoded
     * @return this builder
     */
    CallBuilder form(Map<String, ?> fields);

    /**
     * Sends parts like a web form with files, as {@code multipart/form-data}.
     *
     * @param parts fields and files, in order
     * @return this builder
     */
    CallBuilder multipart(Part... parts);

    /**
     * Sends text as UTF-8.
     *
     * @param text the body
     * @return this builder
     */
    CallBuilder body(String text);

    /**
     * Sends bytes.
     *
     * @param bytes the body; {@code Content-Type} is not set by itself
     * @return this builder
     */
    CallBuilder body(byte[] bytes);

    /**
     * Passes each chunk of a streamed response to a listener when it arrives, while the rest is still being written.
     *
     * @param heard receives the bytes; over a socket as the network delivers them
     * @return this builder
     */
    CallBuilder onChunk(Consumer<Body> heard);

    /**
     * Disconnects after that many chunks of a streamed response; the response then has only these.
     *
     * @param chunks at least one; over a socket as the network delivers them
     * @return this builder
     */
    CallBuilder hangUpAfter(int chunks);

    /**
     * Sends the call.
     *
     * @return the response, whatever its status
     */
    ApiResponse send();

    /**
     * {@return the event that the function of the route would receive, as JSON; nothing is invoked}
     *
     * <p>Tokens, keys and other guards are checked. A Lambda authorizer is not invoked: the caller is {@code user},
     * with an empty context.
     *
     * @throws IllegalStateException with the story of the call, if the gateway refuses it or the route has no function
     */
    String event();

    /**
     * {@return the same as an object, like {@code event(APIGatewayV2HTTPEvent.class)}}
     *
     * @param <T> type of the object
     * @param type of the object
     */
    <T> T event(Class<T> type);

    /**
     * {@return the event that the route's Lambda authorizer would receive, as JSON; nothing is invoked}
     *
     * @throws IllegalStateException with the story of the call, if no Lambda authorizer would be invoked
     */
    String authorizerEvent();

    /**
     * {@return the same as an object, like {@code authorizerEvent(APIGatewayCustomAuthorizerEvent.class)}}
     *
     * @param <T> type of the object
     * @param type of the object
     */
    <T> T authorizerEvent(Class<T> type);
}
