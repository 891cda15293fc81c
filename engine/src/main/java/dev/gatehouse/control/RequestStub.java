package dev.gatehouse.control;

import dev.gatehouse.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a stand-in does with the requests of one method and path; of several that fit, the latest wins.
 *
 * @param <R> what it receives
 */
public interface RequestStub<R> {

    /**
     * Takes only those requests, beside what was asked before.
     *
     * @param condition must hold besides method and path
     * @return this stub
     */
    RequestStub<R> when(Predicate<R> condition);

    /**
     * Answers with that status and text, as JSON.
     *
     * @param status like 200
     * @param body in UTF-8
     * @return this stub
     */
    RequestStub<R> answers(int status, String body);

    /**
     * Answers with that response.
     *
     * @param response given each time as it is
     * @return this stub
     */
    RequestStub<R> answers(HttpResponse response);

    /**
     * Gives these answers one after the other; the last one again and again.
     *
     * @param responses the last one is given again and again
     * @return this stub
     */
    RequestStub<R> answersInTurn(HttpResponse... responses);

    /**
     * Has that code make each answer; what it throws breaks the connection.
     *
     * @param code takes what was sent and answers
     * @return this stub
     */
    RequestStub<R> runs(Function<R, HttpResponse> code);

    /**
     * Takes that much time before each answer, without waiting; time-outs take effect as if it had passed.
     *
     * @param duration pretended, nobody waits
     * @return this stub
     */
    RequestStub<R> delays(Duration duration);

    /**
     * Breaks the connection before anything is answered.
     *
     * @return this stub
     */
    RequestStub<R> resets();

    /** {@return the requests that this stub took, up to now} */
    List<R> requests();
}
