package com.example.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Map;

/** {@code GET /orders?customer=…}. */
public final class ListOrders implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Map<String, String> query = event.getQueryStringParameters();
        if (query == null || !query.containsKey("customer")) {
            return Answers.json(400, Map.of("message", "say whose orders: ?customer=NAME"));
        }
        return Answers.json(200, Map.of("orders", OrderStore.of(query.get("customer"))));
    }
}
