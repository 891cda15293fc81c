package example;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;

@ApiGatewayTest
class ProjectTest {

    @Test
    void a_test_of_jupiter_runs_beside(GatewayClient client) {
        assertThat(client.get("/orders/{id}", 7).send()).hasStatus(200).hasBody("7");
    }
}
