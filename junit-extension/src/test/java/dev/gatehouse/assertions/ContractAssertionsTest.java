package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.coverage.CoveragePoint;
import dev.gatehouse.function.FunctionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same definition as a REST and as an HTTP API. */
class ContractAssertionsTest {

    private static final String DEFINITION = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Shop:
                Type: AWS::Serverless::%s
                Properties:
                  StageName: prod
                  DefinitionBody:
                    openapi: 3.0.1
                    info: {title: shop, version: "1"}
                    paths:
                      /orders/{id}:
                        get:
                          responses:
                            "200":
                              description: an order
                              content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
                            "404":
                              description: none
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            payloadFormatVersion: "1.0"
                            uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${GetOrder.Arn}/invocations"
                      /free:
                        get:
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            payloadFormatVersion: "1.0"
                            uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${GetOrder.Arn}/invocations"
                    components:
                      schemas:
                        Order:
                          type: object
                          required: [id, lines]
                          properties:
                            id: {type: integer}
                            note: {type: string, nullable: true}
                            lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
                        Line: {type: object, properties: {sku: {type: string}}}
              GetOrder:
                Type: AWS::Serverless::Function
                Properties: {Runtime: java21, Handler: a.B, CodeUri: .}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Api", "HttpApi"})
    void an_answer_that_the_api_documents_conforms(String kind) {
        assertThat(get(
                        kind,
                        "/orders/7",
                        200,
                        "application/json",
                        "{\"id\": 7, \"lines\": [{\"sku\": \"A1\"}], \"note\": null}"))
                .conformsToContract();
        assertThat(get(kind, "/orders/7", 200, "application/json; charset=utf-8", "{\"id\": 7, \"lines\": []}"))
                .conformsToContract();
        assertThat(get(kind, "/orders/7", 404, "text/plain", "none")).conformsToContract();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Api", "HttpApi"})
    void a_body_that_breaks_its_schema_is_told(String kind) {
        var response = get(kind, "/orders/7", 200, "application/json", "{\"id\": 7, \"lines\": [{\"sku\": 1}]}");

        assertThatThrownBy(() -> assertThat(response).conformsToContract())
                .hasMessageStartingWith("contract of GET /orders/{id}\n  expected: an answer that the API documents\n"
                        + "  found:    instance type (integer) does not match any allowed primitive type"
                        + " (allowed: [\"string\"])\n\nGET /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Api", "HttpApi"})
    void what_is_not_documented_is_told(String kind) {
        assertThatThrownBy(() -> assertThat(get(kind, "/orders/7", 500, "application/json", "{}"))
                        .conformsToContract())
                .hasMessageContaining(
                        "found:    status 500 is not documented; documented are 200 application/json; 404 (shop.yaml:");
        assertThatThrownBy(() -> assertThat(get(kind, "/orders/7", 200, "text/html", "<p>"))
                        .conformsToContract())
                .hasMessageContaining(
                        "found:    content type text/html is not documented for status 200; documented are application/json\n");
        assertThatThrownBy(() -> assertThat(get(kind, "/orders/7", 200, "application/json", ""))
                        .conformsToContract())
                .hasMessageContaining("found:    there is no body\n");
        assertThatThrownBy(() -> assertThat(get(kind, "/free", 200, "application/json", "{}"))
                        .conformsToContract())
                .hasMessageContaining("found:    GET /free documents no answers (shop.yaml:");
        assertThatThrownBy(() -> assertThat(get(kind, "/nowhere", 200, "application/json", "{}"))
                        .conformsToContract())
                .hasMessageContaining("found:    no route was matched, so no documentation applies to this answer\n");
    }

    @Test
    void coverage_counts_documented_answers_that_kept_their_schema() {
        try (ApiGateway gateway = gateway("HttpApi", 200, "application/json", "{\"id\": 7, \"lines\": []}")) {
            assertThat(gateway.get(ApiCoverage.class).of(CoverageKind.CONTRACT))
                    .extracting(CoveragePoint::place, CoveragePoint::isCovered)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("GET /orders/{id} 200", false));

            gateway.client().get("/orders/7").send();

            assertThat(gateway.get(ApiCoverage.class)).covers(CoverageKind.CONTRACT, "GET /orders/{id} 200", "kept");
        }
    }

    private static ApiResponse get(String kind, String path, int status, String type, String body) {
        try (ApiGateway gateway = gateway(kind, status, type, body)) {
            return gateway.api().stage("prod").client().get(path).send();
        }
    }

    private static ApiGateway gateway(String kind, int status, String type, String body) {
        String answer = "{\"statusCode\": %d, \"headers\": {\"Content-Type\": \"%s\"}, \"body\": \"%s\"}"
                .formatted(status, type, body.replace("\"", "\\\""));
        return ApiGateway.builder()
                .templateText("shop.yaml", DEFINITION.formatted(kind))
                .function("GetOrder", invocation -> FunctionOutcome.returned(answer))
                .start();
    }
}
