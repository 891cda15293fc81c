package dev.gatehouse.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.logs.AccessLogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What access logs say of the bytes that were sent, and of the connection. */
class SentLengthTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: test}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: h.h
                  CodeUri: .
                  Events:
                    Any: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /x, Method: any}}
            """;

    private final ApiGateway gateway =
            ApiGateway.builder().templateText("sent.yaml", TEMPLATE).start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void counts_no_byte_of_a_body_that_is_dropped(int status) {
        logs().useFormat("$context.requestId $context.status $context.responseLength");
        gateway.get(Lambdas.class).function("Fn").answers("{\"statusCode\": " + status + ", \"body\": \"dropped\"}");

        gateway.client().get("/x").send();

        assertThat(line()).endsWith(" " + status + " 0");
    }

    @Test
    void counts_no_byte_of_an_answer_to_head() {
        logs().useFormat("$context.requestId $context.status $context.responseLength");
        gateway.get(Lambdas.class).function("Fn").answers("{\"statusCode\": 200, \"body\": \"dropped\"}");

        gateway.client().head("/x").send();

        assertThat(line()).endsWith(" 200 0");
    }

    @Test
    void tells_the_connection_as_every_client_of_aws_has_it() {
        logs().useFormat("$context.requestId $context.tlsVersion $context.cipherSuite");
        gateway.get(Lambdas.class).function("Fn").answers("{\"statusCode\": 200}");

        gateway.client().get("/x").send();

        assertThat(line()).endsWith(" TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256");
    }

    private AccessLogs logs() {
        return gateway.get(AccessLogs.class);
    }

    private String line() {
        return logs().entries().get(0).line();
    }
}
