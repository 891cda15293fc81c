package dev.gatehouse.function;

import dev.gatehouse.model.FunctionDefinition;

/** Finds the code of a template's function; found by {@link java.util.ServiceLoader} where nobody hands one in. */
public interface FunctionProvider {

    /**
     * {@return the code of that function, not yet started, or why there is none}
     *
     * @param definition the function, as the template has it
     */
    ProvidedFunction provide(FunctionDefinition definition);

    /**
     * A provider for one more test, without any instance that was started before.
     *
     * @return itself, if what it provides has no instances, or if they shall live on
     */
    default FunctionProvider fresh() {
        return this;
    }

    /** Frees what the provided functions hold: instances, threads. */
    default void close() {}
}
