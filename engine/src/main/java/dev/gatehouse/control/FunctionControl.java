package dev.gatehouse.control;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Sets what one function does in this test, and lists its invocations; later settings replace earlier ones. */
public interface FunctionControl {

    /**
     * The function returns this output, byte for byte as UTF-8.
     *
     * @param output sent as UTF-8
     * @return this control
     */
    FunctionControl answers(String output);

    /**
     * The function returns this map as JSON; members are maps, lists, strings, numbers, booleans or null.
     *
     * @param json the members of the object
     * @return this control
     */
    FunctionControl answers(Map<String, ?> json);

    /**
     * The function returns these outputs one after the other, and repeats the last one.
     *
     * @param outputs the last one is repeated
     * @return this control
     */
    FunctionControl answersInTurn(String... outputs);

    /**
     * The function streams: first the metadata, then the payload while it is being written.
     *
     * <p>An integration of mode STREAM passes each chunk on when it arrives. For every other caller, and for a function
     * of a managed Java runtime, which can't stream, the output arrives as a whole.
     *
     * @param stream status, headers, cookies and payload
     * @return this control
     */
    FunctionControl streams(FunctionStream stream);

    /**
     * The function fails.
     *
     * @param errorType like {@code java.lang.IllegalStateException}
     * @param errorMessage as Lambda reports it
     * @return this control
     */
    FunctionControl raises(String errorType, String errorMessage);

    /**
     * The function takes that much simulated time before it responds.
     *
     * <p>Time-outs of the function and of its caller take effect as if the time had passed; nobody waits.
     *
     * @param duration simulated time
     * @return this control
     */
    FunctionControl sleeps(Duration duration);

    /**
     * The function runs this code.
     *
     * @param code receives the request and returns the response
     * @return this control
     */
    FunctionControl runs(FunctionCode code);

    /**
     * A process outside this JVM runs the function. It is invoked over HTTP with Lambda's Invoke API ({@code POST
     * /2015-03-31/functions/NAME/invocations}): {@code sam local start-lambda}, {@code serverless-offline}, a runtime
     * interface emulator. NAME is the logical id, or else the function's name.
     *
     * @param endpoint like {@code http://localhost:3001}; an address that ends in {@code /invocations} is used
     *     unchanged
     * @return this control
     * @throws IllegalArgumentException if that is not an http or https address
     */
    FunctionControl runsAt(URI endpoint);

    /**
     * Removes all settings: the function runs its own code again.
     *
     * @return this control
     */
    FunctionControl runsItsCode();

    /** {@return the invocations of the function so far} */
    Invocations invocations();
}
