package example;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.junit.ApiGatewayTest;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiGatewayTest
class ProjectTest {

    @ParameterizedTest
    @EnumSource
    void meets_what_stands_for_the_host(GetOrder.Client by, GatewayClient client, HttpBackends backends) {
        backends.get("https://prices.example.com").answers(200, "7 EUR");

        assertThat(client.get("/orders/{id}", by).send()).hasStatus(200).hasBody("7 EUR");
        assertThat(backends.get("https://prices.example.com")).received("GET /A1").times(1);
    }

    // with a gateway of its own: one of the extension would fail this test, which is the point of a refusal
    @ParameterizedTest
    @EnumSource
    void is_refused_though_the_handler_goes_on(GetOrder.Client by) {
        try (var gateway = ApiGateway.builder().template(Path.of("template.yaml")).start()) {
            assertThatThrownBy(() -> gateway.client().get("/orders/{id}", by).send())
                    .isInstanceOf(NotProvidedException.class)
                    .hasMessageContaining("function GetOrder called https://prices.example.com: there is no stand-in for it");
        }
    }
}
