package dev.gatehouse.function;

import java.util.Optional;

/**
 * A function's code, or the reason why there is none.
 *
 * @param code the code, not yet started; absent if there is none
 * @param missing why there is no code, and how to provide it
 */
public record ProvidedFunction(Optional<FunctionCode> code, String missing) {

    /**
     * {@return a function that runs this code}
     *
     * @param code receives events and returns outputs
     */
    public static ProvidedFunction of(FunctionCode code) {
        return new ProvidedFunction(Optional.of(code), "");
    }

    /**
     * {@return a function that can't run}
     *
     * @param why the reason, for a message
     */
    public static ProvidedFunction missing(String why) {
        return new ProvidedFunction(Optional.empty(), why);
    }
}
