package dev.gatehouse.stages;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;

/** A REST API whose mock shows the stage's variables, and whose function {@code Items} counts its calls. */
final class GivenStage {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  EndpointConfiguration: {Type: REGIONAL}
                  @STAGE@
                  DefinitionBody:
                    openapi: "3.0.1"
                    info: {title: items, version: "1"}
                    paths:
                      /shown:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses:
                              default:
                                statusCode: "200"
                                responseTemplates:
                                  application/json: '{"version":"@VERSION@","colour":"$stageVariables.colour","alias":"$stageVariables.alias","canary":"$context.isCanaryRequest","deployment":"$context.deploymentId"}'
                      /items/{id}:
                        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                        get: &items
                          parameters: [{name: page, in: query, schema: {type: string}}]
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Items.Arn}/invocations
                            cacheKeyParameters: [method.request.path.id, method.request.querystring.page]
                        post: *items
              Items:
                Type: AWS::Serverless::Function
                Properties: {Handler: com.example.Items, Runtime: java21, CodeUri: .}
            """;

    private GivenStage() {}

    /** The template with these properties of the API, written as a flow of YAML members below it. */
    static String template(String stage) {
        return template(stage, "one");
    }

    /** The same, with what the mock calls its version. */
    static String template(String stage, String version) {
        return TEMPLATE.replace("@STAGE@", stage.strip().replace("\n", "\n      "))
                .replace("@VERSION@", version);
    }

    static ApiGatewayBuilder builder(String stage) {
        return ApiGateway.builder().templateText("template.yaml", template(stage));
    }

    static ApiGateway gateway(String stage) {
        return builder(stage).start();
    }
}
