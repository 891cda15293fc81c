package dev.gatehouse.control;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Decides what one function does in this test, and tells what it did; later decisions replace earlier ones. */
public interface FunctionControl {

    /**
     * Has the function give that output, byte for byte as UTF-8.
     *
     * @param output sent as UTF-8
     * @return this control
     */
    FunctionControl answers(String output);

    /**
     * Has the function give the JSON of that map: members are maps, lists, texts, numbers, booleans or null.
     *
     * @param json the members of the object
     * @return this control
     */
    FunctionControl answers(Map<String, ?> json);

    /**
     * Has the function give these outputs one after the other; the last one is given again and again.
     *
     * @param outputs the last one is given again and again
     * @return this control
     */
    FunctionControl answersInTurn(String... outputs);

    /**
     * Has the function stream: metadata first, then the payload as it is written.
     *
     * <p>An integration of mode STREAM passes each part on when it comes. A function of a managed Java runtime can't stream; of it,
     * and for every other caller, the output arrives whole.
     *
     * @param stream status, headers, cookies and payload
     * @return this control
     */
    FunctionControl streams(FunctionStream stream);

    /**
     * Has the function fail.
     *
     * @param errorType like {@code java.lang.IllegalStateException}
     * @param errorMessage as Lambda reports it
     * @return this control
     */
    FunctionControl raises(String errorType, String errorMessage);

    /**
     * Has the function take that much time before it does what it does, without waiting.
     *
     * <p>Time-outs of the function and of its caller take effect as if the time had passed.
     *
     * @param duration pretended, nobody waits
     * @return this control
     */
    FunctionControl sleeps(Duration duration);

    /**
     * Has that code stand for the function.
     *
     * @param code takes what was sent and answers
     * @return this control
     */
    FunctionControl runs(FunctionCode code);

    /**
     * Has a process outside this JVM run the function, invoked over HTTP by Lambda's Invoke API ({@code POST
     * /2015-03-31/functions/NAME/invocations}): {@code sam local start-lambda}, {@code serverless-offline}, a runtime
     * interface emulator. NAME is the logical id, then the function's name.
     *
     * @param endpoint like {@code http://localhost:3001}; an address that ends in {@code /invocations} is used as it is
     * @return this control
     * @throws IllegalArgumentException if that is no http or https address
     */
    FunctionControl runsAt(URI endpoint);

    /**
     * Takes all decisions back: the function runs its own code.
     *
     * @return this control
     */
    FunctionControl runsItsCode();

    /** {@return what the function was invoked with, and what it answered, up to now} */
    Invocations invocations();
}
