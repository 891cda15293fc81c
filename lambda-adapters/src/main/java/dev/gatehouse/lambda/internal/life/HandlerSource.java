package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.lambda.internal.classpath.ClassUse;
import dev.gatehouse.lambda.internal.loading.HandlerFault;
import dev.gatehouse.lambda.internal.loading.LoadedHandler;

/** Starts the handler of each instance of a function. */
public interface HandlerSource {

    /** Starts a handler, or gives the one that all share, on the thread of an instance. */
    LoadedHandler start() throws HandlerFault;

    /** Name of the class whose object handles events. */
    String handlerClass();

    /** What that class can reach. */
    ClassUse use();

    /** The context class loader of the instances' threads. */
    ClassLoader loader();

    /** The same source without a handler that was started before. */
    default HandlerSource fresh() {
        return this;
    }

    /** Whether all threads share one handler, and are one instance. */
    default boolean isShared() {
        return false;
    }

    /** Whether the next start finds a handler that was started before. */
    default boolean isStarted() {
        return false;
    }
}
