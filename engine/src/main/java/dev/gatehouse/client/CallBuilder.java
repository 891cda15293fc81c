package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.VpcEndpoint;
import java.util.Map;
import java.util.function.Consumer;

/** A call that is being put together; {@link #send()} makes it. */
public interface CallBuilder {

    /**
     * Adds a query parameter, percent-encoded; repeat it for several values.
     *
     * @param name percent-encoded when it is sent
     * @param value percent-encoded when it is sent
     * @return this builder
     */
    CallBuilder query(String name, Object value);

    /**
     * Adds a header; repeat it for several values.
     *
     * @param name of the header
     * @param value of the header, as it is sent
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
     * @param names that the page would send
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
     * Calls from that address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return this builder
     */
    CallBuilder from(String sourceIp);

    /**
     * Calls through that interface endpoint, like {@code vpce-1}.
     *
     * @param id like {@code vpce-1}
     * @return this builder
     */
    CallBuilder throughVpcEndpoint(String id);

    /**
     * Calls through that interface endpoint.
     *
     * @param endpoint with the account and VPC that policies may ask for
     * @return this builder
     */
    CallBuilder throughVpcEndpoint(VpcEndpoint endpoint);

    /**
     * Presents that certificate, as mutual TLS asks for.
     *
     * @param key issued by a trust store of the test
     * @return this builder
     */
    CallBuilder presenting(ClientKey key);

    /**
     * Signs the call.
     *
     * @param signer of an identity
     * @return this builder
     */
    CallBuilder signedBy(RequestSigner signer);

    /**
     * Writes and reads JSON by that codec.
     *
     * @param codec writes objects and reads them
     * @return this builder
     */
    CallBuilder withCodec(BodyCodec codec);

    /**
     * Sends the object as JSON, and {@code Content-Type: application/json} unless another was set.
     *
     * @param value an object, list or map; a String is sent as it is
     * @return this builder
     */
    CallBuilder json(Object value);

    /**
     * Sends the fields as a web form does, {@code application/x-www-form-urlencoded} unless another type was set.
     *
     * @param fields names and values, encoded when they are sent
     * @return this builder
     */
    CallBuilder form(Map<String, ?> fields);

    /**
     * Sends parts as a web form with files does, {@code multipart/form-data}.
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
     * Has that code hear of each part of a streamed answer when it comes, while the rest is still being written.
     *
     * @param heard gets the bytes; over a socket as the network delivers them
     * @return this builder
     */
    CallBuilder onChunk(Consumer<Body> heard);

    /**
     * Hangs up when so many parts of a streamed answer have come; the answer then has these alone.
     *
     * @param chunks one at least; over a socket as the network delivers them
     * @return this builder
     */
    CallBuilder hangUpAfter(int chunks);

    /**
     * Makes the call.
     *
     * @return the answer, whatever its status
     */
    ApiResponse send();

    /**
     * {@return the event that the function behind the route would get, as JSON; nothing is invoked}
     *
     * <p>The call goes through the gates of this test, tokens and keys checked. A Lambda authorizer is not asked: its caller is
     * {@code user}, without a context.
     *
     * @throws IllegalStateException with the story of the call, if the gateway refuses it or no function is behind the route
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
     * {@return the event that the route's Lambda authorizer would get, as JSON; nothing is invoked}
     *
     * @throws IllegalStateException with the story of the call, if no Lambda authorizer would be asked
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
