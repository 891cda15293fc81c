package dev.gatehouse.control;

import dev.gatehouse.http.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stands in for an HTTP origin or an AWS service in one test; later settings replace earlier ones.
 *
 * <p>It receives each request as a value, without a socket, unless it forwards requests. Until it is set up, calls are
 * refused; nothing reaches the internet.
 *
 * @param <R> type of the requests
 */
public interface StandIn<R> {

    /**
     * Responds to every request with that status and JSON text.
     *
     * @param status like 200
     * @param body in UTF-8
     * @return this stand-in
     */
    StandIn<R> answers(int status, String body);

    /**
     * Responds to every request with that response.
     *
     * @param response the response to each request
     * @return this stand-in
     */
    StandIn<R> answers(HttpResponse response);

    /**
     * Gives these responses one after the other, and repeats the last one.
     *
     * @param responses the last one is repeated
     * @return this stand-in
     */
    StandIn<R> answersInTurn(HttpResponse... responses);

    /**
     * Runs code that creates each response; an exception breaks the connection.
     *
     * @param code receives the request and returns the response
     * @return this stand-in
     */
    StandIn<R> runs(Function<R, HttpResponse> code);

    /**
     * Breaks every connection without a response.
     *
     * @return this stand-in
     */
    StandIn<R> fails();

    /**
     * Takes that much simulated time before each response.
     *
     * <p>The integration's time-out takes effect as if the time had passed; nobody waits.
     *
     * @param duration simulated time
     * @return this stand-in
     */
    StandIn<R> sleeps(Duration duration);

    /**
     * Forwards every request to a real endpoint, below its path and with the original Host header.
     *
     * <p>Certificates are not checked. Requests to a service have a signature header with the access key {@code
     * gatehouse}, which is not valid; ElasticMQ, DynamoDB Local and similar servers only expect that there is one.
     * ElasticMQ answers the query protocol with XML where SQS answers with JSON, so responses need not be JSON.
     *
     * @param endpoint of a server on this machine or in a container
     * @return this stand-in
     */
    StandIn<R> forwardTo(URI endpoint);

    /**
     * Forwards to an endpoint that is not known before a request arrives, like a server that the test starts later.
     *
     * <p>If the supplier throws an {@code IllegalStateException}, the request is refused.
     *
     * @param endpoint of a server on this machine or in a container
     * @return this stand-in
     */
    StandIn<R> forwardTo(Supplier<URI> endpoint);

    /**
     * Sets up the responses to requests of one method and path, like {@code on("POST", "/charges/{id}").answers(201,
     * "{}")}.
     *
     * <p>{@code ANY} matches every method, {@code {name}} one segment, {@code {name+}} the rest. If several stubs
     * match, the one that was defined last wins. A request that no stub matches is refused.
     *
     * @param method like {@code POST}, or {@code ANY}
     * @param path may have {@code {id}} and {@code {name+}}
     * @return a stub for such requests
     * @throws IllegalArgumentException if the path does not begin with a slash
     */
    RequestStub<R> on(String method, String path);

    /** {@return the stubs that have received no request yet, like {@code POST /charges/{id}}, or {@code anything}} */
    List<String> neverAsked();

    /** {@return the requests that it has received so far} */
    List<R> requests();

    /**
     * {@return the last request that it has received}
     *
     * @throws IllegalStateException if there was none
     */
    R lastRequest();
}
