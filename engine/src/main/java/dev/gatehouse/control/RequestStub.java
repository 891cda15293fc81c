package dev.gatehouse.control;

import dev.gatehouse.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a stand-in does with requests of one method and path; if several stubs match, the last one wins.
 *
 * @param <R> type of the requests
 */
public interface RequestStub<R> {

    /**
     * Restricts the stub to requests that also meet this condition.
     *
     * @param condition must be true in addition to method, path and earlier conditions
     * @return this stub
     */
    RequestStub<R> when(Predicate<R> condition);

    /**
     * Responds with that status and JSON text.
     *
     * @param status like 200
     * @param body in UTF-8
     * @return this stub
     */
    RequestStub<R> answers(int status, String body);

    /**
     * Responds with that response.
     *
     * @param response the response to each request
     * @return this stub
     */
    RequestStub<R> answers(HttpResponse response);

    /**
     * Gives these responses one after the other, and repeats the last one.
     *
     * @param responses the last one is repeated
     * @return this stub
     */
    RequestStub<R> answersInTurn(HttpResponse... responses);

    /**
     * Runs code that creates each response; an exception breaks the connection.
     *
     * @param code receives the request and returns the response
     * @return this stub
     */
    RequestStub<R> runs(Function<R, HttpResponse> code);

    /**
     * Takes that much simulated time before each response; time-outs take effect as if it had passed.
     *
     * @param duration simulated time
     * @return this stub
     */
    RequestStub<R> delays(Duration duration);

    /**
     * Breaks the connection without a response.
     *
     * @return this stub
     */
    RequestStub<R> resets();

    /** {@return the requests that this stub has received so far} */
    List<R> requests();
}
