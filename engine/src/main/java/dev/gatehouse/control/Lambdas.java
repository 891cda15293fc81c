package dev.gatehouse.control;

import java.util.List;

/** The Lambda functions of a test: their canned results and their invocations. */
public interface Lambdas {

    /**
     * {@return a function by logical id or name; {@code Name:alias} is one alias of it}
     *
     * @param name logical id, with {@code :alias} for one alias
     * @throws IllegalArgumentException if there is no such function; the message lists the functions
     */
    FunctionControl function(String name);

    /** {@return the known functions: logical ids of the template, then names that were wired} */
    List<String> names();
}
