package dev.gatehouse.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.ClientKey;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.internal.server.tls.GeneratedCertificate;
import dev.gatehouse.logs.AccessLogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which API and stage answer behind a custom domain, and who may come in. */
class CustomDomainsTest {

    private static final String APIS = """
            AWSTemplateFormatVersion: "2010-09-09"
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Pets:
                Type: AWS::Serverless::Api
                Properties: &pets
                  StageName: prod
                  EndpointConfiguration: {Type: REGIONAL}
                  DefinitionBody: &body
                    openapi: "3.0.1"
                    info: {title: pets, version: "1"}
                    paths:
                      /{proxy+}:
                        get:
                          parameters: [{name: proxy, in: path, required: true, schema: {type: string}}]
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses:
                              default:
                                statusCode: "200"
                                responseTemplates: {application/json: 'pets:$context.stage:$context.path'}
              Orders:
                Type: AWS::Serverless::Api
                Properties:
                  <<: *pets
                  StageName: live
                  DisableExecuteApiEndpoint: true
                  DefinitionBody:
                    <<: *body
                    paths:
                      /{proxy+}:
                        get:
                          parameters: [{name: proxy, in: path, required: true, schema: {type: string}}]
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses:
                              default:
                                statusCode: "200"
                                responseTemplates: {application/json: 'orders:$context.stage:$context.path'}
            """;
    private static final String MAPPED = APIS + """
              Domain:
                Type: AWS::ApiGatewayV2::DomainName
                Properties: {DomainName: api.example.com}
              PetsMapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {DomainName: !Ref Domain, ApiId: !Ref Pets, Stage: !Ref Pets.Stage, ApiMappingKey: shop}
              OrdersMapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {DomainName: !Ref Domain, ApiId: !Ref Orders, Stage: !Ref Orders.Stage, ApiMappingKey: shop/orders/v1}
              Wildcard:
                Type: AWS::ApiGatewayV2::DomainName
                Properties: {DomainName: "*.example.com"}
              WildcardMapping:
                Type: AWS::ApiGateway::BasePathMapping
                Properties: {DomainName: !Ref Wildcard, RestApiId: !Ref Pets, Stage: !Ref Pets.Stage}
            """;
    private static final String RULES = APIS + """
              Domain:
                Type: AWS::ApiGatewayV2::DomainName
                Properties: {DomainName: api.example.com, RoutingMode: @MODE@}
              Mapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {DomainName: !Ref Domain, ApiId: !Ref Pets, Stage: !Ref Pets.Stage}
              Beta:
                Type: AWS::ApiGatewayV2::RoutingRule
                Properties:
                  DomainNameArn: !Sub "arn:aws:apigateway:${AWS::Region}::/domainnames/${Domain}"
                  Priority: 20
                  Conditions:
                    - MatchHeaders: {AnyOf: [{Header: x-version, ValueGlob: "2.*"}, {Header: x-beta, ValueGlob: "yes"}]}
                    - MatchBasePaths: {AnyOf: [shop]}
                  Actions: [{InvokeApi: {ApiId: !Ref Orders, Stage: live, StripBasePath: true}}]
              Everything:
                Type: AWS::ApiGatewayV2::RoutingRule
                Properties:
                  DomainNameArn: !Sub "arn:aws:apigateway:${AWS::Region}::/domainnames/${Domain}"
                  Priority: 30
                  Conditions: [{MatchBasePaths: {AnyOf: [all]}}]
                  Actions: [{InvokeApi: {ApiId: !Ref Orders, Stage: live}}]
            """;
    private static final String MUTUAL = APIS + """
              Domain:
                Type: AWS::ApiGatewayV2::DomainName
                Properties:
                  DomainName: api.example.com
                  MutualTlsAuthentication: {TruststoreUri: "s3://trust/clients.pem"}
              Mapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {DomainName: !Ref Domain, ApiId: !Ref Pets, Stage: !Ref Pets.Stage}
            """;

    @ParameterizedTest
    @CsvSource({
        "api.example.com, /shop/cats, pets:prod:/shop/cats",
        "api.example.com, /shop/orders/v1/7, orders:live:/shop/orders/v1/7",
        "api.example.com, /shop/orders/v12/7, pets:prod:/shop/orders/v12/7",
        "API.Example.com, /shop/cats, pets:prod:/shop/cats",
        "eu.example.com, /cats, pets:prod:/cats"
    })
    void the_longest_mapping_of_the_most_particular_domain_wins(String host, String path, String answer) {
        var gateway = started(MAPPED);

        assertThat(through(gateway, host).get(path).send().text()).isEqualTo(answer);
    }

    @Test
    void a_path_that_nothing_is_mapped_to_is_forbidden_and_not_logged() {
        var gateway = started(MAPPED);
        gateway.api("Pets").stage("prod").control().accessLog("$context.requestId");

        var answer = through(gateway, "api.example.com").get("/other").send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(answer.header("x-amzn-errortype")).contains("ForbiddenException");
        assertThat(gateway.get(AccessLogs.class).entries()).isEmpty();
    }

