package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.Context;
import dev.gatehouse.lambda.internal.loading.MethodShape.Argument;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A handler method of streams.
 *
 * @param target absent for a static method
 */
record StreamMethod(MethodShape shape, Optional<Object> target) implements LoadedHandler {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

    @Override
    public void handle(byte[] event, OutputStream output, Context context) throws Throwable {
        List<Object> arguments = new ArrayList<>();
        for (Argument argument : shape.arguments()) {
            switch (argument) {
                case INPUT -> arguments.add(new ByteArrayInputStream(event));
                case OUTPUT -> arguments.add(output);
                case CONTEXT, EVENT -> arguments.add(context);
            }
        }
        HandlerMethods.call(shape.method(), target, arguments.toArray());
        if (!shape.arguments().contains(Argument.OUTPUT)) {
            output.write(NULL);
        }
    }
}
