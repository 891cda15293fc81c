package example;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;

@ApiGatewayTest
class CornerTest {

    @Test
    void the_application_reads_the_variables_of_the_template(GatewayClient client) {
        assertThat(client.get("/orders/{id}", 7).send()).hasStatus(200).hasBody("orders");
    }
}
