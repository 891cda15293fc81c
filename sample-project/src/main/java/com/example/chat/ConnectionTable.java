package com.example.chat;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who is connected, in DynamoDB. */
final class ConnectionTable {

    private static final String ID = "connectionId";

    private final DynamoDbClient dynamo = DynamoDbClient.create();
    private final String name = System.getenv("CONNECTIONS");

    void add(String connectionId, String guest) {
        dynamo.putItem(put -> put.tableName(name)
                .item(Map.of(ID, AttributeValue.fromS(connectionId), "guest", AttributeValue.fromS(guest))));
    }

    void remove(String connectionId) {
        dynamo.deleteItem(delete -> delete.tableName(name).key(Map.of(ID, AttributeValue.fromS(connectionId))));
    }

    List<String> connectionIds() {
        return dynamo.scanPaginator(scan -> scan.tableName(name)).items().stream()
                .map(item -> item.get(ID).s())
                .toList();
    }
}
