package dev.gatehouse.transports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.function.FunctionOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may call by a private custom domain: an endpoint that is associated, whom the domain's policy and the API's own
 * policy allow. The templates are real ones that stand outside the project; where they are missing, nothing is tested.
 */
@ParameterizedClass
@EnumSource(Way.class)
@Timeout(60)
class PrivateDomainsTest {

    private static final Path INPUTS = Path.of(System.getProperty("gatehouse.inputs", "../../shared/templates/inputs"))
            .toAbsolutePath()
            .normalize();
    private static final String OWN = "vpce-0a1b2c";
    private static final String OTHER = "vpce-9f8e7d";

    private final Way way;

    PrivateDomainsTest(Way way) {
        this.way = way;
        if (!Files.isDirectory(INPUTS)) {
            String missing = "NOT TESTED: private domains by real templates, there is no folder " + INPUTS;
            Logger.getLogger(PrivateDomainsTest.class.getName()).warning(missing);
            Assumptions.abort(missing);
        }
    }

    @Test
    void lets_in_an_associated_endpoint_that_both_policies_allow() {
        assertThat(pattern(text(), OWN).status()).isEqualTo(200);
    }

    @Test
    void refuses_an_endpoint_without_association() {
        ApiResponse refused = pattern(text(), OTHER);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(reason(refused))
                .isEqualTo(OTHER + " has no AWS::ApiGateway::DomainNameAccessAssociation with the private domain"
                        + " private.example.com; associated are [" + OWN + "]");
    }

    @Test
    void refuses_who_comes_from_the_internet() {
        try (ApiGateway gateway = gateway(text())) {
            assertThat(way.client(gateway.api("PrivateApi").stage("Prod"))
                            .byDomain("private.example.com")
                            .get("/")
                            .send()
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void refuses_an_associated_endpoint_that_the_domains_policy_denies() {
        ApiResponse refused = pattern(associatedWith(OTHER), OTHER);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(reason(refused))
                .isEqualTo("the policy of the private domain private.example.com says EXPLICIT_DENY");
    }

    @Test
    void refuses_everybody_where_the_domain_has_no_policy() {
        int policy = text().indexOf("      Policy:");
        int mapping = text().indexOf("  BasePathMapping:");
        ApiResponse refused = pattern(text().substring(0, policy) + "\n" + text().substring(mapping), OWN);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(reason(refused))
                .isEqualTo("the private domain private.example.com has no Policy, so nobody may use it");
    }

    @Test
    void refuses_whom_the_apis_own_policy_does_not_allow() {
        String other = text().replaceFirst("aws:sourceVpce: .*", "aws:sourceVpce: " + OTHER);

        ApiResponse refused = pattern(other, OWN);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("is not authorized to perform: execute-api:Invoke");
    }

    @Test
    void sam_ties_an_endpoint_by_its_access_association() {
        String associated = read("translator/api_custom_domain_private_endpoint_full.yaml");

        assertThat(sam(associated, "sam.apigateway.com", "vpce-123123123123123"))
                .isEqualTo(200);
        assertThat(sam(associated, "sam.apigateway.com", OTHER)).isEqualTo(403);
    }

    @Test
    void another_account_ties_its_endpoint_itself_so_here_nobody_gets_in() {
        String account = read("patterns/apigw-private-custom-domain-name-cross-account__accountA.yaml");
        ApiGatewayBuilder builder = ApiGateway.builder()
                .templateText("a.yaml", account)
                .parameter("CustomDomainName", "private.example.com")
                .parameter("CertificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/x")
                .parameter("VpcEndpoint", OWN)
                .parameter("TargetAccountID", "210987654321");
        try (ApiGateway gateway = builder.start()) {
            assertThat(way.client(gateway.api("PrivateApi").stage("Prod"))
                            .byDomain("private.example.com")
                            .throughVpcEndpoint(OWN)
                            .get("/")
                            .send()
                            .status())
                    .isEqualTo(403);
        }
    }

    private int sam(String template, String domain, String endpoint) {
        String withMethod = template.stripTrailing() + """

                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java21
                      Handler: a.B
                      CodeUri: .
                      Events:
                        A: {Type: Api, Properties: {RestApiId: {Ref: MyApi}, Path: /pets, Method: GET}}
                """;
        ApiGatewayBuilder builder = ApiGateway.builder()
                .templateText("t.yaml", withMethod)
                .function("Fn", invocation -> FunctionOutcome.returned("{\"statusCode\":200}"));
        try (ApiGateway gateway = builder.start()) {
            return way.client(gateway.api("MyApi").stage("Prod"))
                    .byDomain(domain)
                    .throughVpcEndpoint(endpoint)
                    .get("/get/pets")
                    .send()
                    .status();
        }
    }

    private ApiResponse pattern(String template, String endpoint) {
        try (ApiGateway gateway = gateway(template)) {
            return way.client(gateway.api("PrivateApi").stage("Prod"))
                    .byDomain("private.example.com")
                    .throughVpcEndpoint(endpoint)
                    .get("/")
                    .send();
        }
    }

    private static ApiGateway gateway(String template) {
        return ApiGateway.builder()
                .templateText("private-apigw-custom-domain.yaml", template)
                .parameter("VpcEndpointDNSName", OWN + "-x1y2z3.execute-api.us-east-1.vpce.amazonaws.com")
                .parameter("VPCEndpointHostedZoneID", "Z1")
                .parameter("CustomDomainName", "private.example.com")
                .parameter("CertificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/x")
                .parameter("PrivateHostedZoneId", "Z2")
                .start();
    }

    private static String associatedWith(String endpoint) {
        return text().replaceFirst("AccessAssociationSource: .*", "AccessAssociationSource: " + endpoint);
    }

    private static String text() {
        return read("patterns/private-apigw-custom-domain.yaml");
    }

    private static String read(String file) {
        try {
            return Files.readString(INPUTS.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String reason(ApiResponse refused) {
        return refused.trace().last(CallRefused.class).orElseThrow().reason();
    }
}
