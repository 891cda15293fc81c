package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.ClientKey;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.events.CertificateChecked;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.logs.AccessLogs;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Way.class)
@Timeout(60)
class MutualTlsTest {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  EndpointConfiguration: {Type: REGIONAL}
                  AccessLogSetting:
                    DestinationArn: arn:aws:logs:us-east-1:123456789012:log-group:rest
                    Format: "$context.status $context.identity.clientCert.subjectDN"
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  CorsConfiguration: {AllowOrigins: ["https://shop.example"], AllowMethods: [GET]}
              Partners:
                Type: AWS::ApiGatewayV2::DomainName
                Properties:
                  DomainName: partners.example.com
                  DomainNameConfigurations: [{EndpointType: REGIONAL, CertificateArn: arn:aws:acm:us-east-1:123456789012:certificate/c}]
                  MutualTlsAuthentication: {TruststoreUri: "s3://trust/partners.pem"}
              Open:
                Type: AWS::ApiGatewayV2::DomainName
                Properties:
                  DomainName: open.example.com
                  DomainNameConfigurations: [{EndpointType: REGIONAL, CertificateArn: arn:aws:acm:us-east-1:123456789012:certificate/c}]
              RestMapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {ApiId: !Ref Rest, DomainName: !Ref Partners, Stage: !Ref Rest.Stage, ApiMappingKey: rest}
              HttpMapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {ApiId: !Ref Http, DomainName: !Ref Partners, Stage: !Ref Http.Stage, ApiMappingKey: http}
              OpenMapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Properties: {ApiId: !Ref Rest, DomainName: !Ref Open, Stage: !Ref Rest.Stage}
              Echo:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: none
                  Runtime: java17
                  CodeUri: .
                  Events:
                    Rest: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: /x, Method: get}}
                    Http: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: /x, Method: get}}
            """;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final ApiGateway gateway = ApiGateway.builder()
            .templateText("template.yaml", TEMPLATE)
            .function("Echo", this::echo)
            .start();
    private final TrustStores trustStores = gateway.get(TrustStores.class);
    private final GatewayClient client;
    private final GatewayClient partners;

    MutualTlsTest(Way way) {
        client = way.client(gateway.api("Rest").stage("prod"));
        partners = client.byDomain("partners.example.com");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void shows_handlers_the_certificate_that_the_trust_store_vouches_for() {
        ClientKey alice = trustStores.get("partners.example.com").issue("CN=alice,O=Acme");

        ApiResponse rest = partners.presenting(alice).get("/rest/x").send();
        ApiResponse http = partners.presenting(alice).get("/http/x").send();

        assertThat(rest.status()).isEqualTo(200);
        assertThat(http.status()).isEqualTo(200);
        assertThat(events.poll())
                .contains("\"clientCert\":{\"clientCertPem\":\"-----BEGIN CERTIFICATE-----")
                .contains("\"subjectDN\":\"O=Acme,CN=alice\"")
                .contains("\"issuerDN\":\"OU=partners.example.com,CN=Gatehouse\"")
                .contains("\"validity\":{\"notBefore\":\"Jan  1 00:00:00 2000 GMT\"");
        assertThat(events.poll()).contains("\"authentication\":{\"clientCert\":{\"clientCertPem\":");
    }

    @Test
    void forbids_a_certificate_that_signs_itself_and_logs_whose_it_was() {
        trustStores.get("partners.example.com").issue("CN=alice");
        ClientKey eve = trustStores.selfSigned("CN=eve");

        ApiResponse refused = partners.presenting(eve).get("/rest/x").send();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(refused.trace().last(CertificateChecked.class).orElseThrow().story())
                .isEqualTo("partners.example.com does not trust the certificate of CN=eve: self signed certificate");
        assertThat(gateway.get(AccessLogs.class).entries().toString()).contains("403 CN=eve");
        assertThat(events).isEmpty();
    }

    @Test
    void forbids_a_call_without_certificate_and_its_preflight() {
        trustStores.get("partners.example.com").issue("CN=alice");

        ApiResponse rest = partners.get("/rest/x").send();
        ApiResponse preflight = partners.preflight("/http/x", "GET")
                .origin("https://shop.example")
                .send();

        assertThat(rest.status()).isEqualTo(403);
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(events).isEmpty();
    }

    @Test
    void shows_no_certificate_by_names_without_mutual_tls() {
        ClientKey alice = trustStores.get("partners.example.com").issue("CN=alice");

        client.presenting(alice).get("/x").send();
        client.byDomain("open.example.com").presenting(alice).get("/x").send();

        assertThat(events).hasSize(2).allSatisfy(event -> assertThat(event).doesNotContain("clientCert"));
    }

    @Test
    void trusts_the_authorities_of_a_file() {
        ClientKey alice = trustStores.get("partners.example.com").issue("CN=alice");
        ClientKey bob = gateway.fresh()
                .get(TrustStores.class)
                .get("partners.example.com")
                .issue("CN=bob");
        ClientKey root = trustStores.selfSigned("CN=root");

        trustStores.get("partners.example.com").trust(pem(root));

        assertThat(partners.presenting(alice).get("/rest/x").send().status()).isEqualTo(200);
        assertThat(partners.presenting(root).get("/rest/x").send().status()).isEqualTo(200);
        ApiResponse others = partners.presenting(bob).get("/rest/x").send();
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.trace().last(CertificateChecked.class).orElseThrow().objection())
                .hasValue("Could not find issuer for certificate");
    }

    @Test
    void says_that_nothing_stands_for_the_trust_store() {
        var call = partners.presenting(trustStores.selfSigned("CN=eve")).get("/rest/x");

        assertThatThrownBy(call::send)
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("s3://trust/partners.pem")
                .hasMessageContaining("TrustStores");
    }

    @Test
    void names_the_domains_that_have_a_trust_store() {
        assertThatThrownBy(() -> trustStores.get("open.example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("known here:  partners.example.com");
    }

    private FunctionOutcome echo(Invocation invocation) {
        events.add(new String(invocation.event(), StandardCharsets.UTF_8));
        return FunctionOutcome.returned("{\"statusCode\":200,\"body\":\"hi\"}");
    }

    private static String pem(ClientKey key) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(key.certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (java.security.cert.CertificateEncodingException absurd) {
            throw new AssertionError(absurd);
        }
    }
}
