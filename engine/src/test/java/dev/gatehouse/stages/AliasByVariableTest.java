package dev.gatehouse.stages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.model.CanaryDeployment;
import org.junit.jupiter.api.Test;

/** A function whose alias a stage variable names. */
class AliasByVariableTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Variables: {alias: live}
                  DefinitionBody:
                    openapi: "3.0.1"
                    info: {title: items, version: "1"}
                    paths:
                      /items:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Items.Arn}:${!stageVariables.alias}/invocations
              Items:
                Type: AWS::Serverless::Function
                Properties: {Handler: com.example.Items, Runtime: java21, CodeUri: ., AutoPublishAlias: live}
            """;

    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Items:live", answering("live"))
            .function("Items:next", answering("next"))
            .start();

    @Test
    void the_stages_variable_picks_the_code_wired_for_that_alias() {
        assertThat(gateway.client().get("/items").send().text()).isEqualTo("live");
    }

    @Test
    void a_variable_changed_within_the_test_picks_another() {
        gateway.get(StageControl.class).variable("alias", "next");

        assertThat(gateway.client().get("/items").send().text()).isEqualTo("next");
    }

    @Test
    void a_canary_picks_its_own() {
        var withCanary = gateway.fresh(
                fresh -> fresh.canary(CanaryDeployment.ofPercent(50).withStageVariable("alias", "next")));

        var answers = withCanary.client().burst(4, client -> client.get("/items"));

        assertThat(answers)
                .extracting(answer -> answer.text())
                .containsExactlyInAnyOrder("live", "live", "next", "next");
    }

    private static FunctionCode answering(String text) {
        return invocation -> FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"" + text + "\"}");
    }
}
