package dev.gatehouse.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TestSettings;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.model.Location;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the mutants of a template are, and that each lets a call in which the template refuses. */
class GuardMutantsTest {

    private static final ApiGateway GATEWAY = ApiGateway.builder()
            .template(Path.of("src/test/resources/mutation/guarded.yaml"))
            .start();

    private static final String STRANGER = "192.0.2.9";

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void each_guard_is_removed_or_widened_once() {
        var mutants = mutants().stream()
                .map(mutant -> mutant.location().line() + " " + mutant.what())
                .collect(Collectors.joining("\n"));

        assertThat(mutants).isEqualTo("""
                        84 GET /pool: authorizer Pool is removed
                        84 GET /pool: any scope is accepted, not only read
                        84 GET /pool: scopes of other routes are accepted, too: write
                        91 POST /pool: authorizer Pool is removed
                        91 POST /pool: any scope is accepted, not only write
                        91 POST /pool: scopes of other routes are accepted, too: read
                        98 GET /guarded: authorizer Guard is removed
                        107 GET /signed: AWS_IAM is removed
                        111 POST /pay: authorizer Issuer is removed
                        111 POST /pay: scopes pay are removed
                        19 authorizer Pool: tokens of any user pool are accepted
                        21 authorizer Guard: the validation expression is removed
                        67 authorizer Issuer: tokens of any issuer are accepted
                        67 authorizer Issuer: tokens for any audience are accepted
                        81 GET /keyed: no API key is required
                        47 usage plan Plan: accepts other keys, too: OtherKey
                        42 API key OldKey: is enabled
                        24 policy of Orders: it is removed
                        24 policy of Orders: NoStranger is removed
                        98 GET /guarded: querystring.page is not required
                        15 stage prod: throttle of GET /open is removed
                        60 stage prod: throttle of GET /cart is removed
                        47 usage plan Plan: the throttle is removed
                        47 usage plan Plan: the quota is removed
                        13 OPTIONS /open and 4 more: Access-Control-Allow-Origin is *
                        13 OPTIONS /pool: Access-Control-Allow-Methods is *
                        58 CORS: any origin is allowed
                        58 CORS: any method is allowed
                        58 CORS: any header is allowed""");
    }

