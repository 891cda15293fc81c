package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.ApiGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The heap of many more gateways is measured by {@code LivesOfGateways} of the benchmarks. */
@Isolated("counts the threads and sockets of the whole JVM")
class GatewayLifeTest {

    @Test
    @Timeout(180)
    void leaves_threads_and_sockets_where_they_were_after_gateways_with_sockets() {
        try (var shop = new GivenShop()) {
            repeat(shop.gateway(), 3);
            long threadsBefore = JvmCount.threads();
            long socketsBefore = JvmCount.descriptors();

            repeat(shop.gateway(), 10);

            await().untilAsserted(() -> assertThat(JvmCount.threads()).isLessThanOrEqualTo(threadsBefore));
            await().untilAsserted(() -> assertThat(JvmCount.descriptors()).isLessThanOrEqualTo(socketsBefore + 5));
        }
    }

    private static void repeat(ApiGateway shared, int times) {
        for (int i = 0; i < times; i++) {
            try (ApiGateway gateway = shared.fresh()) {
                var rest = gateway.api("Rest").stage("prod").socketClient();
                assertThat(rest.get("/picture").send().status()).isEqualTo(200);
                var chat = gateway.api("Chat").stage("prod").socketWebSocketClient();
                assertThat(chat.connect().open().connectionId()).isNotEmpty();
            }
        }
    }
}
