package dev.gatehouse.function;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an invocation came to: the output, or an error.
 *
 * @param output the function's output, byte for byte; with an error, the error's JSON as Lambda writes it
 */
public record FunctionOutcome(byte[] output, Optional<FunctionError> error) {

    public static FunctionOutcome returned(byte[] output) {
        return new FunctionOutcome(output, Optional.empty());
    }

    public static FunctionOutcome returned(String output) {
        return returned(output.getBytes(StandardCharsets.UTF_8));
    }

    public static FunctionOutcome failed(FunctionError error) {
        return new FunctionOutcome(error.toPayload().getBytes(StandardCharsets.UTF_8), Optional.of(error));
    }

    /** The output as text. */
    public String text() {
        return new String(output, StandardCharsets.UTF_8);
    }
}
