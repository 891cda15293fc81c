package dev.gatehouse.internal.feature.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Refused;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.testing.GivenApi;
import dev.gatehouse.internal.testing.GivenCall;
import dev.gatehouse.internal.testing.StubFunctions;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.LambdaAuthorizerBuilder;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestLambdaAuthorizerTest {

    private static final AccessRegistry BOOK = GivenAccess.registry();
    private static final String URI = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:123456789012:function:Auth/invocations";

    private final StubFunctions functions = new StubFunctions();
    private final State state = GivenCall.state(functions);

    @Test
    void gives_a_token_authorizer_type_arn_and_token() {
        functions.returns(allow("*"));

        pass(token(), GivenCall.of("GET", "/pets").header("authorization", "t1"));

        assertThat(functions.lastEvent().toText())
                .isEqualTo(
                        "{\"type\":\"TOKEN\",\"methodArn\":\"arn:aws:execute-api:us-east-1:123456789012:abcdefghij/test/GET/pets\","
                                + "\"authorizationToken\":\"t1\"}");
        assertThat(functions.requests().get(0).arn()).isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:Auth");
    }

    @Test
    void gives_a_request_authorizer_the_request_with_empty_objects() {
        functions.returns(allow("*"));

        pass(request("method.request.header.X"), GivenCall.of("GET", "/pets").header("x", "1"));

        Json event = functions.lastEvent();
        assertThat(event.toText())
                .contains("\"type\":\"REQUEST\"", "\"queryStringParameters\":{}", "\"pathParameters\":{}");
        assertThat(event.member("requestContext").orElseThrow().member("requestId"))
                .isPresent();
        assertThat(event.member("body")).isEmpty();
    }

    @Test
    void answers_401_without_a_call_where_the_token_is_missing_empty_or_of_the_wrong_form() {
        functions.returns(allow("*"));
        var authorizer = token().identityValidationExpression("Bearer [a-z]+");

        assertThat(refusal(pass(authorizer, GivenCall.of("GET", "/pets"))).type())
                .isEqualTo(GatewayResponseType.UNAUTHORIZED);
        assertThat(refusal(pass(authorizer, GivenCall.of("GET", "/pets").header("Authorization", "")))
                        .type())
                .isEqualTo(GatewayResponseType.UNAUTHORIZED);
        assertThat(refusal(pass(authorizer, GivenCall.of("GET", "/pets").header("Authorization", "x Bearer abc")))
                        .type())
                .isEqualTo(GatewayResponseType.UNAUTHORIZED);
        assertThat(functions.invocations()).isZero();
        assertThat(pass(authorizer, GivenCall.of("GET", "/pets").header("Authorization", "Bearer abc")))
                .isInstanceOf(Served.class);
    }

    @Test
    void answers_401_soon_where_the_validation_expression_is_hostile() {
        functions.returns(allow("*"));
        var authorizer = token().identityValidationExpression("(.*a){25}c");

        var answer = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> pass(authorizer, GivenCall.of("GET", "/pets").header("Authorization", "a".repeat(60))));

        assertThat(refusal(answer).type()).isEqualTo(GatewayResponseType.UNAUTHORIZED);
        assertThat(functions.invocations()).isZero();
    }

    @Test
    void takes_identity_from_headers_query_stage_variables_and_context() {
        functions.returns(allow("*"));
        var authorizer = request(
                "method.request.header.A", "method.request.querystring.b", "stageVariables.c", "context.httpMethod");
        var complete = GivenCall.of("GET", "/pets?b=2").header("a", "1").variables(Map.of("c", "3"));

        assertThat(refusal(pass(authorizer, GivenCall.of("GET", "/pets?b=2").header("a", "1")))
                        .reason())
                .isEqualTo("authorizer Guard: the call lacks stageVariables.c, so the authorizer was not called");
        assertThat(pass(authorizer, complete)).isInstanceOf(Served.class);
    }

    @Test
    void shows_principal_and_stringified_context_to_the_rest_of_the_way() {
        functions.returns("""
                {"principalId":"u1","usageIdentifierKey":"key","context":{"plan":"gold","n":7,"ok":true},
                 "policyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}}""");

        var answer = pass(token(), GivenCall.of("GET", "/pets").header("Authorization", "t"));

        var authorizer = answer.context().authorizer().orElseThrow();
        assertThat(authorizer.principalId()).hasValue("u1");
        assertThat(authorizer.usageIdentifierKey()).hasValue("key");
        assertThat(authorizer.values().members())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("plan", Json.of("gold"), "n", Json.of("7"), "ok", Json.of("true")));
    }

    @Test
    void answers_401_where_the_function_throws_unauthorized_and_500_null_for_other_errors() {
        functions
                .fails(FunctionError.Kind.UNHANDLED, "Unauthorized")
                .fails(FunctionError.Kind.UNHANDLED, "unauthorized");
        var call = GivenCall.of("GET", "/pets").header("Authorization", "t");

        assertThat(refusal(pass(token(), call)).type()).isEqualTo(GatewayResponseType.UNAUTHORIZED);
        var other = refusal(pass(token(), call));
        assertThat(other.type()).isEqualTo(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR);
        assertThat(other.message()).isEmpty();
    }

    @Test
    void answers_authorizer_failure_where_the_function_could_not_be_invoked() {
        functions.fails(FunctionError.Kind.THROTTLED, "Rate Exceeded").fails(FunctionError.Kind.TIMEOUT, "timed out");
        var call = GivenCall.of("GET", "/pets").header("Authorization", "t");

        assertThat(refusal(pass(token(), call)).type()).isEqualTo(GatewayResponseType.AUTHORIZER_FAILURE);
        assertThat(refusal(pass(token(), call)).type()).isEqualTo(GatewayResponseType.AUTHORIZER_FAILURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "\"text\"",
                "{}",
                "{\"statusCode\":200,\"body\":\"ok\"}",
                "{\"policyDocument\":{\"Statement\":[]}}",
                "{\"principalId\":7,\"policyDocument\":{\"Statement\":[]}}",
                "{\"principalId\":\"u\"}",
                "{\"principalId\":\"u\",\"policyDocument\":\"{}\"}",
                "{\"principalId\":\"u\",\"policyDocument\":{}}",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\"}]}}",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":[{\"Effect\":\"allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}}",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":[]},\"context\":{\"a\":{}}}",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":[]},\"context\":{\"a\":[1]}}",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":[]},\"context\":\"x\"}"
            })
    void answers_500_null_for_a_malformed_answer_and_does_not_keep_it(String answer) {
        functions.returns(answer).returns(allow("*"));
        var call = GivenCall.of("GET", "/pets").header("Authorization", "t");

        assertThat(refusal(pass(token(), call)).type()).isEqualTo(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR);
        assertThat(pass(token(), call)).isInstanceOf(Served.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Effect':'Allow','Action':'execute-api:Invoke','Resource':[]}",
                "{'Effect':'Allow','Action':[],'Resource':'*'}",
                "{'Effect':'Allow','Action':[],'Resource':[]}",
                "{'Effect':'Deny','Action':[],'Resource':'*'}"
            })
    void an_empty_list_allows_nothing(String statement) {
        functions.returns(
                ("{'principalId':'u','policyDocument':{'Statement':[" + statement + "]}}").replace('\'', '"'));

        var refusal = refusal(pass(token(), GivenCall.of("GET", "/pets").header("Authorization", "t")));

        assertThat(refusal.type()).isEqualTo(GatewayResponseType.ACCESS_DENIED);
        assertThat(refusal.message().orElseThrow()).startsWith("User is not authorized to access this resource");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Effect':'Allow','NotAction':[],'Resource':'*'}",
                "{'Effect':'Allow','Action':'*','NotResource':[]}"
            })
    void an_empty_list_of_exceptions_is_malformed(String statement) {
        functions.returns(
                ("{'principalId':'u','policyDocument':{'Statement':[" + statement + "]}}").replace('\'', '"'));

        assertThat(refusal(pass(token(), GivenCall.of("GET", "/pets").header("Authorization", "t")))
                        .type())
                .isEqualTo(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR);
    }

    @Test
    void keeps_a_null_of_the_context_as_null() {
        functions.returns("""
                {"principalId":"u1","context":{"plan":null,"n":7},
                 "policyDocument":{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}}""");

        var answer = pass(token(), GivenCall.of("GET", "/pets").header("Authorization", "t"));

        assertThat(answer.context().authorizer().orElseThrow().values().members())
                .containsEntry("plan", Json.nullValue())
                .containsEntry("n", Json.of("7"));
    }

    @Test
    void denies_in_words_that_tell_an_explicit_deny_from_none() {
        functions.returns(answer("Deny", "*")).returns(allow("arn:aws:execute-api:*:*:*/test/GET/other"));
        var authorizer = token().resultTtl(Duration.ZERO);
        var call = GivenCall.of("GET", "/pets").header("Authorization", "t");

        var explicit = refusal(pass(authorizer, call));
        var implicit = refusal(pass(authorizer, call));

        assertThat(explicit.type()).isEqualTo(GatewayResponseType.ACCESS_DENIED);
        assertThat(explicit.message())
                .hasValue(
                        "User is not authorized to access this resource with an explicit deny in an identity-based policy");
        assertThat(explicit.memberName()).isEqualTo("Message");
        assertThat(implicit.message())
                .hasValue("User is not authorized to access this resource because no"
                        + " identity-based policy allows the execute-api:Invoke action");
    }

    @Test
    void keeps_a_policy_for_300_seconds_by_default_for_each_token() {
        functions.returns(allow("*")).returns(answer("Deny", "*"));
        var call = GivenCall.of("GET", "/pets").header("Authorization", "t");

        assertThat(pass(token(), call)).isInstanceOf(Served.class);
        state.environment().clock().advance(Duration.ofMillis(299_999));
        assertThat(pass(token(), call)).isInstanceOf(Served.class);
        assertThat(functions.invocations()).isEqualTo(1);
        state.environment().clock().advance(Duration.ofMillis(1));
        assertThat(pass(token(), call)).isInstanceOf(Refused.class);
    }

    @Test
    void asks_each_time_with_a_ttl_of_zero() {
        functions.returns(allow("*"));
        var authorizer = token().resultTtl(Duration.ZERO);
        var call = GivenCall.of("GET", "/pets").header("Authorization", "t");

        pass(authorizer, call);
        pass(authorizer, call);

        assertThat(functions.invocations()).isEqualTo(2);
    }

    @Test
    void evaluates_a_kept_policy_anew_for_each_method_and_tells_the_classic_mistake() {
        functions.returns(allow("arn:aws:execute-api:us-east-1:123456789012:abcdefghij/test/GET/pets"));
        pass(token(), GivenCall.of("GET", "/pets").header("Authorization", "t"));
        var other = GivenCall.of("GET", "/owners").header("Authorization", "t").in(state);

        var answer = gate(token()).pass(other, next -> next.serve("ok"));

        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(functions.invocations()).isEqualTo(1);
        assertThat(other.scope()
                        .journal()
                        .last(AuthorizerDecided.class)
                        .orElseThrow()
                        .story())
                .contains(
                        "from its cache; the function was called for arn:aws:execute-api:us-east-1:123456789012:abcdefghij/test/GET/pets")
                .contains("to do:  let the function allow all");
    }

    @Test
    void asks_the_conditions_of_a_kept_policy_at_every_call() {
        functions.returns(
                "{\"principalId\":\"u1\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":"
                        + "\"execute-api:Invoke\",\"Effect\":\"Allow\",\"Resource\":\"*\",\"Condition\":{"
                        + "\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.5\"}}}]}}");
        var here = GivenCall.of("GET", "/pets").header("Authorization", "t");
        var sent = here.request();
        var elsewhere = here.with(
                new HttpRequest(sent.method(), sent.target(), sent.headers(), sent.body(), Peer.at("198.51.100.7")));

        assertThat(pass(token(), here)).isInstanceOf(Served.class);
        assertThat(pass(token(), elsewhere)).isInstanceOf(Refused.class);
        assertThat(pass(token(), here)).isInstanceOf(Served.class);
        assertThat(functions.invocations()).isEqualTo(1);
    }

    @Test
    void notes_the_invocation_as_the_authorizers() {
        functions.returns(allow("*"));
        var call = GivenCall.of("GET", "/pets").header("Authorization", "t").in(state);

        gate(token()).pass(call, next -> next.serve("ok"));

        var fact = call.scope().journal().last(FunctionInvoked.class).orElseThrow();
        assertThat(fact.purpose()).isEqualTo(FunctionInvoked.Purpose.AUTHORIZER);
        assertThat(fact.function()).isEqualTo("Auth");
    }

    @Test
    void fails_without_a_lambda_permission_where_permissions_are_enforced() {
        functions.returns(allow("*"));
        var enforced = GivenAccess.registry(dev.gatehouse.model.Enforcement.ENFORCED);
        Gate<RoutedCall, AuthorizedCall, String> gate = Access.gate(api(token()).restMethod(), enforced);

        var answer = gate.pass(
                GivenCall.of("GET", "/pets").header("Authorization", "t").in(state), next -> next.serve("ok"));

        assertThat(refusal(answer).type()).isEqualTo(GatewayResponseType.AUTHORIZER_FAILURE);
        assertThat(functions.invocations()).isZero();
    }

    /** Each caller has a plan of answers; a cached one must be that caller's own, and no older than the time to live. */
    @RepeatedTest(50)
    void never_serves_a_kept_answer_to_another_identity_nor_after_its_time(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Duration ttl = Duration.ofSeconds(1 + random.nextInt(60));
        var asked = new java.util.HashMap<String, java.time.Instant>();
        var echo = new StubFunctions() {
            @Override
            public synchronized dev.gatehouse.function.FunctionOutcome invoke(
                    dev.gatehouse.internal.environment.FunctionRequest request) {
                String token = Json.parse(request.event().bytes())
                        .member("authorizationToken")
                        .orElseThrow()
                        .text();
                asked.put(token, GivenCall.NOON);
                return dev.gatehouse.function.FunctionOutcome.returned(
                        allow("*").replace("\"u1\"", "\"" + token + "\""));
            }
        };
        State own = GivenCall.state(echo);
        var gate = gate(token().resultTtl(ttl));
        var lastAsked = new java.util.HashMap<String, java.time.Instant>();
        for (int i = 0; i < 200; i++) {
            String token = "t" + random.nextInt(5);
            asked.clear();
            var answer = gate.pass(
                    GivenCall.of("GET", "/pets").header("Authorization", token).in(own), next -> next.serve("ok"));
            var now = own.environment().clock().now();
            if (asked.containsKey(token)) {
                lastAsked.put(token, now);
            }
            assertThat(answer.context().authorizer().orElseThrow().principalId())
                    .hasValue(token);
            assertThat(Duration.between(lastAsked.get(token), now)).isLessThan(ttl);
            own.environment().clock().advance(Duration.ofMillis(random.nextInt(20_000)));
        }
    }

    private Answer<String> pass(LambdaAuthorizerBuilder authorizer, GivenCall call) {
        return gate(authorizer).pass(call.in(state), next -> next.serve("ok"));
    }

    private static Gate<RoutedCall, AuthorizedCall, String> gate(LambdaAuthorizerBuilder authorizer) {
        return Access.gate(api(authorizer).restMethod(), BOOK);
    }

    private static GivenApi api(LambdaAuthorizerBuilder authorizer) {
        var authorization = new Authorization(AuthorizationType.CUSTOM, Optional.of("Guard"), List.of());
        return GivenApi.method("/pets", Method.builder().httpMethod("GET").authorization(authorization))
                .definition(RestDefinition.builder()
                        .authorizers(Map.of(
                                "Guard", authorizer.name("guard").uri(URI).build())));
    }

    private static LambdaAuthorizerBuilder token() {
        return LambdaAuthorizer.builder()
                .kind(AuthorizerKind.TOKEN)
                .identitySources(List.of("method.request.header.Authorization"));
    }

    private static LambdaAuthorizerBuilder request(String... sources) {
        return LambdaAuthorizer.builder().kind(AuthorizerKind.REQUEST).identitySources(List.of(sources));
    }

    private static Refusal refusal(Answer<String> answer) {
        return ((Refused<String>) answer).refusal();
    }

    private static String allow(String resource) {
        return answer("Allow", resource);
    }

    private static String answer(String effect, String resource) {
        return "{\"principalId\":\"u1\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":"
                + "\"execute-api:Invoke\",\"Effect\":\"" + effect + "\",\"Resource\":\"" + resource + "\"}]}}";
    }
}
