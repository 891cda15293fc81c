package com.example.chat;

import com.almworks.sqlite4java.SQLite;
import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** DynamoDB Local in this JVM, with the table of the chat. */
final class LocalDynamo implements AutoCloseable {

    private static final String TABLE = "chat-connections";

    private final DynamoDBProxyServer server;
    private final DynamoDbClient client;
    private final URI endpoint;

    private LocalDynamo(DynamoDBProxyServer server, DynamoDbClient client, URI endpoint) {
        this.server = server;
        this.client = client;
        this.endpoint = endpoint;
    }

    static LocalDynamo start() throws Exception {
        System.setProperty("sqlite4java.library.path", nativeLibraries().toString());
        int port = freePort();
        DynamoDBProxyServer server = ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)});
        server.start();
        URI endpoint = URI.create("http://localhost:" + port);
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
        return new LocalDynamo(server, client, endpoint);
    }

    URI endpoint() {
        return endpoint;
    }

    /** Makes the table anew, as the template describes it. */
    void createTable() {
        if (client.listTables().tableNames().contains(TABLE)) {
            client.deleteTable(table -> table.tableName(TABLE));
        }
        client.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(id -> id.attributeName("connectionId").attributeType(ScalarAttributeType.S))
                .keySchema(key -> key.attributeName("connectionId").keyType(KeyType.HASH)));
    }

    void put(String connectionId, String guest) {
        client.putItem(put -> put.tableName(TABLE)
                .item(Map.of(
                        "connectionId", AttributeValue.fromS(connectionId), "guest", AttributeValue.fromS(guest))));
    }

    Set<String> guests() {
        return client.scan(scan -> scan.tableName(TABLE)).items().stream()
                .map(item -> item.get("guest").s())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() throws Exception {
        client.close();
        server.stop();
    }

    /** The folder of this machine's SQLite library, which Maven puts beside the jar's own. */
    private static Path nativeLibraries() throws URISyntaxException {
        Path jar = Path.of(
                SQLite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path version = jar.getParent();
        String system =
                System.getProperty("os.name").startsWith("Mac") ? "libsqlite4java-osx" : "libsqlite4java-linux-amd64";
        return version.getParent().resolveSibling(system).resolve(version.getFileName());
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
