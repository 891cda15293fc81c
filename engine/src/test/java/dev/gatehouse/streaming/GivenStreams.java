package dev.gatehouse.streaming;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;

/** A REST API with an integration of mode STREAM, and what stands behind it. */
final class GivenStreams {

    static final String ORIGIN = "https://backend.example.com";

    /** By which way a client reaches the gateway. */
    enum Way {
        IN_PROCESS,
        SOCKET;

        GatewayClient client(RunningStage stage) {
            return this == IN_PROCESS ? stage.client() : stage.socketClient();
        }
    }

    private GivenStreams() {}

    /** An API whose {@code /endpoint} streams what the origin gives. */
    static ApiGateway gateway(String endpointType, String timeoutMillis) {
        return ApiGateway.builder()
                .templateText("streams.yaml", template(endpointType, timeoutMillis))
                .start();
    }

    static HttpResponse answer(BodyProducer producer) {
        return new HttpResponse(200, Headers.of("Content-Type", "text/event-stream"), Body.produced(producer));
    }

    private static String template(String endpointType, String timeoutMillis) {
        return """
                Resources:
                  Api:
                    Type: AWS::ApiGateway::RestApi
                    Properties:
                      EndpointConfiguration: {Types: [%s]}
                      MinimumCompressionSize: 0
                      Body:
                        swagger: '2.0'
                        info: {title: t, version: '1'}
                        paths:
                          /endpoint:
                            x-amazon-apigateway-any-method:
                              responses: {'200': {description: ok}}
                              x-amazon-apigateway-integration:
                                type: http_proxy
                                httpMethod: ANY
                                uri: https://backend.example.com/stream
                                responseTransferMode: STREAM
                                timeoutInMillis: %s
                          /whole:
                            get:
                              responses: {'200': {description: ok}}
                              x-amazon-apigateway-integration:
                                type: http_proxy
                                httpMethod: GET
                                uri: https://backend.example.com/whole
                  Deployment:
                    Type: AWS::ApiGateway::Deployment
                    Properties: {RestApiId: !Ref Api}
                  Stage:
                    Type: AWS::ApiGateway::Stage
                    Properties:
                      RestApiId: !Ref Api
                      DeploymentId: !Ref Deployment
                      StageName: test
                      AccessLogSetting:
                        DestinationArn: arn:aws:logs:us-east-1:123456789012:log-group:g
                        Format: $context.requestId $context.status $context.responseLength $context.integration.responseTransferMode $context.integration.timeToAllHeaders $context.integration.timeToFirstContent $context.integration.latency $context.responseLatency
                """.formatted(endpointType, timeoutMillis);
    }
}
