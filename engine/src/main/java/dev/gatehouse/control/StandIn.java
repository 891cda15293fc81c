package dev.gatehouse.control;

import dev.gatehouse.http.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stands in for an HTTP origin or an AWS service in one test; later decisions replace earlier ones.
 *
 * <p>It gets each request as a value, without a socket, unless it forwards them. Until something is decided, calls are
 * refused: nothing leaves for the internet.
 *
 * @param <R> what it receives
 */
public interface StandIn<R> {

    /**
     * Answers every request with that status and text, as JSON.
     *
     * @param status like 200
     * @param body in UTF-8
     * @return this stand-in
     */
    StandIn<R> answers(int status, String body);

    /**
     * Answers every request with that response.
     *
     * @param response given each time as it is
     * @return this stand-in
     */
    StandIn<R> answers(HttpResponse response);

    /**
     * Gives these answers one after the other; the last one again and again.
     *
     * @param responses the last one is given again and again
     * @return this stand-in
     */
    StandIn<R> answersInTurn(HttpResponse... responses);

    /**
     * Has that code make each answer; what it throws breaks the connection.
     *
     * @param code takes what was sent and answers
     * @return this stand-in
     */
    StandIn<R> runs(Function<R, HttpResponse> code);

    /**
     * Breaks every connection before anything is answered.
     *
     * @return this stand-in
     */
    StandIn<R> fails();

    /**
     * Takes that much time before each answer, without waiting.
     *
     * <p>The integration's time-out takes effect as if the time had passed.
     *
     * @param duration pretended, nobody waits
     * @return this stand-in
     */
    StandIn<R> sleeps(Duration duration);

    /**
     * Sends every request to a real endpoint, below its path and with the Host header of the original.
     *
     * <p>Certificates are not checked. To a service goes a signature header that names the access key {@code gatehouse}
     * and is not valid, which is what ElasticMQ, DynamoDB Local and the like expect; and as ElasticMQ can't answer JSON
     * to the query protocol, which SQS does, anything is accepted in place of JSON.
     *
     * @param endpoint of a server on this machine or in a container
     * @return this stand-in
     */
    StandIn<R> forwardTo(URI endpoint);

    /**
     * {@return the same to an endpoint that is known only when a request comes, like that of a server started by the
     * test}
     *
     * <p>An {@code IllegalStateException} of the supplier refuses the request: nothing stands for it.
     *
     * @param endpoint of a server on this machine or in a container
     */
    StandIn<R> forwardTo(Supplier<URI> endpoint);

    /**
     * Decides about the requests of one method and path alone, like {@code on("POST", "/charges/{id}").answers(201, "{}")}.
     *
     * <p>{@code ANY} fits every method, {@code {name}} one segment, {@code {name+}} the rest. What is decided last of all that
     * fits a request wins; a request that nothing fits is refused.
     *
     * @param method like {@code POST}, or {@code ANY}
     * @param path may have {@code {id}} and {@code {name+}}
     * @return a stub that decides about such requests
     * @throws IllegalArgumentException if the path does not begin with a slash
     */
    RequestStub<R> on(String method, String path);

    /**
     * {@return what was decided and no request has come to yet: like {@code POST /charges/{id}}, or {@code anything}}
     */
    List<String> neverAsked();

    /** {@return what it has received, up to now} */
    List<R> requests();

    /**
     * {@return the request that it received last}
     *
     * @throws IllegalStateException if there was none
     */
    R lastRequest();
}
