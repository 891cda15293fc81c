package dev.gatehouse.internal.feature.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Refused;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.testing.GivenApi;
import dev.gatehouse.internal.testing.GivenCall;
import dev.gatehouse.internal.testing.StubFunctions;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.RestDefinitionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final AccessRegistry BOOK = GivenAccess.registry();
    private static final String ARN = "arn:aws:execute-api:us-east-1:123456789012:abcdefghij/test/GET/pets";

    private final State state = GivenCall.state(new StubFunctions());
    private final IamIdentities identities = Access.identities(state, Account.standard());
    private final IamIdentity alice = identities.user("alice").allow("execute-api:Invoke", ARN);

    @Test
    void lets_in_who_signed_and_may() {
        var answer = call(signed(alice, get("/pets?b=2&a=1%20x&a=")));

        assertThat(answer).isInstanceOf(Served.class);
        var identity = answer.context().identity().iam().orElseThrow();
        assertThat(identity.userArn()).isEqualTo("arn:aws:iam::123456789012:user/alice");
        assertThat(identity.accessKey()).isEqualTo(alice.accessKeyId()).startsWith("AKIA");
        assertThat(identity.accountId()).isEqualTo("123456789012");
        assertThat(identity.caller()).startsWith("AIDA");
    }

    @Test
    void answers_missing_authentication_token_for_an_unsigned_call() {
        var refusal = refusal(call(get("/pets")));

        assertThat(refusal.type()).isEqualTo(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN);
        assertThat(refusal.message()).hasValue("Missing Authentication Token");
    }

    @Test
    void answers_incomplete_signature_for_a_header_that_is_none() {
        var refusal = refusal(call(with(get("/pets"), "Authorization", "Bearer TOKEN")));

        assertThat(refusal.errorType()).isEqualTo("IncompleteSignatureException");
        assertThat(refusal.message())
                .hasValue(
                        "'TOKEN' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer TOKEN'.");
    }

    @Test
    void lists_the_parts_that_an_authorization_header_lacks() {
        var refusal = refusal(call(with(get("/pets"), "Authorization", "AWS4-HMAC-SHA256 Credential=x")));

        assertThat(refusal.message())
                .hasValue("Authorization header requires 'Signature' parameter. Authorization header requires"
                        + " 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date'"
                        + " or a 'Date' header. Authorization=AWS4-HMAC-SHA256");
    }

    @Test
    void refuses_who_may_not_naming_user_action_and_resource() {
        var refusal = refusal(call(signed(identities.user("bob"), get("/pets"))));

        assertThat(refusal.type()).isEqualTo(GatewayResponseType.ACCESS_DENIED);
        assertThat(refusal.memberName()).isEqualTo("Message");
        assertThat(refusal.message())
                .hasValue("User: arn:aws:iam::123456789012:user/bob is not authorized to perform: execute-api:Invoke on"
                        + " resource: arn:aws:execute-api:us-east-1:********9012:abcdefghij/test/GET/pets"
                        + " because no identity-based policy allows the execute-api:Invoke action");
    }

    @Test
    void refuses_an_explicit_deny_before_an_allow() {
        alice.deny("execute-api:*", "*");

        assertThat(refusal(call(signed(alice, get("/pets")))).message().orElseThrow())
                .endsWith("with an explicit deny in an identity-based policy");
    }

    @Test
    void reads_no_date_that_is_none() {
        var request = signed(alice, get("/pets"));

        for (String date : List.of("20260230T120000Z", "20260101T240000Z", "+2026101T120000Z", "20260101 120000Z")) {
            var dated = request.withHeaders(request.headers().with("x-amz-date", date));

            assertThat(refusal(call(dated)).message().orElseThrow())
                    .startsWith("Date must be in ISO-8601 'basic format'. Got '" + date + "'.");
        }
    }

    @Test
    void shows_what_should_have_been_signed_where_the_signature_is_wrong() {
        var request = signed(alice, get("/pets"));
        var forged = request.withHeaders(request.headers().with("x-amz-date", "20260101T115959Z"));

        var refusal = refusal(call(forged));

        assertThat(refusal.type()).isEqualTo(GatewayResponseType.INVALID_SIGNATURE);
        assertThat(refusal.message().orElseThrow())
                .startsWith("The request signature we calculated does not match the signature you provided.")
                .contains("The Canonical String for this request should have been\n'GET\n/test/pets\n");
    }

    @Test
    void covers_the_body_by_the_signature() {
        var request = signed(alice, get("/pets").withBody(Body.of("one")));

        assertThat(call(request)).isInstanceOf(Served.class);
        assertThat(call(request.withBody(Body.of("two")))).isInstanceOf(Refused.class);
    }

    @Test
    void accepts_five_minutes_either_way_by_the_virtual_clock() {
        assertThat(call(alice.sign(get("/pets"), GivenCall.NOON.minusSeconds(300))))
                .isInstanceOf(Served.class);
        assertThat(call(alice.sign(get("/pets"), GivenCall.NOON.plusSeconds(300))))
                .isInstanceOf(Served.class);
        assertThat(refusal(call(alice.sign(get("/pets"), GivenCall.NOON.minusSeconds(301))))
                        .message())
                .hasValue("Signature expired: 20260101T115459Z is now earlier than 20260101T115500Z"
                        + " (20260101T120000Z - 5 min.)");
        assertThat(refusal(call(alice.sign(get("/pets"), GivenCall.NOON.plusSeconds(301))))
                        .message()
                        .orElseThrow())
                .startsWith("Signature not yet current: 20260101T120501Z is still later than 20260101T120500Z");

        var early = signed(alice, get("/pets"));
        state.environment().clock().advance(Duration.ofMinutes(6));
        assertThat(refusal(call(early)).type()).isEqualTo(GatewayResponseType.INVALID_SIGNATURE);
    }

    @Test
    void refuses_keys_that_nobody_has_and_wrong_or_missing_session_tokens() {
        var stranger = Access.identities(GivenCall.state(new StubFunctions()), Account.standard())
                .user("zoe");
        var session = identities.role("Reader").allow("execute-api:Invoke");
        var request = signed(session, get("/pets"));

        assertThat(refusal(call(signed(stranger, get("/pets")))).message())
                .hasValue("The security token included in the request is invalid.");
        assertThat(call(request)).isInstanceOf(Served.class);
        assertThat(refusal(call(request.withHeaders(request.headers().without("x-amz-security-token"))))
                        .errorType())
                .isEqualTo("UnrecognizedClientException");
        assertThat(refusal(call(request.withHeaders(request.headers().with("x-amz-security-token", "other"))))
                        .errorType())
                .isEqualTo("UnrecognizedClientException");
    }

    @Test
    void refuses_a_session_that_is_over() {
        var session = identities.role("Reader").allow("execute-api:Invoke").expiresIn(Duration.ofMinutes(1));
        state.environment().clock().advance(Duration.ofMinutes(1));

        var refusal = refusal(call(signed(session, get("/pets"))));

        assertThat(refusal.type()).isEqualTo(GatewayResponseType.EXPIRED_TOKEN);
        assertThat(refusal.message()).hasValue("The security token included in the request is expired");
    }

    @Test
    void refuses_credentials_of_another_region_or_service() {
        var elsewhere = new Account("123456789012", "ap-northeast-1", "aws", "s");
        Access.identities(state, elsewhere).user("alice");
        var request = Access.identities(state, elsewhere).user("alice").sign(get("/pets"), now());

        assertThat(refusal(call(request)).message())
                .hasValue("Credential should be scoped to a valid region, not 'ap-northeast-1'. ");
    }

    @Test
    void reads_signatures_from_the_query_string_until_they_expire() {
        var request = alice.presigning(Duration.ofMinutes(30)).sign(get("/pets?x=1"), now());

        assertThat(call(request)).isInstanceOf(Served.class);
        state.environment().clock().advance(Duration.ofMinutes(30));
        assertThat(call(request)).isInstanceOf(Served.class);
        state.environment().clock().advance(Duration.ofSeconds(1));
        assertThat(refusal(call(request)).message().orElseThrow()).startsWith("Signature expired: ");
        assertThat(call(request.withTarget(request.target().replace("x=1", "x=2"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void asks_both_accounts_where_the_caller_is_of_another() {
        var bob = identities.inAccount("999988887777").user("bob").allow("execute-api:Invoke");
        String allowsBob = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"execute-api:/*",
                 "Principal":{"AWS":"arn:aws:iam::999988887777:user/bob"}}]}""";

        assertThat(call(signed(bob, get("/pets")))).isInstanceOf(Refused.class);
        assertThat(call(signed(bob, get("/pets")), RestDefinition.builder().resourcePolicy(allowsBob)))
                .isInstanceOf(Served.class);
        bob.withoutPermissions();
        assertThat(call(signed(bob, get("/pets")), RestDefinition.builder().resourcePolicy(allowsBob)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void lets_in_by_the_resource_policy_alone_in_the_same_account() {
        String allowsUsers = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"execute-api:/*",
                 "Principal":"*","Condition":{"StringEquals":{"aws:username":"carol","aws:PrincipalTag/team":"a"}}}]}""";
        var carol = identities.user("carol").tag("team", "a");

        assertThat(call(signed(carol, get("/pets")), RestDefinition.builder().resourcePolicy(allowsUsers)))
                .isInstanceOf(Served.class);
        assertThat(call(
                        signed(identities.user("dan"), get("/pets")),
                        RestDefinition.builder().resourcePolicy(allowsUsers)))
                .isInstanceOf(Refused.class);
    }

    private Answer<String> call(HttpRequest request) {
        return call(request, RestDefinition.builder());
    }

    private Answer<String> call(HttpRequest request, RestDefinitionBuilder definition) {
        var authorization = new Authorization(AuthorizationType.AWS_IAM, Optional.empty(), List.of());
        var api = GivenApi.method("/pets", Method.builder().httpMethod("GET").authorization(authorization))
                .definition(definition);
        var given = GivenCall.of("GET", "/pets").with(request);
        return Access.<String>gate(api.restMethod(), BOOK).pass(given.in(state), next -> next.serve("ok"));
    }

    private HttpRequest signed(IamIdentity identity, HttpRequest request) {
        return identity.sign(request, now());
    }

    private Instant now() {
        return state.environment().clock().now();
    }

    private static HttpRequest get(String path) {
        return GivenCall.of("GET", path).header("X-Note", "  a   b ").request();
    }

    private static HttpRequest with(HttpRequest request, String name, String value) {
        return request.withHeaders(request.headers().plus(name, value));
    }

    private static Refusal refusal(Answer<String> answer) {
        return ((Refused<String>) answer).refusal();
    }
}
