package dev.gatehouse.integrations;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;

/** Gateways over OpenAPI text that a test writes down. */
final class GivenApi {

    static final String BACKEND = "https://backend.example.com";

    private GivenApi() {}

    /** A gateway whose definition has these paths, and above them what else is needed. */
    static ApiGatewayBuilder gateway(String paths) {
        return gateway("", paths);
    }

    static ApiGatewayBuilder gateway(String extensions, String paths) {
        String text = "openapi: 3.0.1\ninfo: {title: given, version: '1'}\n" + extensions.stripIndent()
                + (extensions.isEmpty() || extensions.endsWith("\n") ? "" : "\n") + "paths:\n"
                + paths.stripIndent().indent(2);
        return ApiGateway.builder().templateText("given.yaml", text);
    }

    /** {@code GET /it} with that integration, answered 200 and, without headers of its own, as declared. */
    static String getIt(String integration) {
        return it("get", integration);
    }

    static String it(String method, String integration) {
        return "/it:\n  " + method + ":\n    responses: {'200': {description: ok}, '404': {description: no}, "
                + "'500': {description: bad}}\n    x-amazon-apigateway-integration:\n"
                + integration.stripIndent().indent(6);
    }

    static HttpResponse response(int status, String contentType, String body) {
        return new HttpResponse(status, Headers.of("content-type", contentType), Body.of(body));
    }
}
