package com.example.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.UUID;

/** {@code POST /orders}: the gateway has checked the body against the model already. */
public final class CreateOrder implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        NewOrder wanted = read(event.getBody());
        Order order = new Order(
                UUID.randomUUID().toString(),
                wanted.customer(),
                wanted.sku(),
                wanted.quantityOrOne(),
                System.getenv("CURRENCY"),
                Order.Status.OPEN);
        OrderStore.save(order);
        context.getLogger().log("created " + order.id());
        APIGatewayProxyResponseEvent answer = Answers.json(201, order);
        answer.setHeaders(Map.of("Content-Type", "application/json", "Location", location(order)));
        return answer;
    }

    // relative, and so right behind every kind of API, stage and domain
    private static String location(Order order) {
        return "orders/" + order.id();
    }

    private static NewOrder read(String body) {
        try {
            return Answers.JSON.readValue(body, NewOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the gateway let a body pass that its model refuses", e);
        }
    }
}
