package dev.gatehouse.integrations;

import static dev.gatehouse.integrations.GivenApi.gateway;
import static dev.gatehouse.integrations.GivenApi.it;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Query;
import dev.gatehouse.model.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Integrations with AWS services: the request as the service would receive it. */
class ServiceIntegrationTest {

    @ParameterizedTest
    @CsvSource({
        "dynamodb, PutItem, DynamoDB_20120810.PutItem, application/x-amz-json-1.0",
        "kinesis, PutRecord, Kinesis_20131202.PutRecord, application/x-amz-json-1.1",
        "states, StartExecution, AWSStepFunctions.StartExecution, application/x-amz-json-1.0",
        "states, StartSyncExecution, AWSStepFunctions.StartSyncExecution, application/x-amz-json-1.0",
        "events, PutEvents, AWSEvents.PutEvents, application/x-amz-json-1.1",
        "ssm, PutParameter, AmazonSSM.PutParameter, application/x-amz-json-1.1"
    })
    void names_the_target_of_a_json_action(String service, String action, String target, String contentType) {
        var gateway = action(service, action);

        gateway.client().post("/it").json(Map.of("a", 1)).send();

        ServiceCall call = standIn(gateway, service).lastRequest();
        assertThat(call.action()).isEqualTo(action);
        assertThat(call.region()).isEqualTo("us-east-1");
        assertThat(call.request().method()).isEqualTo("POST");
        assertThat(call.request().path()).isEqualTo("/");
        assertThat(call.request().headers().first("x-amz-target")).contains(target);
        assertThat(call.request().headers().first("content-type")).contains(contentType);
        assertThat(call.request().headers().first("accept")).contains("application/json");
        assertThat(call.request().headers().first("host")).contains(service + ".us-east-1.amazonaws.com");
        assertThat(call.request().body().text()).isEqualTo("{\"a\":1}");
        assertThat(call.credentials()).contains("arn:aws:iam::123456789012:role/gateway");
    }

    @Test
    void tells_a_query_service_its_action_by_the_query_string() {
        var gateway = gateway(it("post", """
                type: aws
                httpMethod: POST
                uri: arn:aws:apigateway:eu-west-1:sns:action/Publish
                credentials: arn:aws:iam::123456789012:role/gateway
                requestParameters:
                  integration.request.querystring.TopicArn: "'arn:aws:sns:eu-west-1:123456789012:news'"
                  integration.request.querystring.Message: method.request.body.text
                responses: {default: {statusCode: '200'}}
                """))
                .service("sns", it -> it.answers(200, "{}"))
                .start();

        gateway.client().post("/it").json(Map.of("text", "a & b")).send();

        ServiceCall call = standIn(gateway, "sns").lastRequest();
        assertThat(Query.parse(call.request().rawQuery()).last("Action")).contains("Publish");
        assertThat(Query.parse(call.request().rawQuery()).last("Message")).contains("a & b");
        assertThat(call.request().headers().first("host")).contains("sns.eu-west-1.amazonaws.com");
    }

    @Test
    void takes_parameters_that_the_uri_of_an_action_brings() {
        var gateway = gateway("""
                /{bucket}/{key}:
                  get:
                    parameters:
                    - {name: bucket, in: path, required: true, schema: {type: string}}
                    - {name: key, in: path, required: true, schema: {type: string}}
                    responses: {'200': {description: ok}}
                    x-amazon-apigateway-integration:
                      type: aws
                      httpMethod: GET
                      uri: arn:aws:apigateway:us-east-1:s3:action/GetObject&Bucket={b}&Key={k}
                      credentials: arn:aws:iam::123456789012:role/gateway
                      requestParameters:
                        integration.request.path.b: method.request.path.bucket
                        integration.request.path.k: method.request.path.key
                      responses: {default: {statusCode: '200'}}
                """).service("s3", it -> it.answers(200, "{}")).start();

        gateway.client().get("/photos/cat").send();

        ServiceCall call = standIn(gateway, "s3").lastRequest();
        assertThat(call.action()).isEqualTo("GetObject");
        assertThat(call.request().target()).isEqualTo("/?Action=GetObject&Bucket=photos&Key=cat");
    }

    @Test
    void reads_a_subdomain_in_front_of_the_service() {
        var gateway = gateway(it("post", """
                type: aws
                httpMethod: POST
                uri: arn:aws:apigateway:us-east-1:runtime.sagemaker:path//endpoints/model/invocations
                credentials: arn:aws:iam::123456789012:role/gateway
                responses: {default: {statusCode: '200'}}
                """))
                .service("sagemaker", it -> it.answers(200, "{}"))
                .start();

        gateway.client().post("/it").json(Map.of()).send();

        var request = standIn(gateway, "sagemaker").lastRequest().request();
        assertThat(request.headers().first("host")).contains("runtime.sagemaker.us-east-1.amazonaws.com");
        assertThat(request.target()).isEqualTo("/endpoints/model/invocations");
    }

