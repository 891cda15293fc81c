package dev.gatehouse.function;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an invocation came to: the output, or an error.
 *
 * @param output the function's output, byte for byte; with an error, the error's JSON as Lambda writes it
 * @param instance the instance that ran it; empty for stubs and where nothing ran
 */
public record FunctionOutcome(byte[] output, Optional<FunctionError> error, Optional<FunctionInstance> instance) {

    public static FunctionOutcome returned(byte[] output) {
        return new FunctionOutcome(output, Optional.empty(), Optional.empty());
    }

    public static FunctionOutcome returned(String output) {
        return returned(output.getBytes(StandardCharsets.UTF_8));
    }

    public static FunctionOutcome failed(FunctionError error) {
        byte[] payload = error.toPayload().getBytes(StandardCharsets.UTF_8);
        return new FunctionOutcome(payload, Optional.of(error), Optional.empty());
    }

    /** The same outcome, of that instance. */
    public FunctionOutcome on(FunctionInstance ran) {
        return new FunctionOutcome(output, error, Optional.of(ran));
    }

    /** Whether the error is of that kind. */
    public boolean failedWith(FunctionError.Kind kind) {
        return error.isPresent() && error.get().kind() == kind;
    }

    /** The output as text. */
    public String text() {
        return new String(output, StandardCharsets.UTF_8);
    }
}