    @Test
    void what_nobody_guards_and_what_is_everybodys_has_no_mutant() {
        var open = ApiGateway.builder().templateText("open.yaml", """
                        Transform: AWS::Serverless-2016-10-31
                        Resources:
                          Api:
                            Type: AWS::Serverless::Api
                            Properties:
                              StageName: prod
                              Cors: "'*'"
                              Auth: {ResourcePolicy: {CustomStatements: [
                                {Effect: Allow, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*"}]}}
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Runtime: java17
                              Handler: a.B
                              CodeUri: .
                              Events: {E: {Type: Api, Properties: {RestApiId: {Ref: Api}, Path: /, Method: GET}}}
                        """).start();

        assertThat(open.get(GuardMutants.class).all()).isEmpty();
        open.close();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void each_lets_in_what_the_template_refuses(String what, Function<ApiGateway, ApiResponse> call) {
        GuardMutant mutant = mutants().stream()
                .filter(it -> it.what().equals(what))
                .findFirst()
                .orElseThrow();

        ApiResponse refused = answered(call, settings -> {});
        ApiResponse letIn = answered(call, settings -> settings.mutant(mutant));

        assertThat(refused.status()).as(refused.story()).isIn(400, 401, 403, 429);
        assertThat(letIn.status()).as(letIn.story()).isEqualTo(200);
    }

    private static ApiResponse answered(Function<ApiGateway, ApiResponse> call, Consumer<TestSettings> wishes) {
        try (ApiGateway fresh = GATEWAY.fresh(wishes)) {
            fresh.get(Lambdas.class).function("Serve").answers(Map.of("statusCode", 200));
            fresh.get(Lambdas.class).function("Guard").answers("""
                            {"principalId": "u", "policyDocument": {"Version": "2012-10-17", "Statement": [
                              {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}}""");
            return call.apply(fresh);
        }
    }

    static List<Object[]> doors() {
        Map<String, Function<ApiGateway, ApiResponse>> doors = new LinkedHashMap<>();
        doors.put("GET /pool: authorizer Pool is removed", it -> rest(it, "GET", "/pool"));
        doors.put("GET /pool: any scope is accepted, not only read", it -> pool(it, "GET", "Users", "none/such"));
        doors.put(
                "GET /pool: scopes of other routes are accepted, too: write", it -> pool(it, "GET", "Users", "write"));
        doors.put(
                "POST /pool: scopes of other routes are accepted, too: read", it -> pool(it, "POST", "Users", "read"));
        doors.put("GET /guarded: authorizer Guard is removed", it -> rest(it, "GET", "/guarded?page=1"));
        doors.put("GET /signed: AWS_IAM is removed", it -> rest(it, "GET", "/signed"));
        doors.put(
                "POST /pay: authorizer Issuer is removed",
                it -> it.api("Shop").client().post("/pay").send());
        doors.put("POST /pay: scopes pay are removed", it -> pay(it, "https://issuer.example", "shop", "look"));
        doors.put(
                "authorizer Pool: tokens of any user pool are accepted",
                it -> pool(it, "GET", "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Other", "read"));
        doors.put("authorizer Guard: the validation expression is removed", it -> it.api("Orders")
                .client()
                .get("/guarded?page=1")
                .header("Authorization", "no such form")
                .send());
        doors.put(
                "authorizer Issuer: tokens of any issuer are accepted",
                it -> pay(it, "https://other.example", "shop", "pay"));
        doors.put(
                "authorizer Issuer: tokens for any audience are accepted",
                it -> pay(it, "https://issuer.example", "another", "pay"));
        doors.put("GET /keyed: no API key is required", it -> rest(it, "GET", "/keyed"));
        doors.put("usage plan Plan: accepts other keys, too: OtherKey", it -> keyed(it, "OtherKey"));
        doors.put("API key OldKey: is enabled", it -> keyed(it, "OldKey"));
        doors.put("policy of Orders: it is removed", GuardMutantsTest::stranger);
        doors.put("policy of Orders: NoStranger is removed", GuardMutantsTest::stranger);
        doors.put("GET /guarded: querystring.page is not required", it -> it.api("Orders")
                .client()
                .get("/guarded")
                .header("Authorization", "token-1")
                .send());
        doors.put(
                "stage prod: throttle of GET /open is removed",
                it -> last(it.api("Orders").client().burst(3, client -> client.get("/open"))));
        doors.put(
                "stage prod: throttle of GET /cart is removed",
                it -> last(it.api("Shop").client().burst(3, client -> client.get("/cart"))));
        doors.put(
                "usage plan Plan: the throttle is removed",
                it -> last(it.api("Orders").client().withApiKey("Key").burst(4, client -> client.get("/keyed"))));
        return doors.entrySet().stream()
                .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                .toList();
    }

    @Test
    void pages_of_other_origins_are_let_in() {
        GuardMutant mutant = mutants().stream()
                .filter(it -> it.what().equals("CORS: any origin is allowed"))
                .findFirst()
                .orElseThrow();
        Function<ApiGateway, ApiResponse> call = it -> it.api("Shop")
                .client()
                .get("/cart")
                .origin("https://evil.example")
                .send();

        assertThat(answered(call, settings -> {}).header("access-control-allow-origin"))
                .isEmpty();
        assertThat(answered(call, settings -> settings.mutant(mutant)).header("access-control-allow-origin"))
                .contains("*");
    }

    @Test
    void the_gateway_itself_stays_as_it_is() {
        var before = GATEWAY.describe();

        mutants().forEach(mutant -> GATEWAY.fresh(settings -> settings.mutant(mutant))
                .close());

        assertThat(GATEWAY.describe()).isEqualTo(before);
    }

    @Test
    void a_mutant_of_another_template_is_refused() {
        var foreign = new GuardMutant(
                "Other GET /: authorizer X is removed",
                GuardKind.AUTHORIZATION,
                "GET /: authorizer X is removed",
                List.of(),
                Location.unknown());

        assertThatThrownBy(() -> GATEWAY.fresh(settings -> settings.mutant(foreign)))
                .hasMessage("the template has no guard to mutate as \"Other GET /: authorizer X is removed\"."
                        + "\n  to do:       use a mutant of this template, from get(GuardMutants.class).");
    }

    private static ApiResponse rest(ApiGateway gateway, String method, String path) {
        return gateway.api("Orders").client().call(method, path).send();
    }

    private static ApiResponse pool(ApiGateway gateway, String method, String pool, String scope) {
        String token = gateway.get(UserPools.class)
                .get(pool)
                .accessToken()
                .scopes(scope)
                .sign();
        return gateway.api("Orders")
                .client()
                .bearer(token)
                .call(method, "/pool")
                .send();
    }

    private static ApiResponse pay(ApiGateway gateway, String issuer, String audience, String scope) {
        String token = gateway.get(JwtIssuers.class)
                .get(issuer)
                .token()
                .client(audience)
                .scopes(scope)
                .sign();
        return gateway.api("Shop").client().bearer(token).post("/pay").send();
    }

    private static ApiResponse keyed(ApiGateway gateway, String key) {
        return gateway.api("Orders").client().withApiKey(key).get("/keyed").send();
    }

    private static ApiResponse stranger(ApiGateway gateway) {
        return gateway.api("Orders").client().from(STRANGER).get("/open").send();
    }

    private static ApiResponse last(List<ApiResponse> all) {
        return all.get(all.size() - 1);
    }

    private static List<GuardMutant> mutants() {
        return GATEWAY.get(GuardMutants.class).all();
    }
}
