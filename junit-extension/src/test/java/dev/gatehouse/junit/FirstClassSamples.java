package dev.gatehouse.junit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.gatehouse.client.GatewayClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Test classes of which one is the first of its JVM; AssertJ would load more than the gateway. */
final class FirstClassSamples {

    private FirstClassSamples() {}

    static class Empty {

        @Test
        void passes() {
            Assertions.assertEquals(2, "ab".length());
        }
    }

    @ApiGatewayTest("classpath:first-class.yaml")
    static class Calls {

        @Test
        void calls_a_handler_of_bytes(GatewayClient client) {
            Assertions.assertEquals("orders", client.get("/orders").send().text());
        }
    }

    /** Shares the gateway of the first. */
    static class CallsAgain extends Calls {}

    /** A handler that reads its environment, and needs nothing of AWS's JSON. */
    public static final class Bytes implements RequestStreamHandler {

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            event.readAllBytes();
            answer.write(("{\"statusCode\":200,\"body\":\"" + System.getenv("TABLE") + "\"}")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
