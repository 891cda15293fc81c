package dev.gatehouse.internal.feature.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.Backends;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.testing.GivenCall;
import dev.gatehouse.internal.testing.StubFunctions;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UserPool;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenAuthorizersTest {

    private static final TokenKeys KEYS = new TokenKeys();
    private static final String ISSUER = "https://issuer.example.com";
    private static final String POOL = "us-east-1_AbCdEfGhI";
    private static final String POOL_ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/" + POOL;

    private final State state = GivenCall.state(new StubFunctions());
    private final LiveJwtIssuer issuer =
            (LiveJwtIssuer) new LiveJwtIssuers(state, KEYS, Map.of("Jwt", authorizer())).get("Jwt");
    private final LiveUserPool pool = (LiveUserPool)
            new LiveUserPools(state, KEYS, List.of(new UserPool("Pool", POOL, List.of(), Location.unknown())))
                    .get("Pool");

    // JWT authorizers of HTTP APIs

    @Test
    void accepts_a_token_bare_and_as_bearer() {
        String token = issuer.token().sign();

        assertThat(jwt(token).refusal()).isEmpty();
        assertThat(jwt("Bearer " + token).refusal()).isEmpty();
    }

    @Test
    void accepts_a_token_of_an_unmodified_nimbus_client() throws Exception {
        RSAKey key = KEYS.of(ISSUER, 0);
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("u1")
                .audience(List.of("other", "client-1"))
                .issueTime(Date.from(GivenCall.NOON))
                .notBeforeTime(Date.from(GivenCall.NOON))
                .expirationTime(Date.from(GivenCall.NOON.plusSeconds(60)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS384).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));

        assertThat(jwt(token.serialize()).refusal()).isEmpty();
    }

    @Test
    void refuses_every_forged_token() throws Exception {
        var good = claims(issuer.token().sign());
        RSAKey key = KEYS.of(ISSUER, 0);
        assertThat(jwt(ForgedTokens.sign(key, good)).refusal()).isEmpty();

        Map<String, String> forged = ForgedTokens.of(key, good, GivenCall.NOON);
        forged.put("wrong audience", ForgedTokens.sign(key, good.with("aud", Json.of("someone-else"))));
        forged.put("empty audience", ForgedTokens.sign(key, good.with("aud", Json.strings(List.of()))));
        forged.put("audience that begins like ours", ForgedTokens.sign(key, good.with("aud", Json.of("client-12"))));

        assertThat(forged).hasSizeGreaterThan(50);
        assertThat(forged).allSatisfy((wrong, token) -> assertThat(jwt(token).refusal())
                .as(wrong)
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.type()).isEqualTo(GatewayResponseType.UNAUTHORIZED);
                    assertThat(refusal.headers().first("www-authenticate").orElseThrow())
                            .startsWith("Bearer scope=\"\" error=\"invalid_token\" error_description=\"");
                }));
    }

    @Test
    void challenges_in_aws_words() {
        assertThat(challenge(jwt(""))).isEqualTo("Bearer");
        assertThat(challenge(jwt("x")))
                .isEqualTo("Bearer scope=\"\" error=\"invalid_token\" error_description=\"token contains an invalid"
                        + " number of segments\"");
        assertThat(challenge(jwt(issuer.token().client("other").sign())))
                .isEqualTo("Bearer scope=\"\" error=\"invalid_token\" error_description=\"the token does not have a"
                        + " valid audience\"");
        assertThat(challenge(jwt(issuer.token().expiresIn(Duration.ZERO).sign(), "a/read", "a/write")))
                .isEqualTo("Bearer scope=\"a/read a/write\" error=\"invalid_token\" error_description=\"the token has"
                        + " expired\"");
    }

    @Test
    void answers_403_where_no_scope_of_the_route_is_in_the_token() {
        assertThat(jwt(issuer.token().scopes("a/write", "a/read").sign(), "a/read")
                        .refusal())
                .isEmpty();
        assertThat(jwt(issuer.token().claim("scp", List.of("a/read")).sign(), "a/read")
                        .refusal())
                .isEmpty();

        var refused = jwt(issuer.token().scopes("a/reader").sign(), "a/read");

        assertThat(refused.refusal().orElseThrow().type()).isEqualTo(GatewayResponseType.ACCESS_DENIED);
        assertThat(challenge(refused)).contains("error=\"insufficient_scope\"");
    }

    @Test
    void looks_at_client_id_only_without_aud() {
        assertThat(jwt(issuer.token()
                                .without("aud")
                                .claim("client_id", "client-1")
                                .sign())
                        .refusal())
                .isEmpty();
        assertThat(jwt(issuer.token()
                                .client("other")
                                .claim("client_id", "client-1")
                                .sign())
                        .refusal())
                .isPresent();
    }

    @Test
    void shows_every_claim_as_text_and_scopes_as_null_without_scopes() {
        var context = jwt(issuer.token()
                        .claim("groups", List.of("admin", "power"))
                        .claim("level", 5)
                        .claim("active", true)
                        .claim("nested", Map.of("a", 1))
                        .claim("none", Json.nullValue())
                        .sign())
                .context()
                .authorizer()
                .orElseThrow();

        assertThat(context.values().members())
                .containsEntry("groups", Json.of("[admin power]"))
                .containsEntry("level", Json.of("5"))
                .containsEntry("active", Json.of("true"))
                .containsEntry("nested", Json.of("{\"a\":1}"))
                .containsEntry("exp", Json.of(Long.toString(GivenCall.NOON.getEpochSecond() + 3600)))
                .doesNotContainKey("none");
        assertThat(context.scopes()).isEmpty();
    }

    @Test
    void expires_by_the_virtual_clock() {
        String token = issuer.token().expiresIn(Duration.ofMinutes(5)).sign();

        state.environment().clock().advance(Duration.ofSeconds(299));
        assertThat(jwt(token).refusal()).isEmpty();
        state.environment().clock().advance(Duration.ofSeconds(1));
        assertThat(jwt(token).refusal()).isPresent();
    }

    @Test
    void keeps_old_keys_after_a_rotation_until_they_are_withdrawn() {
        String old = issuer.token().sign();

        issuer.rotateKey();
        assertThat(jwt(old).refusal()).isEmpty();
        assertThat(jwt(issuer.token().sign()).refusal()).isEmpty();

        issuer.withdrawOldKeys();
        assertThat(jwt(old).refusal()).isPresent();
        assertThat(jwt(issuer.token().sign()).refusal()).isEmpty();
    }

    @Test
    void asks_a_token_anew_that_another_route_or_authorizer_accepted_before() {
        String token = issuer.token().scopes("pets/read").sign();
        var others = new JwtAuthorizer(
                "Others", "$request.header.Authorization", ISSUER, List.of("client-2"), Location.unknown());

        assertThat(scopesShown(jwt(token, "pets/read"))).hasValue(List.of("pets/read"));
        assertThat(scopesShown(jwt(token))).isEmpty();
        assertThat(jwt(token, "pets/write").refusal()).isPresent();
        assertThat(check(TokenAuthorizers.jwt("Others", others, asked(), KEYS), state, token)
                        .refusal())
                .isPresent();
        assertThat(cognito(token).refusal()).isPresent();
        assertThat(jwt(GivenCall.state(new StubFunctions()), token).refusal())
                .as("of an issuer that another test made known")
                .isPresent();
    }

    private static Optional<List<String>> scopesShown(Verdict verdict) {
        return verdict.context().authorizer().orElseThrow().scopes();
    }

    @Test
    void publishes_public_keys_only() throws Exception {
        issuer.rotateKey();

        assertThat(JWKSet.parse(issuer.jwks()).getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
    }

    @Test
    void asks_an_issuer_over_http_by_discovery_and_keeps_its_keys_for_two_hours() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("k1").generate();
        var asked = new AtomicInteger();
        State outside = withBackends(request -> {
            asked.incrementAndGet();
            String path = request.request().target();
            return path.equals("/.well-known/openid-configuration")
                    ? answered("{\"jwks_uri\":\"" + ISSUER + "/keys?v=1\"}")
                    : answered(new JWKSet(key).toString());
        });
        var good = new JsonObject(Map.of(
                "iss", Json.of(ISSUER),
                "aud", Json.of("client-1"),
                "exp", Json.of(GivenCall.NOON.getEpochSecond() + 86_400)));
        String token = ForgedTokens.sign(key, good);

        assertThat(jwt(outside, token).refusal()).isEmpty();
        assertThat(jwt(outside, token).refusal()).isEmpty();
        assertThat(asked.get()).isEqualTo(2);

        outside.environment().clock().advance(Duration.ofHours(2));
        assertThat(jwt(outside, token).refusal()).isEmpty();
        assertThat(asked.get()).isEqualTo(4);
    }

    @Test
    void takes_only_keys_that_are_for_signatures() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("k1").generate();
        var good = new JsonObject(Map.of(
                "iss", Json.of(ISSUER),
                "aud", Json.of("client-1"),
                "exp", Json.of(GivenCall.NOON.getEpochSecond() + 86_400)));
        String token = ForgedTokens.sign(key, good);
        var builder = new RSAKey.Builder(key);

        assertThat(jwt(publishing(builder.keyUse(KeyUse.SIGNATURE).build()), token)
                        .refusal())
                .isEmpty();
        assertThat(jwt(publishing(builder.keyUse(KeyUse.ENCRYPTION).build()), token)
                        .refusal())
                .isPresent();
        assertThat(jwt(publishing(builder.keyUse(new KeyUse("other")).build()), token)
                        .refusal())
                .isPresent();
        builder.keyUse(null);
        assertThat(jwt(
                                publishing(builder.keyOperations(Set.of(KeyOperation.VERIFY))
                                        .build()),
                                token)
                        .refusal())
                .isEmpty();
        assertThat(jwt(
                                publishing(builder.keyOperations(Set.of(KeyOperation.ENCRYPT))
                                        .build()),
                                token)
                        .refusal())
                .isPresent();
        builder.keyOperations(null);
        assertThat(jwt(publishing(builder.algorithm(JWEAlgorithm.RSA_OAEP_256).build()), token)
                        .refusal())
                .isPresent();
    }

    private State publishing(RSAKey key) {
        return withBackends(request -> request.request().target().equals("/.well-known/openid-configuration")
                ? answered("{\"jwks_uri\":\"" + ISSUER + "/keys\"}")
                : answered(new JWKSet(key).toString()));
    }

    @Test
    void refuses_where_the_issuer_can_not_be_asked() throws Exception {
        State outside = withBackends(
                request -> BackendOutcome.failed(BackendOutcome.Failure.UNREACHABLE, "connection refused"));
        var key = new RSAKeyGenerator(2048).keyID("k1").generate();

        assertThat(jwt(outside, ForgedTokens.sign(key, claims(issuer.token().sign())))
                        .refusal())
                .isPresent();
    }

    // Cognito authorizers of REST APIs

    @Test
    void accepts_an_identity_token_where_the_method_has_no_scopes() {
        var verdict = cognito(
                pool.idToken().subject("u1").claim("email", "a@example.com").sign());

        assertThat(verdict.refusal()).isEmpty();
        assertThat(verdict.context().authorizer().orElseThrow().values().members())
                .containsEntry("sub", Json.of("u1"))
                .containsEntry("cognito:username", Json.of("u1"))
                .containsEntry("email", Json.of("a@example.com"))
                .containsEntry("exp", Json.of("Thu Jan 01 13:00:00 UTC 2026"));
        assertThat(cognito(pool.accessToken().sign()).refusal()).isPresent();
    }

    @Test
    void accepts_an_access_token_with_one_of_the_scopes_of_the_method() {
        assertThat(cognito(pool.accessToken().scopes("shop/read", "x/y").sign(), "shop/read", "shop/write")
                        .refusal())
                .isEmpty();
        assertThat(cognito(pool.accessToken().scopes("x/y").sign(), "shop/read")
                        .refusal()
                        .orElseThrow()
                        .type())
                .isEqualTo(GatewayResponseType.UNAUTHORIZED);
        assertThat(cognito(pool.idToken().scopes("shop/read").sign(), "shop/read")
                        .refusal())
                .isPresent();
    }

    @Test
    void says_that_a_token_has_expired_and_unauthorized_otherwise() {
        assertThat(cognito(pool.idToken().expiresIn(Duration.ofMinutes(-1)).sign())
                        .refusal()
                        .orElseThrow()
                        .message())
                .hasValue("The incoming token has expired");
        assertThat(cognito("").refusal().orElseThrow().message()).hasValue("Unauthorized");
    }

    @Test
    void refuses_every_forged_token_of_a_pool() throws Exception {
        var good = claims(pool.idToken().sign());
        RSAKey key = KEYS.of(POOL_ISSUER, 0);
        var stranger = new LiveUserPools(state, KEYS, List.of()).get("us-east-1_Other");
        Map<String, String> forged = ForgedTokens.of(key, good, GivenCall.NOON);
        forged.put("token of another pool", stranger.idToken().sign());
        forged.put("our issuer, another pool's key", ForgedTokens.sign(KEYS.of(stranger.issuer(), 0), good));
        forged.put("no token_use", ForgedTokens.sign(key, good.with("token_use", Json.nullValue())));

        assertThat(cognito(ForgedTokens.sign(key, good)).refusal()).isEmpty();
        assertThat(forged).allSatisfy((wrong, token) -> assertThat(
                        cognito(token).refusal())
                .as(wrong)
                .hasValueSatisfying(refusal -> assertThat(refusal.type()).isEqualTo(GatewayResponseType.UNAUTHORIZED)));
    }

    @Test
    void matches_the_audience_with_the_validation_expression() {
        var strict = new CognitoAuthorizer(
                "Cog",
                List.of("arn:aws:cognito-idp:us-east-1:123456789012:userpool/" + POOL),
                "method.request.header.Authorization",
                Optional.of("web-.*"),
                Optional.empty(),
                Location.unknown());

        assertThat(check(
                                TokenAuthorizers.cognito("Cog", strict, asked(), KEYS),
                                state,
                                pool.idToken().client("web-1").sign())
                        .refusal())
                .isEmpty();
        assertThat(check(
                                TokenAuthorizers.cognito("Cog", strict, asked(), KEYS),
                                state,
                                pool.idToken().client("app").sign())
                        .refusal())
                .isPresent();
    }

    @Test
    void refuses_soon_where_the_validation_expression_is_hostile() {
        var hostile = new CognitoAuthorizer(
                "Cog",
                List.of("arn:aws:cognito-idp:us-east-1:123456789012:userpool/" + POOL),
                "method.request.header.Authorization",
                Optional.of("(.*a){25}c"),
                Optional.empty(),
                Location.unknown());

        var refusal = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(
                        TokenAuthorizers.cognito("Cog", hostile, asked(), KEYS),
                        state,
                        pool.idToken().client("a".repeat(60)).sign())
                .refusal());

        assertThat(refusal).isPresent();
    }

    private Verdict jwt(String token, String... scopes) {
        return check(TokenAuthorizers.jwt("Jwt", authorizer(), asked(scopes), KEYS), state, token);
    }

    private static Verdict jwt(State state, String token) {
        return check(TokenAuthorizers.jwt("Jwt", authorizer(), asked(), KEYS), state, token);
    }

    private Verdict cognito(String token, String... scopes) {
        var authorizer = new CognitoAuthorizer(
                "Cog",
                List.of("arn:aws:cognito-idp:us-east-1:123456789012:userpool/" + POOL),
                "method.request.header.Authorization",
                Optional.empty(),
                Optional.empty(),
                Location.unknown());
        return check(TokenAuthorizers.cognito("Cog", authorizer, asked(scopes), KEYS), state, token);
    }

    private static Verdict check(CallerCheck check, State state, String token) {
        var call = GivenCall.of("GET", "/pets");
        return check.check((token.isEmpty() ? call : call.header("authorization", token)).in(state));
    }

    private static String challenge(Verdict verdict) {
        return verdict.refusal()
                .orElseThrow()
                .headers()
                .first("www-authenticate")
                .orElseThrow();
    }

    private static JwtAuthorizer authorizer() {
        return new JwtAuthorizer(
                "Jwt", "$request.header.Authorization", ISSUER, List.of("client-1"), Location.unknown());
    }

    private static JsonObject claims(String token) throws Exception {
        return (JsonObject) Json.parse(SignedJWT.parse(token).getPayload().toString());
    }

    private static BackendOutcome answered(String json) {
        return BackendOutcome.answered(HttpResponse.of(200).withBody(Body.of(json)));
    }

    private static TokenDemand asked(String... scopes) {
        return new TokenDemand(List.of(scopes), Set.of());
    }

    private static State withBackends(Backends backends) {
        Environment given = GivenCall.state(new StubFunctions()).environment();
        return State.fresh(new Environment(
                given.clock(), given.chance(), given.ids(), given.functions(), backends, given.services()));
    }
}
