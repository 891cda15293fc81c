package example;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.StateLifecycle;
import org.junit.jupiter.api.Test;

// snippet: recipes-framework
@ApiGatewayTest(instances = StateLifecycle.PER_CLASS)
class ProjectTest {

    @Test
    void a_controller_answers(GatewayClient client) {
        assertThat(client.get("/orders/{id}", 7).send()).hasStatus(200).hasJson("{'id': '7', 'table': 'orders'}");
    }
}
// end
