package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.client.BodyCodec;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.Part;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.Connect;
import dev.gatehouse.junit.clients.HttpExchangeClients;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

@ApiGatewayTest("classpath:guide/orders.yaml")
class ClientsPageTest {

    /** An order. */
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    public record Order(int id, String sku) {}

    @Test
    void bodies(GatewayClient client) {
        byte[] bytes = {1, 2, 3};
        ObjectMapper mapper = new ObjectMapper();
        // snippet: clients-bodies
        client.post("/orders").form(Map.of("sku", "A1")).send();
        client.post("/photos")
                .multipart(Part.field("title", "cat"), Part.file("photo", "cat.png", "image/png", bytes))
                .send();

        // your own JSON mapper
        var codec = BodyCodec.of(
                mapper::writeValueAsString, (json, type) -> mapper.readValue(json, mapper.constructType(type)));
        client.withCodec(codec).post("/orders").json(new Order(7, "A1")).send();
        // end

        // snippet: clients-answers
        var response = client.get("/orders/7").send();

        Order order = response.json(Order.class);
        BigDecimal total = response.jsonPath("$.total", BigDecimal.class).orElseThrow();
        List<Order> orders = client.get("/orders").send().json(new TypeReference<>() {});
        // end
        assertThat(order.sku()).isEqualTo("A1");
        assertThat(total).isEqualTo("12.5");
        assertThat(orders).hasSize(1);
    }

    @Test
    void events(GatewayClient client) {
        // snippet: clients-event
        var event = client.get("/orders/{id}", 7).event(APIGatewayProxyRequestEvent.class);

        assertThat(event.getPathParameters()).containsEntry("id", "7");
        // end
    }

    @Nested
    class TypedClients {

        // snippet: clients-customizer
        @RegisterExtension
        static HttpExchangeClients exchange =
                HttpExchangeClients.with(builder -> builder.defaultHeader("accept", "application/json"));
        // end

        // snippet: clients-typed
        interface Orders {

            @GetExchange("/orders/{id}")
            Order order(@PathVariable("id") int id);
        }

        @Test
        void finds_an_order(Orders orders) {
            assertThat(orders.order(7).sku()).isEqualTo("A1");
        }
        // end
    }

    @Nested
    @ApiGatewayTest("classpath:guide/chat.yaml")
    class Sessions {

        // snippet: clients-connect
        @Test
        void receives_messages_of_its_room(@Connect(query = "room=1", bearer = "t") WebSocketSession ada) {
            ada.send(Map.of("action", "say", "text", "hi"));

            assertThat(ada).received("{'text': 'hi'}");
        }
        // end
    }
}
