package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;

/** A unit test of a handler whose event is what API Gateway would send, not JSON made by hand. */
@ApiGatewayTest
class GetOrderUnitTest {

    @Test
    void answers_not_found_for_an_order_that_is_not_there(GatewayClient client) {
        var event = client.get("/orders/{id}", "no such order").event(APIGatewayProxyRequestEvent.class);

        var answer = new GetOrder().handleRequest(event, null);

        assertThat(event.getResource()).isEqualTo("/orders/{id}");
        assertThat(answer.getStatusCode()).isEqualTo(404);
    }
}
