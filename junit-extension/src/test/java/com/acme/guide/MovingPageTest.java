package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.InvokeUrl;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class MovingPageTest {

    @Nested
    class FromSamLocal {

        @Nested
        // snippet: moving-sam-local
        @ApiGatewayTest("classpath:guide/orders.yaml")
        class OrdersTest {

            @Test
            void returns_an_order(GatewayClient client) {
                var response = client.get("/orders/{id}", 7).send();

                assertThat(response).hasStatus(200);
            }
        }
        // end
    }

    @Nested
    @ApiGatewayTest("classpath:guide/orders.yaml")
    class FromLocalStack {

        private final URI endpoint = URI.create("http://localhost:4566");

        // snippet: moving-localstack-service
        @Test
        void stores_an_order(GatewayClient client, AwsServices services) {
            services.get("dynamodb").forwardTo(endpoint); // of the container

            assertThat(client.post("/orders").json(Map.of("sku", "A1")).send()).hasStatus(201);
        }
        // end

        // snippet: moving-localstack
        @Test
        void returns_an_order(@InvokeUrl URI url) {
            given().baseUri(url.toString()).get("/orders/7").then().statusCode(200);
        }
        // end

        private io.restassured.specification.RequestSpecification given() {
            return io.restassured.RestAssured.given();
        }
    }

    @Nested
    class WithMockMvc {

        private final MockMvc mockMvc =
                MockMvcBuilders.standaloneSetup(new OrderController()).build();

        // snippet: moving-mock-mvc-before
        @Test
        void returns_an_order() throws Exception {
            mockMvc.perform(get("/orders/7"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.id").value(7));
        }
        // end
    }

    /** A controller as Spring's users have it. */
    @RestController
    static final class OrderController {

        @GetMapping("/orders/{id}")
        Map<String, Object> order(@PathVariable("id") int id) {
            return Map.of("id", id);
        }
    }

    @Nested
    @ApiGatewayTest("classpath:guide/orders.yaml")
    class FromMockMvc {

        // snippet: moving-mock-mvc
        // the authorizer checks a real token, and Spring receives the event that Lambda would send
        @Test
        void returns_an_order(GatewayClient client, UserPools pools) {
            var token = pools.get("Customers").idToken().subject("ada").sign();

            var response = client.bearer(token).get("/reserved/{id}", 7).send();

            assertThat(response).hasStatus(200).hasJsonPath("$.id", 7);
        }
        // end
    }
}
