package helloworld;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;

@ApiGatewayTest
class ProjectTest {

    @Test
    void the_template_above_is_found(GatewayClient client) {
        assertThat(client.get("/hello").send()).hasStatus(200).hasBody("VALUE");
    }
}
