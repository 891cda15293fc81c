package dev.gatehouse.junit.internal.report;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.junit.AccessLog;
import dev.gatehouse.junit.ApiGatewayTest;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Test classes that other tests run. */
final class Samples {

    private Samples() {}

    @ApiGatewayTest("classpath:four-paths.yaml")
    static class CallsA {

        @Test
        void calls_a(GatewayClient client) {
            assertThat(client.get("/a").send()).hasStatus(200);
        }
    }

    @ApiGatewayTest("classpath:four-paths.yaml")
    static class CallsB {

        @Test
        void calls_b(GatewayClient client) {
            assertThat(client.get("/b").send()).hasStatus(200);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ApiGatewayTest("classpath:four-paths.yaml")
    static class CallsCTwentyTimes {

        @RepeatedTest(20)
        void calls_c(GatewayClient client) {
            assertThat(client.get("/c").send()).hasStatus(200);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ApiGatewayTest("classpath:four-paths.yaml")
    static class CallsCTwentyTimesMore {

        @RepeatedTest(20)
        void calls_c(GatewayClient client) {
            assertThat(client.get("/c").send()).hasStatus(200);
        }
    }

    @ApiGatewayTest("classpath:four-paths.yaml")
    static class Often {

        @Test
        void calls_often(GatewayClient client) {
            client.get("/nowhere").query("first", "").send();
            for (int i = 0; i < 700; i++) {
                client.get("/a").query(String.valueOf(Math.min(i, 400)), "").send();
            }
        }
    }

    @ApiGatewayTest("classpath:chat.yaml")
    static class Chat {

        @Test
        void says_hello(WebSocketClient clients) {
            clients.connect().open().send(Map.of("action", "say"));
        }
    }

    /** What a page must not take for its own. */
    @AccessLog("{\"id\":\"$context.requestId\",\"agent\":\"$context.identity.userAgent\"}")
    @ApiGatewayTest("classpath:shop.yaml")
    static class Hostile {

        static final String SCRIPT = "</script><script>window.hacked = true</script><img src=x onerror=hacked=1>";

        @Test
        void sends_what_is_hostile(GatewayClient client) {
            client.get("/say").query("q", SCRIPT).header("user-agent", SCRIPT).send();
        }

        @Test
        void fails_on_purpose(GatewayClient client) {
            assertThat(client.get("/nowhere").send()).hasStatus(200);
        }
    }
}
