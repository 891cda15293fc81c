package dev.gatehouse.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The functions that the first test class of a JVM calls. */
public final class ColdHandlers {

    private ColdHandlers() {}

    /** Takes and gives AWS's own events, which AWS's serializers read and write. */
    public static final class Typed
            implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

        /** Tells the table that it would read. */
        @Override
        public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
            return new APIGatewayProxyResponseEvent()
                    .withStatusCode(200)
                    .withBody(event.getPathParameters().get("id") + " of " + System.getenv("TABLE"));
        }
    }

    /** Takes and gives bytes. */
    public static final class Streamed implements RequestStreamHandler {

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            event.readAllBytes();
            answer.write("{\"statusCode\":200,\"body\":\"7\"}".getBytes(StandardCharsets.UTF_8));
        }
    }
}
