package dev.gatehouse.client;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.VpcEndpoint;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * A client of one stage of an API.
 *
 * <p>Immutable: the {@code with…} methods give another client. Paths are below the stage; {@code {name}} in a path is
 * replaced by the next argument, percent-encoded.
 */
public interface GatewayClient {

    /**
     * Sends {@code x-api-key} with the value of that key of the template.
     *
     * @param logicalId logical id or name of the key
     * @return a client that does so
     */
    GatewayClient withApiKey(String logicalId);

    /**
     * Sends {@code Authorization: Bearer} with that token.
     *
     * @param token without {@code Bearer}
     * @return a client that does so
     */
    GatewayClient bearer(String token);

    /**
     * Sends an Origin header, as a page of that origin would.
     *
     * @param origin like {@code https://shop.example}
     * @return a client that does so
     */
    GatewayClient origin(String origin);

    /**
     * Sends one more header with each call; repeat it for several values.
     *
     * @param name of the header
     * @param value of the header, as it is sent
     * @return a client that does so
     */
    GatewayClient header(String name, String value);

    /**
     * Sends one more cookie with each call.
     *
     * @param name of the cookie
     * @param value of the cookie
     * @return a client that does so
     */
    GatewayClient cookie(String name, String value);

    /**
     * Adds a query parameter to each call, percent-encoded; repeat it for several values.
     *
     * @param name percent-encoded when it is sent
     * @param value percent-encoded when it is sent
     * @return a client that does so
     */
    GatewayClient query(String name, Object value);

    /**
     * Signs each call.
     *
     * @param signer of an identity
     * @return a client that does so
     */
    GatewayClient signedBy(RequestSigner signer);

    /**
     * Calls from that address.
     *
     * @param sourceIp IPv4 or IPv6 address
     * @return a client that does so
     */
    GatewayClient from(String sourceIp);

    /**
     * Calls through that interface endpoint, like {@code vpce-1}.
     *
     * @param id like {@code vpce-1}
     * @return a client that does so
     */
    GatewayClient throughVpcEndpoint(String id);

    /**
     * Calls through that interface endpoint.
     *
     * @param endpoint with the account and VPC that policies may ask for
     * @return a client that does so
     */
    GatewayClient throughVpcEndpoint(VpcEndpoint endpoint);

    /**
     * Presents that certificate, as mutual TLS asks for.
     *
     * @param key issued by a trust store of the test
     * @return a client that does so
     */
    GatewayClient presenting(ClientKey key);

    /**
     * Calls by that custom domain of the template; paths are then below it, without a stage.
     *
     * @param domainName of a custom domain in the template
     * @return a client that does so
     */
    GatewayClient byDomain(String domainName);

    /**
     * Writes and reads JSON by that codec: your own {@code ObjectMapper}, say.
     *
     * @param codec writes objects and reads them
     * @return a client that does so
     */
    GatewayClient withCodec(BodyCodec codec);

    /** {@return where paths begin, like {@code https://a1b2c3.execute-api.us-east-1.amazonaws.com/prod}} */
    URI baseUri();

    /** {@return what the API serves: like {@code GET /orders/{id}}, {@code ANY /{proxy+}} or {@code $default}} */
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
     * {@return the preflight that a browser would send before a call of that method; set the origin}
     *
     * @param path below the stage
     * @param method of the call that would follow
     */
    CallBuilder preflight(String path, String method);

    /**
     * Sends a request verbatim, its target untouched: stage and query included.
     *
     * @param request its target has the stage
     * @return the answer, whatever its status
     */
    ApiResponse send(HttpRequest request);

    /**
     * Sends raw HTTP text: request line, headers, empty line, body; the target stays as it is written.
     *
     * @param text request line, headers, an empty line and the body
     * @return the answer, whatever its status
     */
    ApiResponse raw(String text);

    /**
     * Makes the same call so many times, one after another at one virtual instant: deterministic.
     *
     * @param times how many calls
     * @param call makes each call
     * @return the answers, in the order of the calls
     */
    List<ApiResponse> burst(int times, Function<GatewayClient, CallBuilder> call);

    /**
     * Makes the same call so many times at once, each on its own thread.
     *
     * @param times how many calls
     * @param call makes each call
     * @return the answers, in the order in which the calls were begun
     */
    List<ApiResponse> concurrently(int times, Function<GatewayClient, CallBuilder> call);
}
