package dev.gatehouse.lambda.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.almworks.sqlite4java.SQLite;
import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import dev.gatehouse.ApiGateway;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Integrations with DynamoDB write to and read from DynamoDB Local, which the AWS SDK looks into. */
class DynamoDbIntegrationTest {

    private static DynamoDBProxyServer server;
    private static DynamoDbClient dynamo;
    private static ApiGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("sqlite4java.library.path", nativeLibraries().toString());
        int port = freePort();
        server = ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)});
        server.start();
        URI endpoint = URI.create("http://localhost:" + port);
        dynamo = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
        dynamo.createTable(table -> table.tableName("Orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build()));
        gateway = ApiGateway.builder()
                .templateText("orders.yaml", TEMPLATE)
                .service("dynamodb", it -> it.forwardTo(endpoint))
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        dynamo.close();
        server.stop();
    }

    @Test
    void writes_an_item() {
        var response = gateway.client()
                .put("/orders/{id}", "a1")
                .json(Map.of("sku", "ink \"blue\""))
                .send();

        assertThat(response.status()).as(response.text()).isEqualTo(200);
        var item = dynamo.getItem(get -> get.tableName("Orders").key(Map.of("id", AttributeValue.fromS("a1"))))
                .item();
        assertThat(item.get("sku").s()).isEqualTo("ink \"blue\"");
    }

    @Test
    void reads_an_item() {
        dynamo.putItem(put -> put.tableName("Orders")
                .item(Map.of("id", AttributeValue.fromS("b2"), "sku", AttributeValue.fromS("pen"))));

        var response = gateway.client().get("/orders/{id}", "b2").send();

        assertThat(response.text()).isEqualTo("{\"sku\": \"pen\"}");
    }

    @Test
    void selects_a_response_for_what_the_service_refuses() {
        var response = gateway.client().delete("/orders/{id}", "c3").send();

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("ResourceNotFoundException");
    }

    /** The folder of this machine's library, which Maven puts beside the jar's own. */
    private static Path nativeLibraries() throws URISyntaxException {
        Path jar = Path.of(
                SQLite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path version = jar.getParent();
        String system =
                System.getProperty("os.name").startsWith("Mac") ? "libsqlite4java-osx" : "libsqlite4java-linux-amd64";
        return version.getParent().resolveSibling(system).resolve(version.getFileName());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final String TEMPLATE = """
            openapi: 3.0.1
            info: {title: orders, version: '1'}
            paths:
              /orders/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                put:
                  responses: {'200': {description: ok}}
                  x-amazon-apigateway-integration:
                    type: aws
                    httpMethod: POST
                    uri: arn:aws:apigateway:us-east-1:dynamodb:action/PutItem
                    credentials: arn:aws:iam::123456789012:role/gateway
                    requestTemplates:
                      application/json: |
                        {"TableName": "Orders", "Item": {
                          "id": {"S": "$input.params('id')"},
                          "sku": {"S": $input.json('$.sku')}}}
                    responses: {default: {statusCode: '200'}}
                get:
                  responses: {'200': {description: ok}}
                  x-amazon-apigateway-integration:
                    type: aws
                    httpMethod: POST
                    uri: arn:aws:apigateway:us-east-1:dynamodb:action/GetItem
                    credentials: arn:aws:iam::123456789012:role/gateway
                    requestTemplates:
                      application/json: '{"TableName": "Orders", "Key": {"id": {"S": "$input.params("id")"}}}'
                    responses:
                      default:
                        statusCode: '200'
                        responseTemplates: {application/json: '{"sku": $input.json("$.Item.sku.S")}'}
                delete:
                  responses: {'200': {description: ok}, '400': {description: refused}}
                  x-amazon-apigateway-integration:
                    type: aws
                    httpMethod: POST
                    uri: arn:aws:apigateway:us-east-1:dynamodb:action/DeleteItem
                    credentials: arn:aws:iam::123456789012:role/gateway
                    requestTemplates:
                      application/json: '{"TableName": "Nowhere", "Key": {"id": {"S": "$input.params("id")"}}}'
                    responses:
                      default: {statusCode: '200'}
                      4\\d{2}: {statusCode: '400'}
            """;
}
