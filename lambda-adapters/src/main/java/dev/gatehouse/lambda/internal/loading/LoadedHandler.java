package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.OutputStream;

/** A handler, ready to take events. */
@FunctionalInterface
public interface LoadedHandler {

    /**
     * Takes one event.
     *
     * @param event the payload
     * @param output takes the function's output
     * @throws Throwable what the handler threw, or why the event or its answer is no good JSON
     */
    void handle(byte[] event, OutputStream output, Context context) throws Throwable;
}
