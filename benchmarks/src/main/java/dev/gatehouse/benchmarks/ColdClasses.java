package dev.gatehouse.benchmarks;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.Transport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Test classes of which one is the first of its JVM. */
final class ColdClasses {

    private ColdClasses() {}

    private static void answered(ApiResponse response, String body) {
        Assertions.assertEquals(200, response.status());
        Assertions.assertEquals(body, response.text());
    }

    /** Costs what JUnit costs. */
    static class Empty {

        @Test
        void passes() {
            Assertions.assertEquals(2, "ab".length());
        }
    }

    /** Has a client, and calls nothing. */
    @ApiGatewayTest("classpath:cold/template.yaml")
    static class NoCall {

        @Test
        void has_a_client(GatewayClient client) {
            Assertions.assertNotNull(client);
        }
    }

    /** Calls a function that a canned answer stands for. */
    @ApiGatewayTest("classpath:cold/template.yaml")
    static class Stub {

        @Test
        void calls(GatewayClient client, Lambdas lambdas) {
            lambdas.function("Stream").answers("{\"statusCode\":200,\"body\":\"7\"}");
            answered(client.get("/stream/{id}", 7).send(), "7");
        }
    }

    /** Calls a handler that takes and gives bytes. */
    @ApiGatewayTest("classpath:cold/template.yaml")
    static class Stream {

        @Test
        void calls(GatewayClient client) {
            answered(client.get("/stream/{id}", 7).send(), "7");
        }
    }

    /** Calls a handler that takes and gives AWS's events. */
    @ApiGatewayTest("classpath:cold/template.yaml")
    static class Typed {

        @Test
        void calls(GatewayClient client) {
            answered(client.get("/typed/{id}", 7).send(), "7 of null");
        }
    }

    /** The same with environment variables in the template. */
    @ApiGatewayTest("classpath:cold/variables.yaml")
    static class Variables {

        @Test
        void calls(GatewayClient client) {
            answered(client.get("/typed/{id}", 7).send(), "7 of orders");
        }
    }

    /** The same over a socket. */
    @ApiGatewayTest(value = "classpath:cold/variables.yaml", transport = Transport.SOCKET)
    static class Socket {

        @Test
        void calls(GatewayClient client) {
            answered(client.get("/typed/{id}", 7).send(), "7 of orders");
        }
    }
}