    @Test
    void a_domain_serves_an_api_whose_own_endpoint_is_disabled() {
        var gateway = started(MAPPED);

        var own = gateway.api("Orders").stage("live").client().get("/7").send();
        var mapped =
                through(gateway, "api.example.com").get("/shop/orders/v1/7").send();

        assertThat(own.status()).isEqualTo(403);
        assertThat(mapped.status()).isEqualTo(200);
    }

    @Test
    void host_selects_the_domain_over_a_socket_too() {
        try (var gateway = started(MAPPED)) {
            var client = gateway.api("Pets").stage("prod").socketClient().byDomain("api.example.com");

            assertThat(client.get("/shop/orders/v1/7").send().text()).isEqualTo("orders:live:/shop/orders/v1/7");
        }
    }

    @Test
    void access_logs_show_the_mapping_that_matched() {
        var gateway = started(MAPPED);
        gateway.api("Pets")
                .stage("prod")
                .control()
                .accessLog("$context.requestId $context.customDomain.basePathMatched");

        through(gateway, "api.example.com").get("/shop/cats").send();
        through(gateway, "eu.example.com").get("/cats").send();

        assertThat(gateway.get(AccessLogs.class).entries())
                .extracting(entry -> entry.line().split(" ")[1])
                .containsExactly("shop", "(none)");
    }

    @ParameterizedTest
    @CsvSource({
        "ROUTING_RULE_THEN_API_MAPPING, /shop/7, 2.1, orders:live:/shop/7",
        "ROUTING_RULE_THEN_API_MAPPING, /shop/7, 1.0, pets:prod:/shop/7",
        "ROUTING_RULE_THEN_API_MAPPING, /all/7, 1.0, orders:live:/all/7",
        "ROUTING_RULE_ONLY, /shop/7, 2.1, orders:live:/shop/7",
        "ROUTING_RULE_ONLY, /cats, 1.0, '{\"message\":\"Forbidden\"}'",
        "API_MAPPING_ONLY, /shop/7, 2.1, pets:prod:/shop/7"
    })
    void routing_rules_choose_by_header_and_path(String mode, String path, String version, String answer) {
        var gateway = started(RULES.replace("@MODE@", mode));

        var response = through(gateway, "api.example.com")
                .get(path)
                .header("X-Version", version)
                .send();

        assertThat(response.text()).isEqualTo(answer);
    }

    @Test
    void access_logs_show_the_rule_that_matched() {
        var gateway = started(RULES.replace("@MODE@", "ROUTING_RULE_ONLY"));
        gateway.api("Orders")
                .stage("live")
                .control()
                .accessLog("$context.requestId $context.customDomain.routingRuleIdMatched");

        through(gateway, "api.example.com")
                .get("/shop/7")
                .header("x-beta", "yes")
                .send();

        assertThat(gateway.get(AccessLogs.class).last().line()).matches("\\S+ [a-z0-9]{10}");
    }

    @Test
    void mutual_tls_lets_in_whom_the_given_trust_store_knows() {
        var authority = GeneratedCertificate.authority("CN=Authority");
        var gateway =
                builder(MUTUAL).value("s3://trust/clients.pem", authority.pem()).start();
        var client = through(gateway, "api.example.com");

        assertThat(client.presenting(key(authority.issue("CN=partner")))
                        .get("/cats")
                        .send()
                        .status())
                .isEqualTo(200);
        assertForbidden(client.presenting(key(GeneratedCertificate.selfSigned("CN=stranger")))
                .get("/cats")
                .send());
        assertForbidden(client.get("/cats").send());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.com", "any.example.com"})
    void mutual_tls_guards_what_wildcards_and_rules_lead_to(String host) {
        var template = RULES.replace(
                        "@MODE@", "ROUTING_RULE_ONLY, MutualTlsAuthentication: {TruststoreUri: \"s3://t\"}")
                .replace("{DomainName: api.example.com", "{DomainName: \"*.example.com\"");
        var gateway = builder(template)
                .value("s3://t", GeneratedCertificate.authority("CN=Authority").pem())
                .start();

        assertForbidden(through(gateway, host).get("/all/7").send());
    }

    @Test
    void mutual_tls_does_not_guard_the_apis_own_name() {
        var gateway = builder(MUTUAL).start();

        assertThat(gateway.api("Pets").client().get("/cats").send().status()).isEqualTo(200);
    }

    @Test
    void mutual_tls_without_a_known_trust_store_is_refused_loudly() {
        var gateway = builder(MUTUAL).start();
        var call = through(gateway, "api.example.com").get("/cats");

        assertThatThrownBy(call::send)
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("there is no stand-in for the trust store s3://trust/clients.pem")
                .hasMessageContaining("values = \"s3://trust/clients.pem=truststore.pem\"");
    }

    private static ClientKey key(GeneratedCertificate made) {
        return new ClientKey(made.key(), made.certificate());
    }

    private static void assertForbidden(ApiResponse response) {
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    private static ApiGatewayBuilder builder(String template) {
        return ApiGateway.builder().templateText("template.yaml", template);
    }

    private static ApiGateway started(String template) {
        return builder(template).start();
    }

    private static GatewayClient through(ApiGateway gateway, String host) {
        return gateway.api("Pets").stage("prod").client().byDomain(host);
    }
}
