package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static dev.gatehouse.model.GatewayResponseType.BAD_REQUEST_BODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.mapping.MappingTemplate;
import dev.gatehouse.mapping.TemplateRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:guide/payments.yaml")
class IntegrationsPageTest {

    // snippet: integrations-first
    @Test
    void charges_the_card(GatewayClient client, HttpBackends backends) {
        backends.get("https://pay.example.com").answers(200, "{\"paid\": true}");

        var response = client.post("/charges/1").json(Map.of("card", "blue")).send();

        assertThat(response).hasStatus(200).hasJson("{'paid': true}").reachedBackend("https://pay.example.com");
        assertThat(backends.get("https://pay.example.com")).received("POST /charges/1");
    }

    @Test
    void queues_the_order(GatewayClient client, AwsServices services) {
        services.get("sqs").answers(200, "{}");

        client.post("/queue").json(Map.of("sku", "A1")).send();

        assertThat(services.get("sqs").lastRequest().action()).isEqualTo("SendMessage");
    }
    // end

    @Test
    void a_stand_in_can(HttpBackends backends) {
        HttpResponse busy = HttpResponse.of(503);
        HttpResponse fine = HttpResponse.of(200);
        // snippet: integrations-stand-in
        var pay = backends.get("https://pay.example.com");

        pay.answersInTurn(busy, fine); // the last one is repeated
        pay.runs(request -> HttpResponse.of(204)); // code
        pay.sleeps(Duration.ofSeconds(30)); // the client gets 504 at once
        pay.fails(); // the connection breaks: 504
        pay.forwardTo(URI.create("http://localhost:8080")); // a real server
        // end
        assertThat(backends.origins()).contains("https://pay.example.com");
    }

    @Test
    void some_requests(GatewayClient client, HttpBackends backends) {
        // snippet: integrations-stub
        var pay = backends.get("https://pay.example.com");
        pay.on("POST", "/charges/{id}").answers(201, "{\"paid\": true}");
        pay.on("POST", "/charges/{id}")
                .when(request -> request.body().text().contains("gold"))
                .resets();

        assertThat(client.post("/charges/1").json(Map.of("card", "blue")).send())
                .hasStatus(201);
        assertThat(client.post("/charges/2").json(Map.of("card", "gold")).send())
                .hasStatus(504);
        assertThat(pay).received("POST /charges/1").times(1).withJsonLike("{'card': 'blue'}");
        // end
    }

    @Test
    void a_template_alone() {
        // snippet: integrations-template
        var template = MappingTemplate.of(Path.of("src/test/resources/guide/order.vtl"));
        var request = TemplateRequest.post("/orders/7").pathParameter("id", "7").json(Map.of("sku", "A1"));

        var rendered = template.render(request);

        assertThat(rendered.text()).contains("{\"id\": \"7\"}");
        assertThat(rendered.requestHeaders()).containsKey("X-Amz-Target"); // $context.requestOverride

        // as a response template, with the response of the integration
        template.renderResponse(request, new HttpResponse(200, Headers.none(), Body.of("{}")));
        // end
    }

    @Test
    void a_body_that_does_not_fit(GatewayClient client) {
        // snippet: integrations-validation
        var response = client.post("/charges/1").json(Map.of("bank", "blue")).send();

        assertThat(response)
                .hasStatus(400)
                .wasRefusedWith(BAD_REQUEST_BODY)
                .hasJson("{'message': 'Invalid request body'}");
        // end
    }
}
