package dev.gatehouse.internal.feature.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Peer;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Refused;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.testing.GivenApi;
import dev.gatehouse.internal.testing.GivenCall;
import dev.gatehouse.internal.testing.StubFunctions;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.RestDefinitionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourcePolicyTest {

    private static final AccessRegistry BOOK = GivenAccess.registry();
    private static final String ALLOW_OFFICE = policy("""
            {"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*",
             "Condition":{"IpAddress":{"aws:SourceIp":"198.51.100.0/24"}}}""");
    private static final String DENY_OFFICE = policy("""
            {"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"},
            {"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/test/GET/*",
             "Condition":{"IpAddress":{"aws:SourceIp":"198.51.100.0/24"}}}""");

    private final StubFunctions functions = new StubFunctions();

    @Test
    void must_allow_explicitly_where_there_is_no_authorizer() {
        assertThat(call(open(ALLOW_OFFICE), Peer.at("198.51.100.7"))).isInstanceOf(Served.class);
        assertThat(refusal(call(open(ALLOW_OFFICE), Peer.at("203.0.113.5"))).message())
                .hasValue("User: anonymous is not authorized to perform: execute-api:Invoke on resource: "
                        + "arn:aws:execute-api:us-east-1:********9012:abcdefghij/test/GET/pets"
                        + " because no resource-based policy allows the execute-api:Invoke action");
    }

    @Test
    void refuses_by_an_explicit_deny_before_any_allow() {
        var refusal = refusal(call(open(DENY_OFFICE), Peer.at("198.51.100.7")));

        assertThat(refusal.message().orElseThrow())
                .endsWith("/test/GET/pets with an explicit deny in a resource-based policy");
        assertThat(refusal.memberName()).isEqualTo("Message");
        assertThat(refusal.errorType()).isEqualTo("AccessDeniedException");
    }

    @Test
    void denies_before_a_lambda_authorizer_is_asked() {
        functions.returns("{}");

        call(guarded(DENY_OFFICE), Peer.at("198.51.100.7"));

        assertThat(functions.invocations()).isZero();
    }

    @Test
    void lets_in_by_table_a_what_authorizer_or_policy_allows_and_none_denies() {
        functions
                .returns(answer("Allow"))
                .returns(answer("Deny"))
                .returns(answer("Other"))
                .returns(answer("Other"));

        assertThat(call(guarded(ALLOW_OFFICE), Peer.at("203.0.113.5"))).isInstanceOf(Served.class);
        assertThat(call(guarded(ALLOW_OFFICE), Peer.at("198.51.100.7"))).isInstanceOf(Refused.class);
        assertThat(call(guarded(ALLOW_OFFICE), Peer.at("198.51.100.7"))).isInstanceOf(Served.class);
        assertThat(call(guarded(ALLOW_OFFICE), Peer.at("203.0.113.5"))).isInstanceOf(Refused.class);
    }

    @Test
    void lets_nobody_into_a_private_api_without_policy() {
        var api = open(RestDefinition.builder()).endpointType(EndpointType.PRIVATE);

        assertThat(refusal(call(api, through("vpce-1"))).message().orElseThrow())
                .startsWith("User: anonymous is not");
    }

    @Test
    void looks_at_endpoint_and_original_address_of_a_call_to_a_private_api() {
        var byEndpoint = open(policy("""
                {"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*",
                 "Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1"},"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/8"}}}""")).endpointType(EndpointType.PRIVATE);

        assertThat(call(byEndpoint, through("vpce-1"))).isInstanceOf(Served.class);
        assertThat(call(byEndpoint, through("vpce-2"))).isInstanceOf(Refused.class);
    }

    @Test
    void is_not_reached_by_the_wrong_way() {
        var allowAll = policy("""
                {"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""");

        var internet = refusal(call(open(allowAll).endpointType(EndpointType.PRIVATE), Peer.at("203.0.113.5")));
        var endpoint = refusal(call(open(RestDefinition.builder()), through("vpce-1")));

        assertThat(internet.message()).hasValue("Forbidden");
        assertThat(internet.errorType()).isEqualTo("ForbiddenException");
        assertThat(endpoint.message()).hasValue("Forbidden");
    }

    @Test
    void answers_414_where_the_arn_is_longer_than_1600_bytes() {
        var request = GivenCall.of("GET", "/" + "x".repeat(1600));

        var answer = Access.<String>gate(open(ALLOW_OFFICE).restMethod(), BOOK)
                .pass(request.in(GivenCall.state(functions)), next -> next.serve("ok"));

        assertThat(refusal(answer).effectiveStatus()).isEqualTo(414);
        assertThat(refusal(answer).message()).hasValue("Request URI too long");
    }

    private Answer<String> call(GivenApi api, Peer peer) {
        var given = GivenCall.of("GET", "/pets").header("Authorization", "t");
        var request = given.request();
        var from = given.with(new dev.gatehouse.http.HttpRequest(
                request.method(), request.target(), request.headers(), request.body(), peer));
        return Access.<String>gate(api.restMethod(), BOOK)
                .pass(from.in(GivenCall.state(functions)), next -> next.serve("ok"));
    }

    private static Peer through(String endpoint) {
        return new Peer("10.1.2.3", Optional.of(new VpcEndpoint(endpoint, "vpc-1")), Optional.empty());
    }

    private static GivenApi open(String policy) {
        return open(RestDefinition.builder().resourcePolicy(policy));
    }

    private static GivenApi open(RestDefinitionBuilder definition) {
        return GivenApi.method("/pets", Method.builder().httpMethod("GET")).definition(definition);
    }

    private static GivenApi guarded(String policy) {
        var authorization = new Authorization(AuthorizationType.CUSTOM, Optional.of("Guard"), List.of());
        var authorizer = LambdaAuthorizer.builder()
                .name("guard")
                .kind(AuthorizerKind.TOKEN)
                .uri("arn:aws:lambda:us-east-1:123456789012:function:Auth")
                .resultTtl(Duration.ZERO)
                .build();
        return GivenApi.method("/pets", Method.builder().httpMethod("GET").authorization(authorization))
                .definition(RestDefinition.builder().resourcePolicy(policy).authorizers(Map.of("Guard", authorizer)));
    }

    private static String answer(String what) {
        String effect = what.equals("Deny") ? "Deny" : "Allow";
        String resource = what.equals("Other") ? "arn:aws:execute-api:*:*:*/test/GET/other" : "*";
        return "{\"principalId\":\"u1\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":"
                + "\"execute-api:Invoke\",\"Effect\":\"" + effect + "\",\"Resource\":\"" + resource + "\"}]}}";
    }

    private static String policy(String statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
    }

    private static Refusal refusal(Answer<String> answer) {
        return ((Refused<String>) answer).refusal();
    }
}
