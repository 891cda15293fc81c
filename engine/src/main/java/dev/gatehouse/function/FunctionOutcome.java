package dev.gatehouse.function;

import dev.gatehouse.http.BodyProducer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an invocation came to: the output, or an error.
 *
 * @param output the function's output, byte for byte; with an error, the error's JSON as Lambda writes it
 * @param error what failed; absent if the function answered
 * @param instance the instance that ran it; empty for stubs and where nothing ran
 * @param rest what follows the output over time; absent for an output that is whole
 */
public record FunctionOutcome(
        byte[] output,
        Optional<FunctionError> error,
        Optional<FunctionInstance> instance,
        Optional<BodyProducer> rest) {

    /**
     * An outcome that is whole.
     *
     * @param output the function's output, byte for byte; with an error, the error's JSON as Lambda writes it
     * @param error what failed; absent if the function answered
     * @param instance the instance that ran it; empty for stubs and where nothing ran
     */
    public FunctionOutcome(byte[] output, Optional<FunctionError> error, Optional<FunctionInstance> instance) {
        this(output, error, instance, Optional.empty());
    }

    /**
     * {@return what a function gives that goes on giving}
     *
     * <p>An integration of mode STREAM needs the metadata and their delimiter in what comes first; {@link FunctionStream} writes
     * them. Other callers get all of it when it is whole.
     *
     * @param first what it gave up to now
     * @param rest what follows
     */
    public static FunctionOutcome streamed(byte[] first, BodyProducer rest) {
        return new FunctionOutcome(first, Optional.empty(), Optional.empty(), Optional.of(rest));
    }

    /**
     * {@return what a function gave that ended well}
     *
     * @param output of the function
     */
    public static FunctionOutcome returned(byte[] output) {
        return new FunctionOutcome(output, Optional.empty(), Optional.empty());
    }

    /**
     * {@return what a function gave that ended well}
     *
     * @param output of the function, as UTF-8
     */
    public static FunctionOutcome returned(String output) {
        return returned(output.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return what a function gave that failed}
     *
     * @param error as Lambda reports it
     */
    public static FunctionOutcome failed(FunctionError error) {
        byte[] payload = error.toPayload().getBytes(StandardCharsets.UTF_8);
        return new FunctionOutcome(payload, Optional.of(error), Optional.empty());
    }

    /**
     * {@return the same outcome, of that instance}
     *
     * @param ran number of the instance, cold or warm
     */
    public FunctionOutcome on(FunctionInstance ran) {
        return new FunctionOutcome(output, error, Optional.of(ran), rest);
    }

    /**
     * {@return whether the error is of that kind}
     *
     * @param kind what failed
     */
    public boolean failedWith(FunctionError.Kind kind) {
        return error.isPresent() && error.get().kind() == kind;
    }

    /** {@return the output as text} */
    public String text() {
        return new String(output, StandardCharsets.UTF_8);
    }
}
