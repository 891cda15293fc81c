package dev.gatehouse.backends;

import dev.gatehouse.ApiGateway;
import java.net.URI;

/** An API in front of payments, whose origins a test puts real servers behind. */
final class PaymentApi {

    static final String ORIGIN = "https://pay.example.com";
    static final String INNER_ORIGIN = "http://pay.internal:8080";

    private static final String TEMPLATE = """
            openapi: 3.0.1
            info: {title: payments, version: '1'}
            paths:
              /payments:
                post:
                  parameters: [{name: x-tenant, in: header, schema: {type: string}}]
                  responses:
                    '201': {description: booked, headers: {x-booking: {schema: {type: string}}}}
                    '402': {description: refused}
                  x-amazon-apigateway-integration:
                    type: http
                    httpMethod: PUT
                    uri: https://pay.example.com/v2/bookings
                    requestParameters:
                      integration.request.header.X-Tenant: method.request.header.x-tenant
                      integration.request.querystring.origin: "'gateway'"
                    requestTemplates:
                      application/json: '{"cents": $input.path("$.amount")}'
                    responses:
                      default:
                        statusCode: '201'
                        responseParameters: {method.response.header.x-booking: integration.response.header.Location}
                        responseTemplates: {application/json: '{"booked": "$input.path(''$.id'')"}'}
                      4\\d\\d: {statusCode: '402'}
              /proxy/{rest+}:
                x-amazon-apigateway-any-method:
                  parameters: [{name: rest, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: ok}}
                  x-amazon-apigateway-integration:
                    type: http_proxy
                    httpMethod: ANY
                    uri: https://pay.example.com/{rest}
                    requestParameters: {integration.request.path.rest: method.request.path.rest}
              /hasty:
                get:
                  responses: {'200': {description: ok}}
                  x-amazon-apigateway-integration:
                    type: http_proxy
                    httpMethod: GET
                    uri: https://pay.example.com/slow
                    timeoutInMillis: 50
              /inner:
                get:
                  responses: {'200': {description: ok}}
                  x-amazon-apigateway-integration:
                    type: http_proxy
                    httpMethod: GET
                    uri: http://pay.internal:8080/inner
                    connectionType: VPC_LINK
                    connectionId: ${stageVariables.link}
            """;

    private PaymentApi() {}

    /** The API with that server behind its public origin, and behind the one that only a VPC link reaches. */
    static ApiGateway behind(URI server) {
        return ApiGateway.builder()
                .templateText("payments.yaml", TEMPLATE)
                .stageVariable("link", "vlink1")
                .backend(ORIGIN, it -> it.forwardTo(server))
                .backend(INNER_ORIGIN, it -> it.forwardTo(server))
                .start();
    }
}
