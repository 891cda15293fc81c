package com.acme.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import org.junit.jupiter.api.Test;

/** The test that the reader of the first page has already. */
class CreateOrderTest {

    // snippet: start-by-hand
    @Test
    void creates_an_order() {
        var event = new APIGatewayProxyRequestEvent()
                .withHttpMethod("POST")
                .withPath("/orders")
                .withBody("{\"sku\": \"A1\"}");

        var answer = new CreateOrder().handleRequest(event, null);

        assertEquals(201, answer.getStatusCode());
    }
    // end
}
