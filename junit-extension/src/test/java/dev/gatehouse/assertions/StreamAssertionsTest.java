package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.events.ResponseStreamed.Ending;
import dev.gatehouse.function.FunctionStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamAssertionsTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod, EndpointConfiguration: REGIONAL}
              Chat:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: chat.handler
                  CodeUri: .
                  Timeout: 900
                  Events:
                    Chat:
                      Type: Api
                      Properties:
                        RestApiId: !Ref Api
                        Path: /chat
                        Method: get
                        ResponseTransferMode: RESPONSE_STREAM
                        TimeoutInMillis: 900000
                    Whole: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /whole, Method: get}}
            """;

    private final ApiGateway gateway =
            ApiGateway.builder().templateText("chat.yaml", TEMPLATE).start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void tell_the_parts_their_times_and_the_end() {
        var response = chat(Duration.ofSeconds(2));

        assertThat(response)
                .hasStatus(200)
                .streamed()
                .inChunks("one", "two")
                .arrivingAt(Duration.ZERO, Duration.ofSeconds(2))
                .wasWhole();
    }

    @Test
    void say_what_came_instead() {
        var response = chat(Duration.ofSeconds(2));

        assertThatThrownBy(() -> assertThat(response).streamed().inChunks("one", "three"))
                .hasMessageStartingWith(
                        "chunks\n  expected: [one, three]\n  found:    [one, two]\n\nGET /prod/chat -> 200");
        assertThatThrownBy(() -> assertThat(response).streamed().arrivingAt(Duration.ZERO, Duration.ofSeconds(3)))
                .hasMessageStartingWith("arrival of the chunks\n  expected: [PT0S, PT3S]\n  found:    [PT0S, PT2S]\n");
        assertThatThrownBy(() -> assertThat(response).buffered())
                .hasMessageStartingWith("transfer of the answer\n  expected: BUFFERED\n  found:    STREAMED\n");
    }

    @Test
    void tell_a_stream_that_ended_early() {
        var response = chat(Duration.ofMinutes(5));

        assertThat(response).hasStatus(200).streamed().inChunks("one").endedBy(Ending.IDLE_TIMEOUT);
        assertThatThrownBy(() -> assertThat(response).streamed().wasWhole())
                .hasMessageStartingWith("ending of the stream\n  expected: WHOLE\n  found:    IDLE_TIMEOUT\n")
                .hasMessageContaining(
                        "the answer was streamed: 3 bytes, then it ended early: nothing arrived" + " for 300 s");
    }

    @Test
    void tell_an_answer_that_came_whole() {
        gateway.get(Lambdas.class).function("Chat").answers("{\"statusCode\": 200, \"body\": \"hi\"}");

        var response = gateway.client().get("/whole").send();

        assertThat(response).buffered();
        assertThatThrownBy(() -> assertThat(response).streamed())
                .hasMessageStartingWith("transfer of the answer\n  expected: STREAMED\n  found:    BUFFERED\n");
    }

    private ApiResponse chat(Duration pause) {
        gateway.get(Lambdas.class)
                .function("Chat")
                .streams(FunctionStream.of(200).payload(out -> {
                    out.write("one");
                    out.pause(pause);
                    out.write("two");
                }));
        return gateway.client().get("/chat").send();
    }
}
