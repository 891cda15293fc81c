package com.example.chat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** {@code say}: tells everybody what one guest said, by {@code @connections}. */
public final class Say implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConnectionTable connections = new ConnectionTable();

    @Override
    public APIGatewayV2WebSocketResponse handleRequest(APIGatewayV2WebSocketEvent event, Context context) {
        SdkBytes message = SdkBytes.fromUtf8String(message(Guest.of(event), event.getBody()));
        try (ApiGatewayManagementApiClient client = client(event)) {
            for (String id : connections.connectionIds()) {
                tell(client, id, message);
            }
        }
        return Answers.ok();
    }

    // snippet: websocket-push
    private static ApiGatewayManagementApiClient client(APIGatewayV2WebSocketEvent event) {
        var call = event.getRequestContext();
        return ApiGatewayManagementApiClient.builder()
                .endpointOverride(URI.create("https://" + call.getDomainName() + "/" + call.getStage()))
                .build();
    }

    private void tell(ApiGatewayManagementApiClient client, String id, SdkBytes message) {
        try {
            client.postToConnection(post -> post.connectionId(id).data(message));
        } catch (GoneException e) {
            connections.remove(id);
        }
    }
    // end

    private static String message(String guest, String body) {
        try {
            String text = JSON.readTree(body).path("text").asText();
            return JSON.writeValueAsString(Map.of("from", guest, "text", text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the route expression reads JSON, so the body is some", e);
        }
    }
}
