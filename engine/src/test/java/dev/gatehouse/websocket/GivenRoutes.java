package dev.gatehouse.websocket;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.client.WebSocketClient;
import java.util.ArrayList;
import java.util.List;

/** A WebSocket API of one stage, whose routes a test writes down. */
final class GivenRoutes {

    static final String BACKEND = "https://backend.example.com";

    private final List<String> resources = new ArrayList<>();
    private String stage = "";

    /** A route to an integration of those properties. */
    GivenRoutes oneWay(String key, String integration) {
        return route(key, integration, "");
    }

    /** A route whose integration's answer goes back to the client. */
    GivenRoutes twoWay(String key, String integration) {
        String name = route(key, integration, "RouteResponseSelectionExpression: $default")
                .last();
        return resource(
                name + "Reply",
                "RouteResponse",
                "ApiId: !Ref Api\nRouteId: !Ref " + name + "\nRouteResponseKey: $default");
    }

    /** An integration response of the route that was added last. */
    GivenRoutes response(String key, String properties) {
        String name = last();
        return resource(
                "Response" + resources.size(),
                "IntegrationResponse",
                "ApiId: !Ref Api\nIntegrationId: !Ref " + name.replace("Reply", "") + "Target\nIntegrationResponseKey: "
                        + key + "\n" + properties.stripIndent());
    }

    GivenRoutes model(String name, String schema) {
        return resource(
                name, "Model", "ApiId: !Ref Api\nName: " + name + "\nContentType: application/json\nSchema: " + schema);
    }

    /** A route to the function Fn, with further properties. */
    GivenRoutes function(String key, String properties) {
        return route(
                key,
                "IntegrationType: AWS_PROXY\nIntegrationUri: !Sub"
                        + " arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations",
                properties);
    }

    /** A route to the function Fn whose answer goes back to the client. */
    GivenRoutes twoWayFunction(String key) {
        return twoWay(
                key,
                "IntegrationType: AWS_PROXY\nIntegrationUri: !Sub"
                        + " arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations");
    }

    GivenRoutes stage(String properties) {
        stage = properties.stripIndent();
        return this;
    }

    ApiGatewayBuilder gateway() {
        StringBuilder text = new StringBuilder("Transform: AWS::Serverless-2016-10-31\nResources:\n");
        text.append(described(
                "Api",
                "Api",
                "Name: ws\nProtocolType: WEBSOCKET\n" + "RouteSelectionExpression: $request.body.action"));
        text.append(described("Stage", "Stage", "ApiId: !Ref Api\nStageName: test\nAutoDeploy: true\n" + stage));
        text.append("  Fn:\n    Type: AWS::Serverless::Function\n    Properties: {Runtime: java21, Handler: a.B,"
                + " Timeout: 60, CodeUri: .}\n");
        resources.forEach(text::append);
        return ApiGateway.builder().templateText("given.yaml", text.toString());
    }

    static WebSocketClient client(ApiGateway gateway) {
        return gateway.api().stage("test").webSocketClient();
    }

    private GivenRoutes route(String key, String integration, String properties) {
        String name = "Route" + resources.size();
        resource(name + "Target", "Integration", "ApiId: !Ref Api\n" + integration.stripIndent());
        return resource(
                name,
                "Route",
                "ApiId: !Ref Api\nRouteKey: " + key + "\nTarget: !Sub 'integrations/${" + name + "Target}'\n"
                        + properties.stripIndent());
    }

    private GivenRoutes resource(String name, String type, String properties) {
        resources.add(described(name, type, properties));
        return this;
    }

    private String last() {
        return resources.stream()
                .filter(text -> text.contains("AWS::ApiGatewayV2::Route\n"))
                .reduce((before, after) -> after)
                .map(text -> text.strip().split(":")[0])
                .orElseThrow();
    }

    private static String described(String name, String type, String properties) {
        return "  " + name + ":\n    Type: AWS::ApiGatewayV2::" + type + "\n    Properties:\n"
                + properties.strip().indent(6);
    }
}
