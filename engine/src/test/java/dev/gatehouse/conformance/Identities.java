package dev.gatehouse.conformance;

import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.json.Json;
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

    private static boolean hasStatements(Json policy) {
        return policy.member("Statement").isPresent();
    }

    private static String member(Json definition, String name) {
        return definition.member(name).map(Json::text).orElseThrow(() -> new CaseFailure("a principal has no " + name));
    }

    static String token(CaseWorld world, Json token) {
        throw CaseFailure.notYet("tokens");
    }
}
