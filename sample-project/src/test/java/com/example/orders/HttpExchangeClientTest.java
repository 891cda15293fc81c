package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.junit.ApiGatewayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The order desk by the interface that its Spring clients use. */
@ApiGatewayTest
class HttpExchangeClientTest {

    @HttpExchange("/orders")
    interface OrderDesk {

        @PostExchange
        Order place(@RequestBody Map<String, Object> order);

        @GetExchange("/{id}")
        Order find(@PathVariable("id") String id);
    }

    @Test
    void an_order_that_was_placed_is_found(OrderDesk desk) {
        var placed = desk.place(Map.of("customer", "ada", "sku", "A1"));

        assertThat(desk.find(placed.id())).isEqualTo(placed);
    }

    @Test
    void a_missing_order_is_springs_own_exception(OrderDesk desk) {
        assertThatThrownBy(() -> desk.find("no-such-order")).isInstanceOf(HttpClientErrorException.NotFound.class);
    }
}
