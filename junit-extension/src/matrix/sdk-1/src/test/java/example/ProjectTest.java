package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.junit.ApiGatewayTest;
import org.junit.jupiter.api.Test;

@ApiGatewayTest
class ProjectTest {

    @Test
    void a_message_meets_what_stands_for_the_queue(GatewayClient client, AwsServices services) {
        services.get("sqs").answers(200, "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"8f14e45fceea167a5a36dedd4bea2543\"}");

        assertThat(client.get("/orders/{id}", 7).send().text()).isEqualTo("1");
        assertThat(services.get("sqs").lastRequest().action()).isEqualTo("SendMessage");
    }
}
