package dev.gatehouse.conformance;

import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.TokenBuilder;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.json.Json;
import java.time.Duration;
import java.util.Optional;

/** Keys, signatures and tokens of a case. */
final class Identities {

    private Identities() {}

    static String apiKey(CaseWorld world, String logicalId) {
        return world.gateway().apiKeyValue(logicalId);
    }

    static HttpRequest sign(CaseWorld world, String principal, HttpRequest request) {
        if (principal.equals("none")) {
            return request;
        }
        return identity(world, principal)
                .sign(request, world.gateway().get(GatewayClock.class).now());
    }

    /** Signed by somebody who may do everything. */
    static HttpRequest signedByOwner(CaseWorld world, HttpRequest request) {
        return world.gateway()
                .get(IamIdentities.class)
                .user("owner")
                .allow("execute-api:*", "*")
                .sign(request, world.gateway().get(GatewayClock.class).now());
    }

    /** The principal as the case defines it, with its policy attached anew. */
    static IamIdentity identity(CaseWorld world, String principal) {
        Json definition = Optional.ofNullable(world.file().map("principals").get(principal))
                .orElseThrow(() -> new CaseFailure("the case has no principal " + principal));
        var identity = world.gateway()
                .get(IamIdentities.class)
                .withKeys(
                        member(definition, "arn"),
                        member(definition, "accessKeyId"),
                        member(definition, "secretAccessKey"))
                .withoutPermissions();
        definition
                .member("policy")
                .filter(Identities::hasStatements)
                .ifPresent(policy -> identity.policy(policy.toText()));
        return identity;
    }

    private static TokenBuilder builder(CaseWorld world, Json token) {
        if (token.member("issuer").isPresent()) {
            return world.gateway()
                    .get(JwtIssuers.class)
                    .get(member(token, "issuer"))
                    .token();
        }
        var pool = world.gateway().get(UserPools.class).get(member(token, "pool"));
        boolean access = token.member("use").map(Json::text).orElse("id").equals("access");
        return access ? pool.accessToken().without("scope") : pool.idToken();
    }

    private static void claim(TokenBuilder builder, String name, Json value) {
        if (name.equals("sub")) {
            builder.subject(value.text());
        } else {
            builder.claim(name, value);
        }
    }

    private static boolean hasStatements(Json policy) {
        return policy.member("Statement").isPresent();
    }

    private static String member(Json definition, String name) {
        return definition.member(name).map(Json::text).orElseThrow(() -> new CaseFailure("a principal has no " + name));
    }

    static String token(CaseWorld world, Json token) {
        TokenBuilder builder = builder(world, token);
        token.member("scopes")
                .ifPresent(scopes -> builder.scopes(Members.texts(scopes).toArray(String[]::new)));
        token.member("expiresIn").ifPresent(time -> builder.expiresIn(Duration.parse(time.text())));
        Members.of(token.member("claims")).forEach((name, value) -> claim(builder, name, value));
        return builder.sign();
    }
}
