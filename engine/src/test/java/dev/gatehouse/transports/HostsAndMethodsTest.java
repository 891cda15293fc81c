package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** By which names and methods requests reach an API, in process and over a socket. */
@ParameterizedClass
@EnumSource(Way.class)
@Timeout(60)
class HostsAndMethodsTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod, EndpointConfiguration: {Type: REGIONAL}}
              Http: {Type: AWS::Serverless::HttpApi}
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: a.B
                  CodeUri: .
                  Events:
                    A: {Type: Api, Properties: {RestApiId: {Ref: Rest}, Path: /any, Method: ANY}}
                    B: {Type: HttpApi, Properties: {ApiId: {Ref: Http}, Path: /any, Method: ANY}}
                    C: {Type: HttpApi, Properties: {ApiId: {Ref: Http}}}
              Wild: {Type: AWS::ApiGatewayV2::DomainName, Properties: {DomainName: "*.shop.example.com"}}
              Map:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {DomainName: {Ref: Wild}, ApiId: {Ref: Rest}, Stage: prod}
              Odd: {Type: AWS::ApiGatewayV2::DomainName, Properties: {DomainName: api.execute-api.example.com}}
              OddMap:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {DomainName: {Ref: Odd}, ApiId: {Ref: Rest}, Stage: prod}
            """;

    private final Way way;
    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .host("api.local")
            .function("Fn", invocation -> dev.gatehouse.function.FunctionOutcome.returned("{\"statusCode\":200}"))
            .start();

    HostsAndMethodsTest(Way way) {
        this.way = way;
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void serves_by_its_own_name_and_by_the_names_of_this_machine() {
        for (String host : List.of(
                own("Rest"),
                own("Rest").toUpperCase(java.util.Locale.ROOT),
                own("Rest") + ":443",
                "localhost",
                "localhost:3000",
                "127.0.0.1:8080",
                "[::1]:8080",
                "host.docker.internal:1234",
                "host.testcontainers.internal",
                "API.local:8080")) {
            assertThat(rest(host).status()).as(host).isEqualTo(200);
        }
    }

    @Test
    void forbids_every_other_host_whatever_it_looks_like() {
        String id = gateway.api("Rest").definition().id();
        for (String host : List.of(
                id + ".execute-api.evil.com",
                id + ".execute-api.us-east-1.amazonaws.com.evil.com",
                id + ".execute-api.eu-west-1.amazonaws.com",
                id + ".execute-api.us-east-1.amazonaws.com.",
                "x." + own("Rest"),
                own("Rest") + ":port",
                own("Rest") + ", " + own("Rest"),
                id + "-vpce-1.execute-api.us-east-1.amazonaws.com",
                "aaaaaaaaaa.execute-api.us-east-1.amazonaws.com",
                "evil.com",
                "localhost.evil.com",
                "x.api.local",
                "host.docker.internal.evil.com",
                "api.example.com")) {
            assertThat(rest(host).status()).as(host).isEqualTo(403);
            assertThat(rest(host).text()).as(host).isEqualTo("{\"message\":\"Forbidden\"}");
        }
    }

    @Test
    void a_wildcard_stands_for_one_label() {
        assertThat(mapped("a.shop.example.com").status()).isEqualTo(200);
        assertThat(mapped("A.Shop.example.com").status()).isEqualTo(200);
        for (String host :
                List.of("a.b.shop.example.com", "shop.example.com", ".shop.example.com", "ashop.example.com")) {
            assertThat(mapped(host).status()).as(host).isEqualTo(403);
        }
    }

    @Test
    void a_domain_may_look_like_an_api() {
        assertThat(mapped("api.execute-api.example.com").status()).isEqualTo(200);
    }

    @Test
    void two_host_lines_are_a_bad_request() {
        String own = own("Rest");
        for (List<String> hosts : List.of(List.of(own, "evil.com"), List.of("evil.com", own), List.of(own, own))) {
            ApiResponse answer = client("Rest", "prod")
                    .raw("GET /prod/any HTTP/1.1\r\nHost: " + hosts.get(0) + "\r\nHost: " + hosts.get(1) + "\r\n\r\n");

            assertThat(answer.status()).as(hosts.toString()).isEqualTo(400);
        }
        assertThat(gateway.get(dev.gatehouse.control.Lambdas.class)
                        .function("Fn")
                        .invocations()
                        .all())
                .isEmpty();
    }

    @Test
    void any_serves_seven_methods_and_no_other() {
        for (String method : List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")) {
            assertThat(client("Rest", "prod").call(method, "/any").send().status())
                    .as(method)
                    .isEqualTo(200);
            assertThat(client("Http", "$default").call(method, "/any").send().status())
                    .as(method)
                    .isEqualTo(200);
        }
        for (String method : List.of("PURGE", "TRACE", "PROPFIND", "get", "ANY")) {
            assertThat(client("Rest", "prod")
                            .raw(method + " /prod/any HTTP/1.1")
                            .status())
                    .as(method)
                    .isEqualTo(403);
            assertThat(client("Http", "$default").raw(method + " /any HTTP/1.1").status())
                    .as(method)
                    .isEqualTo(403);
            assertThat(client("Http", "$default")
                            .raw(method + " /else HTTP/1.1")
                            .status())
                    .as(method)
                    .isEqualTo(403);
        }
    }

    private ApiResponse rest(String host) {
        return client("Rest", "prod").get("/any").header("Host", host).send();
    }

    private ApiResponse mapped(String host) {
        return client("Rest", "prod").raw("GET /any HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    }

    private dev.gatehouse.client.GatewayClient client(String api, String stage) {
        RunningStage running = gateway.api(api).stage(stage);
        return way.client(running);
    }

    private String own(String api) {
        return gateway.api(api).definition().id() + ".execute-api.us-east-1.amazonaws.com";
    }
}
