package com.example.orders;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.junit.ApiGatewayTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Returned goods go to the warehouse's queue, from a mapping template and without a function. */
@ApiGatewayTest
class ReturnsTest {

    private static final String TAKEN = "{\"SendMessageResponse\": {\"SendMessageResult\": {\"MessageId\": \"m-1\"}}}";

    @Test
    void tells_the_warehouse_and_gives_a_receipt(GatewayClient client, AwsServices services) {
        services.get("sqs").answers(200, TAKEN);

        var response = client.post("/orders/{id}/returns", "o-7")
                .json(Map.of("reason", "\"too small\" & blue"))
                .send();

        assertThat(response).hasStatus(202).hasJson("{'receipt': 'm-1'}");
        var sent = services.get("sqs").lastRequest().request();
        assertThat(sent.path()).endsWith("/returns");
        assertThat(URLDecoder.decode(sent.body().text(), StandardCharsets.UTF_8))
                .isEqualTo("Action=SendMessage&MessageBody="
                        + "{\"order\": \"o-7\", \"reason\": \"\\\"too small\\\" & blue\"}");
    }

    @Test
    void asks_to_try_again_when_the_queue_refuses(GatewayClient client, AwsServices services) {
        services.get("sqs").answers(503, "{}");

        var response = client.post("/orders/{id}/returns", "o-7")
                .json(Map.of("reason", "late"))
                .send();

        assertThat(response).hasStatus(503).hasJsonPath("$.message", "try again later");
    }

    @Test
    void takes_nothing_but_json(GatewayClient client, AwsServices services) {
        services.get("sqs").answers(200, TAKEN);

        var response = client.post("/orders/{id}/returns", "o-7")
                .header("content-type", "text/plain")
                .body("late")
                .send();

        assertThat(response).hasStatus(415);
        assertThat(services.get("sqs").requests()).isEmpty();
    }
}
