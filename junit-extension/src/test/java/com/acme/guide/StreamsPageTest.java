package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.events.ResponseStreamed.Ending;
import dev.gatehouse.function.FunctionStream;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.junit.ApiGatewayTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the guide shows of streamed answers. */
@ApiGatewayTest("src/test/resources/guide/streams.yaml")
class StreamsPageTest {

    @Test
    void an_endpoint(GatewayClient client, HttpBackends backends) {
        // snippet: integrations-stream
        var words = Body.produced(out -> {
            out.write("data: Hello\n\n");
            out.pause(Duration.ofSeconds(2));
            out.write("data: world\n\n");
        });
        backends.get("https://llm.example.com")
                .answers(new HttpResponse(200, Headers.of("Content-Type", "text/event-stream"), words));

        var response = client.get("/complete").send();

        assertThat(response)
                .streamed()
                .inChunks("data: Hello\n\n", "data: world\n\n")
                .arrivingAt(Duration.ZERO, Duration.ofSeconds(2))
                .wasWhole();
        // end
    }

    @Test
    void a_function(GatewayClient client, Lambdas lambdas) {
        // snippet: integrations-stream-function
        lambdas.function("Chat")
                .streams(FunctionStream.of(200)
                        .header("content-type", "text/event-stream")
                        .cookie("seen=1")
                        .payload(out -> out.write("data: Hello\n\n")));
        // end

        assertThat(client.get("/chat").send())
                .hasHeader("set-cookie", "seen=1")
                .streamed()
                .inChunks("data: Hello\n\n");
    }

    @Test
    void a_stream_that_is_cut(GatewayClient client, Lambdas lambdas) {
        // snippet: assertions-stream
        lambdas.function("Chat").streams(FunctionStream.of(200).payload(out -> {
            out.write("one");
            out.pause(Duration.ofSeconds(2));
            out.write("two");
            out.pause(Duration.ofMinutes(5));
            out.write("three");
        }));

        var response = client.get("/chat").send();

        assertThat(response)
                .streamed()
                .inChunks("one", "two")
                .arrivingAt(Duration.ZERO, Duration.ofSeconds(2))
                .endedBy(Ending.IDLE_TIMEOUT);
        // end
    }
}
