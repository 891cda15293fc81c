package example;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.ApiGatewayTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

@ApiGatewayTest
class ProjectTest {

    @Test
    void a_woven_handler_logs_and_counts(GatewayClient client) {
        var printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true));
        try {
            assertThat(client.get("/orders/{id}", 7).send()).hasStatus(200).hasBody("A1");
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString())
                .contains("\"message\":\"asked for an order\"", "\"service\":\"orders\"", "\"function_name\"")
                .contains("\"Namespace\":\"shop\"", "\"Name\":\"ColdStart\"", "\"Name\":\"orders\"");
    }
}
