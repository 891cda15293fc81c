package dev.gatehouse.control;

import java.util.List;

/** The Lambda functions of a test: canned answers, and what they were invoked with. */
public interface Lambdas {

    /**
     * {@return one function, by logical id or name; {@code Name:alias} stands for one alias}
     *
     * @param name logical id, with {@code :alias} for one alias
     * @throws IllegalArgumentException if there is no such function; the message lists those there are
     */
    FunctionControl function(String name);

    /** {@return the functions that can be named: logical ids of the template, then names that were wired} */
    List<String> names();
}
