package dev.gatehouse.lambda.internal.loading;

/** Makes the object whose methods handle events. */
@FunctionalInterface
public interface HandlerFactory {

    /**
     * A new handler of that class.
     *
     * @throws HandlerFault if there can be none; its message is AWS's
     */
    Object make(Class<?> type) throws HandlerFault;
}