    @Test
    void fills_stage_variables_into_path_and_credentials() {
        var gateway = gateway(it("post", """
                type: aws
                httpMethod: POST
                uri: arn:aws:apigateway:us-east-1:sqs:${stageVariables.where}
                credentials: arn:aws:iam::123456789012:${stageVariables.role}
                responses: {default: {statusCode: '200'}}
                """))
                .stageVariable("where", "path/123456789012/queue")
                .stageVariable("role", "role/blue")
                .service("sqs", it -> it.answers(200, "{}"))
                .start();

        gateway.client().post("/it").send();

        assertThat(standIn(gateway, "sqs").lastRequest().request().path()).isEqualTo("/123456789012/queue");
        assertThat(standIn(gateway, "sqs").lastRequest().credentials()).contains("arn:aws:iam::123456789012:role/blue");
    }

    @Test
    void passes_no_header_of_the_service_and_adds_the_trace_id() {
        var gateway = action("dynamodb", "GetItem");
        standIn(gateway, "dynamodb")
                .answers(GivenApi.response(200, "application/x-amz-json-1.0", "{}")
                        .withHeaders(Headers.of("content-type", "application/x-amz-json-1.0")
                                .plus("x-amz-crc32", "1")
                                .plus("x-amzn-requestid", "R")));

        var response = gateway.client().post("/it").json(Map.of()).send();

        assertThat(response.header("content-type")).contains("application/json");
        assertThat(response.header("x-amz-crc32")).isEmpty();
        assertThat(response.header("x-amzn-trace-id")).isPresent();
    }

    @Test
    void warns_at_the_start_of_a_service_or_origin_that_nothing_stands_for() {
        var both = gateway(
                it("post", actionOf("sns", "Publish")) + GivenApi.getIt("""
                        type: http_proxy
                        httpMethod: GET
                        uri: https://backend.example.com/in
                        """).replace("/it:", "/other:"));

        assertThat(codes(both.start())).containsExactly("ServiceNotProvided", "BackendNotProvided");
        assertThat(codes(both.service("sns", it -> it.answers(200, "{}"))
                        .backend(GivenApi.BACKEND, it -> it.answers(200, "{}"))
                        .start()))
                .isEmpty();
    }

    @Test
    void tells_the_services_request_id_to_response_templates() {
        var gateway = gateway(it("post", """
                        type: aws
                        httpMethod: POST
                        uri: arn:aws:apigateway:us-east-1:dynamodb:action/GetItem
                        credentials: arn:aws:iam::123456789012:role/gateway
                        requestTemplates: {application/json: '[$context.awsEndpointRequestId]'}
                        responses:
                          default: {statusCode: '200', responseTemplates: {application/json: '$context.awsEndpointRequestId'}}
                        """))
                .service(
                        "dynamodb",
                        it -> it.answers(HttpResponse.of(200).withHeaders(Headers.of("x-amzn-requestid", "R"))))
                .start();

        var response = gateway.client().post("/it").json(Map.of()).send();

        assertThat(standIn(gateway, "dynamodb").lastRequest().request().body().text())
                .isEqualTo("[]");
        assertThat(response.text()).isEqualTo("R");
    }

    @Test
    void answers_200_for_an_error_of_the_service_when_only_the_default_response_is_set() {
        var gateway = action("s3", "GetObject");
        standIn(gateway, "s3").answers(GivenApi.response(404, "application/xml", "<Error/>"));

        var response = gateway.client().get("/it").send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("<Error/>");
    }

    @Test
    void refuses_a_service_that_nothing_stands_for_and_says_how_to_provide_it() {
        var gateway = gateway(it("post", actionOf("kinesis", "PutRecord"))).start();

        assertThatThrownBy(() -> gateway.client().post("/it").send())
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("given.yaml")
                .hasMessageContaining("there is no stand-in for the AWS service \"kinesis\"")
                .hasMessageContaining("services.get(\"kinesis\").forwardTo");
    }

    private static ApiGateway action(String service, String action) {
        return gateway(it("x-amazon-apigateway-any-method", actionOf(service, action)))
                .service(service, it -> it.answers(200, "{}"))
                .start();
    }

    private static List<String> codes(ApiGateway gateway) {
        return gateway.findings().stream()
                .map(Finding::code)
                .filter(code -> code.endsWith("NotProvided"))
                .toList();
    }

    private static String actionOf(String service, String action) {
        return """
                type: aws
                httpMethod: POST
                uri: arn:aws:apigateway:us-east-1:%s:action/%s
                credentials: arn:aws:iam::123456789012:role/gateway
                responses: {default: {statusCode: '200'}}
                """.formatted(service, action);
    }

    private static StandIn<ServiceCall> standIn(ApiGateway gateway, String service) {
        return gateway.get(AwsServices.class).get(service);
    }
}
