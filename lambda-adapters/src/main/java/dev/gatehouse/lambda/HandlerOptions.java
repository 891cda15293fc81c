package dev.gatehouse.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How handlers are run.
 *
 * @param loader finds handler classes; absent for the context class loader of the thread that makes the provider
 * @param factory makes handler objects in place of the public constructor: an injector, a context of Spring
 * @param isolation whether functions share static fields
 * @param sharing whether one instance of a handler serves several requests at a time
 * @param environment environment variables over the template's, by logical id or name of the function
 * @param leftovers what becomes of what handlers change of the JVM
 */
public record HandlerOptions(
        Optional<ClassLoader> loader,
        Optional<Function<Class<?>, Object>> factory,
        Isolation isolation,
        InstanceSharing sharing,
        Map<String, Map<String, String>> environment,
        Leftovers leftovers) {

    /**
     * Copies the environment, so that later changes to the caller's maps have no effect.
     *
     * @param loader finds handler classes; absent for the default of the place where the options are used
     * @param factory makes handler objects; absent for their constructor
     * @param isolation what functions have to themselves
     * @param sharing whether an instance takes one invocation at a time
     * @param environment variables by name, by logical id or name of the function
     * @param leftovers what becomes of what handlers change of the JVM
     */
    public HandlerOptions {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        environment.forEach((function, variables) -> copy.put(function, Map.copyOf(variables)));
        environment = Map.copyOf(copy);
    }

    /**
     * As on Lambda, as far as one JVM can.
     *
     * @return shared classes, one invocation at a time for each instance; no loader, factory or variables
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
     * @param other finds the classes of handlers
     */
    public HandlerOptions withLoader(ClassLoader other) {
        return new HandlerOptions(Optional.of(other), factory, isolation, sharing, environment, leftovers);
    }

    /**
     * {@return a copy with this factory}
     *
     * @param other makes the object of a handler class
     */
    public HandlerOptions withFactory(Function<Class<?>, Object> other) {
        return new HandlerOptions(loader, Optional.of(other), isolation, sharing, environment, leftovers);
    }

    /** {@return the same without a factory and without isolation, which only classes can have} */
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
     * {@return a copy with this treatment of what handlers leave behind}
     *
     * @param other what becomes of what handlers change of the JVM
     */
    public HandlerOptions withLeftovers(Leftovers other) {
        return new HandlerOptions(loader, factory, isolation, sharing, environment, other);
    }

    /**
     * With exactly these environment variables over the template's, by logical id or name of the function.
     *
     * @param other variables by name, by function; those set before are dropped
     * @return a copy with this changed
     */
    public HandlerOptions withEnvironment(Map<String, Map<String, String>> other) {
        return new HandlerOptions(loader, factory, isolation, sharing, other, leftovers);
    }

    /**
     * With one more environment variable of that function, by logical id or name.
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
