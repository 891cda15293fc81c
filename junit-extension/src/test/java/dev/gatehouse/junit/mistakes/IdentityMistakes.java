package dev.gatehouse.junit.mistakes;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.control.UserPools;

/** Mistakes with users, tokens and certificates. */
final class IdentityMistakes {

    private IdentityMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .add("a trust store of no domain", it -> it.get(TrustStores.class)
                        .get("shop.example.com"))
                .add("a distinguished name that is none", it -> it.get(TrustStores.class)
                        .selfSigned("eve"))
                .add("an unknown pool", it -> it.get(UserPools.class).get("Pol"))
                .add("no pool", it -> it.get(UserPools.class).get(""))
                .add("a client of a pool as a pool", it -> it.get(UserPools.class)
                        .get("PoolClient"))
                .add(
                        "a claim without a name",
                        it -> it.get(UserPools.class).get("Pool").idToken().claim("", "x"))
                .add("an issuer that is none", it -> it.get(JwtIssuers.class).get("Tkens"))
                .add("no issuer", it -> it.get(JwtIssuers.class).get(""))
                .add("an issuer without its scheme", it -> it.get(JwtIssuers.class)
                        .get("issuer.example.com"))
                .add("an issuer by a Cognito authorizer", it -> it.get(JwtIssuers.class)
                        .get("People"))
                .add("a user without a name", it -> iam(it).user(""))
                .add("a user of a wrong name", it -> iam(it).user("alice smith"))
                .add("an account of five digits", it -> iam(it).inAccount("12345"))
                .add("an account with dashes", it -> iam(it).inAccount("1234-5678-9012"))
                .add("keys of no identity", it -> iam(it).withKeys("alice", "AKIDEXAMPLE", "secret"))
                .add("keys of a role", it -> iam(it).withKeys(
                                "arn:aws:iam::123456789012:role/R", "AKIDEXAMPLE", "secret"))
                .add("keys without a secret", it -> iam(it).withKeys(
                                "arn:aws:iam::123456789012:user/a", "AKIDEXAMPLE", ""))
                .add("an action without its service", it -> alice(it).allow("Invoke", "*"))
                .add("an action that is misspelled", it -> alice(it).allow("execute-api:Invok", "*"))
                .add("action and resource in the wrong order", it -> alice(it).allow("*", "execute-api:Invoke"))
                .add("a resource that is a path", it -> alice(it).allow("execute-api:Invoke", "/say"))
                .add("a policy that is no JSON", it -> alice(it).policy("allow all"))
                .add("a policy without statements", it -> alice(it).policy("{\"Version\": \"2012-10-17\"}"))
                .add(
                        "a policy of a misspelled effect",
                        it -> alice(it)
                                .policy(
                                        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Alow\", \"Action\": \"*\", \"Resource\": \"*\"}]}"))
                .add(
                        "a policy with a principal",
                        it -> alice(it)
                                .policy(
                                        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": \"*\"}]}"))
                .add("an organization of a wrong form", it -> alice(it).inOrganization("abc"))
                .add("a tag without a name", it -> alice(it).tag("", "x"));
    }

    private static IamIdentities iam(ApiGateway gateway) {
        return gateway.get(IamIdentities.class);
    }

    private static IamIdentity alice(ApiGateway gateway) {
        return iam(gateway).user("alice");
    }
}
