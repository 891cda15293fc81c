package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.function.FunctionOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replies that HTTP can't carry get the same answer in process and over a socket, as the table beside says. */
class HostileRepliesTest {

    private static final Map<String, String> REFUSED = Map.of(
            "Rest", "{\"message\": \"Internal server error\"}", "Http", "{\"message\":\"Internal Server Error\"}");
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest: {Type: AWS::Serverless::Api, Properties: {StageName: test, EndpointConfiguration: REGIONAL}}
              Http: {Type: AWS::Serverless::HttpApi}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: h
                  CodeUri: .
                  Events:
                    R: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /x, Method: get}}
                    H: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: /x, Method: get, PayloadFormatVersion: '1.0'}}
            """;

    private static final AtomicReference<String> OUTPUT = new AtomicReference<>("");
    private static final ApiGateway GATEWAY = ApiGateway.builder()
            .templateText("hostile.yaml", TEMPLATE)
            .function("Fn", invocation -> FunctionOutcome.returned(OUTPUT.get()))
            .start();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @TestFactory
    Stream<DynamicTest> gets_the_same_answer_on_both_transports() {
        return rows().stream()
                .flatMap(row -> Stream.of(
                        DynamicTest.dynamicTest("REST: " + row.name(), () -> check(row, "Rest", "test", row.rest())),
                        DynamicTest.dynamicTest(
                                "HTTP: " + row.name(), () -> check(row, "Http", "$default", row.http()))));
    }

    private static void check(Row row, String api, String stage, int status) {
        OUTPUT.set(row.reply());
        var answers = Stream.of(Way.values())
                .map(way -> way.client(GATEWAY.api(api).stage(stage)).get("/x").send())
                .toList();

        for (ApiResponse answer : answers) {
            assertThat(answer.status()).isEqualTo(status);
            if (status >= 500) {
                assertThat(answer.text()).isEqualTo(REFUSED.get(api));
            } else if (status == 204 || status == 205 || status == 304) {
                assertThat(answer.bytes()).isEmpty();
            } else {
                assertThat(answer.text()).isEqualTo("hi");
            }
        }
        assertThat(told(answers.get(0))).isEqualTo(told(answers.get(1)));
    }

    /** What the function and the framing say; ids and times differ from call to call. */
    private static List<String> told(ApiResponse answer) {
        return Stream.of(
                        "x-a", "!#$%&'*+.^_`|~-0aZ", "content-type", "content-length", "x-amzn-remapped-content-length")
                .flatMap(name -> answer.headerValues(name).stream().map(value -> name + ": " + value))
                .toList();
    }

    private static List<Row> rows() {
        try (var in = Objects.requireNonNull(HostileRepliesTest.class.getResourceAsStream("/hostile-replies.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cell -> new Row(cell[0], cell[1], Integer.parseInt(cell[2]), Integer.parseInt(cell[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String name, String reply, int rest, int http) {}
}
