package dev.gatehouse.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How handlers are run.
 *
 * @param loader loads handler classes; absent for the context class loader of the thread that creates the provider
 * @param factory creates handler objects instead of the public constructor: a dependency injection container, a Spring
 *     context
 * @param isolation whether functions share static fields
 * @param sharing whether one instance of a handler serves several requests at a time
 * @param environment environment variables that override the template, by logical id or name of the function
 * @param leftovers what happens to changes that handlers make to the JVM
 */
public record HandlerOptions(
        Optional<ClassLoader> loader,
        Optional<Function<Class<?>, Object>> factory,
        Isolation isolation,
        InstanceSharing sharing,
        Map<String, Map<String, String>> environment,
        Leftovers leftovers) {

    /**
     * Copies the environment.
     *
     * @param loader loads handler classes; absent for the default
     * @param factory creates handler objects; absent for their constructor
     * @param isolation whether functions share static fields
     * @param sharing whether an instance handles one invocation at a time
     * @param environment variables by name, by logical id or name of the function
     * @param leftovers what happens to changes that handlers make to the JVM
     */
    public HandlerOptions {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        environment.forEach((function, variables) -> copy.put(function, Map.copyOf(variables)));
        environment = Map.copyOf(copy);
    }

    /**
     * The standard options, which are as close to Lambda as one JVM can be.
     *
     * @return options with shared classes and one invocation at a time for each instance, without loader, factory or
     *     variables
     */
    public static HandlerOptions standard() {
        return new HandlerOptions(
                Optional.empty(),
                Optional.empty(),
                Isolation.SHARED,
                InstanceSharing.ONE_AT_A_TIME,
                Map.of(),
                Leftovers.restored());
    }

    /**
     * {@return a copy with this class loader}
     *
     * @param other loads handler classes
     */
    public HandlerOptions withLoader(ClassLoader other) {
        return new HandlerOptions(Optional.of(other), factory, isolation, sharing, environment, leftovers);
    }

    /**
     * {@return a copy with this factory}
     *
     * @param other creates the object of a handler class
     */
    public HandlerOptions withFactory(Function<Class<?>, Object> other) {
        return new HandlerOptions(loader, Optional.of(other), isolation, sharing, environment, leftovers);
    }

    /** {@return a copy without a factory and without isolation, which only classes can have} */
    public HandlerOptions forObjects() {
        return new HandlerOptions(loader, Optional.empty(), Isolation.SHARED, sharing, environment, leftovers);
    }

    /**
     * {@return a copy with this isolation}
     *
     * @param other whether functions share static fields
     */
    public HandlerOptions withIsolation(Isolation other) {
        return new HandlerOptions(loader, factory, other, sharing, environment, leftovers);
    }

    /**
     * {@return a copy with this sharing}
     *
     * @param other whether threads share an instance
     */
    public HandlerOptions withSharing(InstanceSharing other) {
        return new HandlerOptions(loader, factory, isolation, other, environment, leftovers);
    }

    /**
     * {@return a copy with this treatment of changes to the JVM}
     *
     * @param other what happens to changes that handlers make to the JVM
     */
    public HandlerOptions withLeftovers(Leftovers other) {
        return new HandlerOptions(loader, factory, isolation, sharing, environment, other);
    }

    /**
     * Replaces all environment variables of these options.
     *
     * @param other by logical id or name of the function, variables by name
     * @return a copy with this changed
     */
    public HandlerOptions withEnvironment(Map<String, Map<String, String>> other) {
        return new HandlerOptions(loader, factory, isolation, sharing, other, leftovers);
    }

    /**
     * Adds an environment variable.
     *
     * @param function logical id or name of the function
     * @param name the variable's name
     * @param value replaces the value of a variable of the same name
     * @return a copy with this changed
     */
    public HandlerOptions withVariable(String function, String name, String value) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(environment);
        Map<String, String> variables = new LinkedHashMap<>(all.getOrDefault(function, Map.of()));
        variables.put(name, value);
        all.put(function, variables);
        return new HandlerOptions(loader, factory, isolation, sharing, all, leftovers);
    }
}
