package dev.gatehouse.junit.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.junit.clients.OrderDesk.Order;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What holds of a client by Spring's HTTP interface however it reaches the gateway. */
interface HttpExchangeContract {

    @RegisterExtension
    HttpExchangeClients EXCHANGE = HttpExchangeClients.with(builder -> builder.defaultHeader("x-from", "desk"));

    @HttpExchange("/orders")
    interface Orders {

        @GetExchange("/{id}")
        Order order(@PathVariable("id") int id);

        @GetExchange
        List<Order> orders(@RequestParam("sku") String sku);

        @PostExchange
        ResponseEntity<Order> create(@RequestBody Order order);
    }

    @Test
    default void gives_objects_and_generic_types(Orders orders) {
        assertThat(orders.order(7)).isEqualTo(new Order(7, "A1"));
        assertThat(orders.orders("B2")).containsExactly(new Order(8, "B2"));
        assertThat(orders.create(new Order(9, "C3"))).satisfies(created -> {
            assertThat(created.getStatusCode().value()).isEqualTo(201);
            assertThat(created.getBody()).isEqualTo(new Order(9, "C3"));
        });
    }

    @Test
    default void raises_errors_as_spring_does(Orders orders) {
        assertThatThrownBy(() -> orders.order(9))
                .isInstanceOf(HttpClientErrorException.NotFound.class)
                .hasMessageContaining("no such order");
    }

    @Test
    default void its_calls_are_calls_of_the_test(Orders orders, ApiGateway gateway) {
        orders.order(7);

        assertThat(gateway.calls()).singleElement().satisfies(call -> {
            assertThat(call.request().target()).isEqualTo("/prod/orders/7");
            assertThat(call.request().headers().first("x-from")).contains("desk");
        });
    }
}
