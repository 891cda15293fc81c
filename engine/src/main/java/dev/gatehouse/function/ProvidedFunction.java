package dev.gatehouse.function;

import java.util.Optional;

/**
 * A function's code, or why there is none.
 *
 * @param missing says why there is no code and how to provide it
 */
public record ProvidedFunction(Optional<FunctionCode> code, String missing) {

    public static ProvidedFunction of(FunctionCode code) {
        return new ProvidedFunction(Optional.of(code), "");
    }

    public static ProvidedFunction missing(String why) {
        return new ProvidedFunction(Optional.empty(), why);
    }
}
