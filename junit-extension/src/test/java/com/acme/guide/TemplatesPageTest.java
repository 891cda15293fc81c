package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.ApiGateway;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemplatesPageTest {

    @Test
    void three_kinds() {
        // snippet: templates-kinds
        // SAM or CloudFormation, YAML or JSON
        Path sam = Path.of("src/test/resources/guide/orders.yaml");
        try (var gateway = ApiGateway.builder().template(sam).start()) {
            assertThat(gateway.client().get("/orders").send()).hasStatus(200);
        }

        // OpenAPI 3 or Swagger 2, deployed to the stage "test"; a folder "cdk.out" works as well
        Path openApi = Path.of("src/test/resources/guide/payments.yaml");
        try (var gateway = ApiGateway.builder()
                .template(openApi)
                .backend("https://pay.example.com", it -> it.answers(200, "{}"))
                .start()) {
            assertThat(gateway.client()
                            .post("/charges/1")
                            .body("{\"card\": \"blue\"}")
                            .send())
                    .hasStatus(200);
        }
        // end
    }
}
