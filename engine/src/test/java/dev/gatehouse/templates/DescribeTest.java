package dev.gatehouse.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.api.Test;

/** A running gateway says what it understood. */
class DescribeTest {

    @Test
    void says_routes_stages_and_references_by_logical_id() {
        String template = """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api: {Type: AWS::Serverless::HttpApi, Properties: {StageName: prod}}
                  Pets:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      Runtime: java21
                      CodeUri: .
                      Events: {Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: /pets, Method: get}}}
                """;

        try (ApiGateway gateway =
                ApiGateway.builder().templateText("template.yaml", template).start()) {
            assertThat(gateway.describe()).isEqualTo("""
                    {
                      "apis" : [
                        {
                          "logicalId" : "Api",
                          "protocol" : "HTTP",
                          "name" : "test-stack",
                          "definition" : "inline",
                          "stages" : [
                            {
                              "name" : "prod",
                              "source" : "Stage",
                              "autoDeploy" : true
                            }
                          ],
                          "routes" : [
                            {
                              "method" : "GET",
                              "path" : "/pets",
                              "integration" : {
                                "type" : "aws_proxy",
                                "lambda" : "Pets",
                                "payloadFormatVersion" : "2.0"
                              },
                              "auth" : {
                                "type" : "NONE"
                              },
                              "apiKeyRequired" : false,
                              "routeKey" : "GET /pets"
                            }
                          ]
                        }
                      ]
                    }""");
        }
    }
}
