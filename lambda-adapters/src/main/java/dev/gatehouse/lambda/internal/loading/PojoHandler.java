package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handler of Java objects.
 *
 * @param input reads the event; absent if the handler takes none
 * @param output writes what it returns; absent if it returns nothing
 */
record PojoHandler(Code code, Optional<PojoSerializer<Object>> input, Optional<PojoSerializer<Object>> output)
        implements LoadedHandler {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

    /** The handler's own code. */
    @FunctionalInterface
    interface Code {
        @Nullable
        Object handle(@Nullable Object event, Context context) throws Throwable;
    }

    @Override
    public void handle(byte[] event, OutputStream answer, Context context) throws Throwable {
        Object result = result(event, context);
        if (output.isEmpty()) {
            answer.write(NULL);
        } else {
            write(result, answer);
        }
    }

    private @Nullable Object result(byte[] event, Context context) throws Throwable {
        Object read = read(event);
        try {
            return code.handle(read, context);
        } catch (Throwable e) {
            OtherFormat.hint(read, event).ifPresent(e::addSuppressed);
            throw e;
        }
    }

    private @Nullable Object read(byte[] event) {
        try {
            return input.isPresent() ? input.get().fromJson(new ByteArrayInputStream(event)) : null;
        } catch (RuntimeException | Error e) {
            throw new IllegalJsonException("An error occurred during JSON parsing", e);
        }
    }

    private void write(@Nullable Object result, OutputStream answer) {
        try {
            output.orElseThrow().toJson(result, answer);
        } catch (RuntimeException | Error e) {
            throw new IllegalJsonException("An error occurred during JSON serialization of response", e);
        }
    }

    /** The event, or the handler's answer, can't be read or written as JSON. */
    private static final class IllegalJsonException extends IllegalArgumentException implements AwsNamed {

        private static final long serialVersionUID = 1L;

        IllegalJsonException(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public String awsType() {
            return RuntimeException.class.getName();
        }
    }
}
