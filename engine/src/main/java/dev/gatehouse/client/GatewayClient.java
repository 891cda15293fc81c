package dev.gatehouse.client;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.VpcEndpoint;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * A client of one stage of an API.
 *
 * <p>Immutable: methods that set something return another client. Paths are relative to the stage; {@code {name}} in a
 * path is replaced by the next argument, percent-encoded.
 */
public interface GatewayClient {

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return a copy of this client with this setting
     */
    GatewayClient withApiKey(String logicalId);

    /**
     * Sends {@code Authorization: Bearer} with that token.
     *
     * @param token without {@code Bearer}
     * @return a copy of this client with this setting
     */
    GatewayClient bearer(String token);

    /**
     * Sends an Origin header, like a page of that origin.
     *
     * @param origin like {@code https://shop.example}
     * @return a copy of this client with this setting
     */
    GatewayClient origin(String origin);

    /**
     * Sends a header with each call; repeat the method for several values.
     *
     * @param name of the header
     * @param value of the header, sent unchanged
     * @return a copy of this client with this setting
     */
    GatewayClient header(String name, String value);

    /**
     * Sends a cookie with each call.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return a copy of this client with this setting
     */
    GatewayClient cookie(String name, String value);

    /**
     * Adds a query parameter to each call; repeat the method for several values.
     *
     * @param name not encoded; it is encoded when it is sent
     * @param value not encoded; it is encoded when it is sent
     * @return a copy of this client with this setting
     */
    GatewayClient query(String name, Object value);

    /**
     * Signs each call as an identity.
     *
     * @param signer of an identity
     * @return a copy of this client with this setting
     */
    GatewayClient signedBy(RequestSigner signer);

    /**
     * Calls from that source address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return a copy of this client with this setting
     */
    GatewayClient from(String sourceIp);

    /**
     * Calls through that interface VPC endpoint.
     *
     * @param id like {@code vpce-1}
     * @return a copy of this client with this setting
     */
    GatewayClient throughVpcEndpoint(String id);

    /**
     * Calls through that interface VPC endpoint.
     *
     * @param endpoint with the VPC that policies may check
     * @return a copy of this client with this setting
     */
    GatewayClient throughVpcEndpoint(VpcEndpoint endpoint);

    /**
     * Presents that client certificate, for mutual TLS.
     *
     * @param key issued by a trust store of the test
     * @return a copy of this client with this setting
     */
    GatewayClient presenting(ClientKey key);

    /**
     * Calls that custom domain of the template; paths are then relative to the domain, without a stage.
     *
     * @param domainName of a custom domain in the template
     * @return a copy of this client with this setting
     */
    GatewayClient byDomain(String domainName);

    /**
     * Uses that codec to write and read JSON, for example with your own {@code ObjectMapper}.
     *
     * @param codec writes and reads objects
     * @return a copy of this client with this setting
     */
    GatewayClient withCodec(BodyCodec codec);

    /** {@return the base URL of paths, like {@code https://a1b2c3.execute-api.us-east-1.amazonaws.com/prod}} */
    URI baseUri();

    /** {@return the routes of the API, like {@code GET /orders/{id}}, {@code ANY /{proxy+}} or {@code $default}} */
    List<String> routes();

    /**
     * {@return a GET call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    CallBuilder get(String path, Object... variables);

    /**
     * {@return a POST call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    CallBuilder post(String path, Object... variables);

    /**
     * {@return a PUT call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    CallBuilder put(String path, Object... variables);

    /**
     * {@return a PATCH call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    CallBuilder patch(String path, Object... variables);

    /**
     * {@return a DELETE call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    CallBuilder delete(String path, Object... variables);

    /**
     * {@return a HEAD call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    CallBuilder head(String path, Object... variables);

    /**
     * {@return an OPTIONS call, to be sent by {@link CallBuilder#send()}}
     *
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order; they are percent-encoded
     */
    CallBuilder options(String path, Object... variables);

    /**
     * {@return a call of any method}
     *
     * @param method any HTTP method
     * @param path below the stage; may have variables in braces
     * @param variables values of the variables, in order
     */
    CallBuilder call(String method, String path, Object... variables);

    /**
     * {@return the preflight that a browser would send before a call of that method; its origin must be set}
     *
     * @param path below the stage
     * @param method of the call that would follow
     */
    CallBuilder preflight(String path, String method);

    /**
     * Sends a request unchanged; its target contains stage and query.
     *
     * @param request its target contains the stage
     * @return the response, whatever its status
     */
    ApiResponse send(HttpRequest request);

    /**
     * Sends raw HTTP text: request line, headers, empty line, body. The target is not changed.
     *
     * @param text request line, headers, an empty line and the body
     * @return the response, whatever its status
     */
    ApiResponse raw(String text);

    /**
     * Makes the same call several times, one after another, at the same virtual instant. The result is always the same.
     *
     * @param times how many calls
     * @param call makes each call
     * @return the responses, in the order of the calls
     */
    List<ApiResponse> burst(int times, Function<GatewayClient, CallBuilder> call);

    /**
     * Makes the same call several times at once, each on its own thread.
     *
     * @param times how many calls
     * @param call makes each call
     * @return the responses, in the order in which the calls began
     */
    List<ApiResponse> concurrently(int times, Function<GatewayClient, CallBuilder> call);
}
