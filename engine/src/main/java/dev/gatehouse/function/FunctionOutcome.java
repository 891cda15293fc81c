package dev.gatehouse.function;

import dev.gatehouse.http.BodyProducer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The result of an invocation: an output or an error.
 *
 * @param output the function's output, byte for byte; with an error, the error's JSON as Lambda writes it
 * @param error what failed; absent if the function succeeded
 * @param instance the instance that ran it; empty for stubs and if nothing ran
 * @param rest the rest of a streamed output; absent if the output is complete
 */
public record FunctionOutcome(
        byte[] output,
        Optional<FunctionError> error,
        Optional<FunctionInstance> instance,
        Optional<BodyProducer> rest) {

    /**
     * A complete outcome.
     *
     * @param output the function's output, byte for byte; with an error, the error's JSON as Lambda writes it
     * @param error what failed; absent if the function succeeded
     * @param instance the instance that ran it; empty for stubs and if nothing ran
     */
    public FunctionOutcome(byte[] output, Optional<FunctionError> error, Optional<FunctionInstance> instance) {
        this(output, error, instance, Optional.empty());
    }

    /**
     * {@return the outcome of a function that streams}
     *
     * <p>An integration of mode STREAM needs the metadata and their delimiter in the first part; {@link FunctionStream}
     * writes them. Other callers receive the whole output at its end.
     *
     * @param first the first part
     * @param rest the rest
     */
    public static FunctionOutcome streamed(byte[] first, BodyProducer rest) {
        return new FunctionOutcome(first, Optional.empty(), Optional.empty(), Optional.of(rest));
    }

    /**
     * {@return the outcome of a function that succeeded}
     *
     * @param output of the function
     */
    public static FunctionOutcome returned(byte[] output) {
        return new FunctionOutcome(output, Optional.empty(), Optional.empty());
    }

    /**
     * {@return the outcome of a function that succeeded}
     *
     * @param output of the function, as UTF-8
     */
    public static FunctionOutcome returned(String output) {
        return returned(output.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the outcome of a function that failed}
     *
     * @param error as Lambda reports it
     */
    public static FunctionOutcome failed(FunctionError error) {
        byte[] payload = error.toPayload().getBytes(StandardCharsets.UTF_8);
        return new FunctionOutcome(payload, Optional.of(error), Optional.empty());
    }

    /**
     * {@return the same outcome, with its instance}
     *
     * @param ran the instance
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
