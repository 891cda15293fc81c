package dev.gatehouse.function;

import dev.gatehouse.model.FunctionDefinition;

/** Finds the code of a template's function; loaded by {@link java.util.ServiceLoader} unless one is passed in. */
public interface FunctionProvider {

    /**
     * {@return the code of that function, not yet started, or the reason why there is none}
     *
     * @param definition the function in the template
     */
    ProvidedFunction provide(FunctionDefinition definition);

    /**
     * A provider for another test, without the instances that were started before.
     *
     * @return this object, if its functions have no instances or if they are to be kept
     */
    default FunctionProvider fresh() {
        return this;
    }

    /** Releases instances and threads of the provided functions. */
    default void close() {}
}
