package example;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;

@ApiGatewayTest
class ProjectTest {

    @Test
    void a_woven_handler_answers_and_keeps_what_it_answered(GatewayClient client, AwsServices services) {
        // snippet: recipes-powertools
        services.get("dynamodb").answers(200, "{}");

        assertThat(client.get("/orders/{id}", 7).send()).hasStatus(200).hasBody("A1");
        assertThat(services.get("dynamodb").requests()).hasSize(2);
        assertThat(services.get("dynamodb").lastRequest().action()).isEqualTo("UpdateItem");
        // end
    }
}
