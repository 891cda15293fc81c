package dev.gatehouse.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.model.ApiDefinition;
import org.junit.jupiter.api.Test;

/** What client and handler see of each kind of endpoint. */
class EndpointsTest {

    private static final String FORBIDDEN = "{\"message\":\"Forbidden\"}";
    private static final String PRIVATE = """
            EndpointConfiguration: {Type: PRIVATE, VPCEndpointIds: [vpce-0123]}
            Auth: {ResourcePolicy: {CustomStatements: [{Effect: Allow, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*"}]}}
            """;

    @Test
    void an_edge_answer_came_through_cloudfront() {
        var gateway = ApiGateway.builder()
                .templateText("template.yaml", GivenStage.template("").replace("Type: REGIONAL", "Type: EDGE"))
                .start();

        var served = gateway.client().get("/shown").send();
        var refused = gateway.client().get("/nowhere").send();

        assertThat(served.header("X-Cache")).contains("Miss from cloudfront");
        assertThat(served.header("Via")).hasValueSatisfying(via -> assertThat(via)
                .matches("1\\.1 [0-9a-z_-]{32}\\.cloudfront\\.net \\(CloudFront\\)"));
        assertThat(served.header("X-Amz-Cf-Id")).isPresent();
        assertThat(served.header("X-Amz-Cf-Pop")).isPresent();
        assertThat(refused.header("X-Cache")).contains("Error from cloudfront");
    }

    @Test
    void a_regional_answer_has_nothing_of_cloudfront() {
        var answer = GivenStage.gateway("").client().get("/shown").send();

        assertThat(answer.headers().lines())
                .noneMatch(line -> line.isNamed("via")
                        || line.isNamed("x-cache")
                        || line.isNamed("x-amz-cf-id")
                        || line.isNamed("x-amz-cf-pop"));
    }

    @Test
    void a_disabled_endpoint_forbids_every_call_by_its_own_name() {
        var gateway = GivenStage.gateway("DisableExecuteApiEndpoint: true");

        var answer = gateway.client().get("/shown").send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo(FORBIDDEN);
        assertThat(answer.header("x-amzn-errortype")).contains("ForbiddenException");
    }

    @Test
    void a_private_api_has_three_names_within_its_network() {
        var gateway = privateApi();
        String id = id(gateway);

        assertThat(call(gateway, "vpce-0123", Headers.of("Host", id + ".execute-api.us-east-1.amazonaws.com"))
                        .status())
                .isEqualTo(200);
        assertThat(call(gateway, "vpce-0123", Headers.of("Host", id + "-vpce-0123.execute-api.us-east-1.amazonaws.com"))
                        .status())
                .isEqualTo(200);
        assertThat(call(
                                gateway,
                                "vpce-0123",
                                Headers.of("Host", "vpce-0123-a1b2.execute-api.us-east-1.vpce.amazonaws.com")
                                        .plus("x-apigw-api-id", id))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_private_api_is_not_found_by_an_endpoint_it_is_not_associated_with() {
        var gateway = privateApi();

        var answer = call(
                gateway,
                "vpce-9999",
                Headers.of("Host", id(gateway) + "-vpce-9999.execute-api.us-east-1.amazonaws.com"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().text()).isEqualTo(FORBIDDEN);
    }

    @Test
    void a_private_api_refuses_who_comes_from_the_internet() {
        var answer = privateApi().client().get("/shown").send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo(FORBIDDEN);
    }

    @Test
    void a_private_api_without_a_policy_is_not_deployed() {
        var builder = GivenStage.builder("EndpointConfiguration: {Type: PRIVATE}");

        assertThatThrownBy(builder::start)
                .hasMessageContaining("Private REST API doesn't have a resource policy attached to it");
    }

    @Test
    void a_handler_sees_the_endpoint_that_the_call_came_through() {
        var gateway = privateApi();
        CacheTest.items(gateway);

        gateway.client()
                .throughVpcEndpoint("vpce-0123")
                .from("10.0.0.7")
                .get("/items/1")
                .send();

        String event = gateway.get(Lambdas.class)
                .function("Items")
                .invocations()
                .last()
                .event();
        assertThat(event).contains("\"vpceId\":\"vpce-0123\"").contains("\"sourceIp\":\"10.0.0.7\"");
        assertThat(event).doesNotContain("CloudFront");
    }

    private static ApiGateway privateApi() {
        return ApiGateway.builder()
                .templateText(
                        "template.yaml",
                        GivenStage.template(PRIVATE).replace("EndpointConfiguration: {Type: REGIONAL}", ""))
                .start();
    }

    private static HttpResponse call(ApiGateway gateway, String vpcEndpoint, Headers headers) {
        var probe = gateway.client()
                .throughVpcEndpoint(vpcEndpoint)
                .get("/shown")
                .send()
                .trace()
                .request();
        return gateway.handle(new HttpRequest("GET", "/prod/shown", headers, probe.body(), probe.peer()));
    }

    private static String id(ApiGateway gateway) {
        return gateway.apis().stream().map(ApiDefinition::id).findFirst().orElseThrow();
    }
}
