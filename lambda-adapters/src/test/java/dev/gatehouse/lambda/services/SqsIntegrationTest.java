package dev.gatehouse.lambda.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import java.net.URI;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Integrations with SQS put messages into ElasticMQ, which the AWS SDK reads back. */
class SqsIntegrationTest {

    private static SQSRestServer server;
    private static URI endpoint;
    private static SqsClient sqs;
    private static String queue;

    @BeforeAll
    static void start() {
        // snippet: recipes-elasticmq
        server = SQSRestServerBuilder.withDynamicPort()
                .withInterface("localhost")
                .withAWSAccountId("123456789012")
                .withAWSRegion("us-east-1")
                .start();
        endpoint = URI.create(
                "http://localhost:" + server.waitUntilStarted().localAddress().getPort());
        // end
        sqs = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
        queue = sqs.createQueue(request -> request.queueName("parcels")).queueUrl();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        server.stopAndWait();
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM_TO_PATH, JSON_TO_PATH, JSON_ACTION, QUERY_ACTION})
    void puts_the_body_of_a_call_into_the_queue(String integration) {
        try (var gateway = gateway(integration)) {

            var response =
                    gateway.client().post("/parcels").json(Map.of("parcel", 7)).send();

            assertThat(response.status()).as(response.text()).isEqualTo(200);
            assertThat(message().body()).isEqualTo("{\"parcel\":7}");
        }
    }

    @Test
    void hands_on_what_the_service_refuses() {
        try (var gateway = gateway(JSON_ACTION.replace("queue/parcels", "queue/nowhere"))) {

            var response =
                    gateway.client().post("/parcels").json(Map.of("parcel", 7)).send();

            assertThat(response.status()).isEqualTo(400);
        }
    }

    private static Message message() {
        var messages = sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(5))
                .messages();
        assertThat(messages).hasSize(1);
        sqs.deleteMessage(
                request -> request.queueUrl(queue).receiptHandle(messages.get(0).receiptHandle()));
        return messages.get(0);
    }

    private static ApiGateway gateway(String integration) {
        String template = """
                openapi: 3.0.1
                info: {title: parcels, version: '1'}
                paths:
                  /parcels:
                    post:
                      responses: {'200': {description: ok}, '400': {description: refused}}
                      x-amazon-apigateway-integration:
                        type: aws
                        httpMethod: POST
                        credentials: arn:aws:iam::123456789012:role/gateway
                        responses: {default: {statusCode: '200'}, '4..': {statusCode: '400'}}
                """ + integration.indent(8);
        return ApiGateway.builder()
                .templateText("parcels.yaml", template)
                .service("sqs", it -> it.forwardTo(endpoint))
                .start();
    }

    private static final String FORM_TO_PATH = """
            uri: arn:aws:apigateway:us-east-1:sqs:path/123456789012/parcels
            requestParameters: {integration.request.header.Content-Type: "'application/x-www-form-urlencoded'"}
            requestTemplates: {application/json: 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)'}
            """;

    private static final String JSON_TO_PATH = """
            uri: arn:aws:apigateway:us-east-1:sqs:path/123456789012/parcels
            requestParameters:
              integration.request.header.Content-Type: "'application/x-amz-json-1.0'"
              integration.request.header.X-Amz-Target: "'AmazonSQS.SendMessage'"
            requestTemplates:
              application/json: '{"QueueUrl": "http://localhost/queue/parcels", "MessageBody": "$util.escapeJavaScript($input.body)"}'
            """;

    private static final String JSON_ACTION = """
            uri: arn:aws:apigateway:us-east-1:sqs:action/SendMessage
            requestTemplates:
              application/json: '{"QueueUrl": "http://localhost/queue/parcels", "MessageBody": "$util.escapeJavaScript($input.body)"}'
            """;

    private static final String QUERY_ACTION = """
            uri: arn:aws:apigateway:us-east-1:sqs:action/SendMessage
            requestParameters:
              integration.request.querystring.QueueUrl: "'http://localhost/queue/parcels'"
              integration.request.querystring.MessageBody: method.request.body
            requestTemplates: {application/json: '#set($nothing = 1)'}
            """;
}
