package dev.gatehouse.internal.payload;

import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonMembers;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.pipeline.context.Identity;
import dev.gatehouse.internal.pipeline.context.Identity.CognitoIdentity;
import dev.gatehouse.internal.pipeline.context.Identity.SignedIdentity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The member {@code requestContext.identity} of payload format 1.0. */
final class IdentityPayload {

    private IdentityPayload() {}

    /** Ten members that are null where unknown, the caller's address and agent, and what else is known. */
    static JsonObject of(Identity identity) {
        var members = JsonObject.builder();
        put(identity, members);
        return members.build();
    }

    /** Puts the same members. */
    static void put(Identity identity, JsonMembers members) {
        var iam = identity.iam();
        var cognito = iam.flatMap(SignedIdentity::cognito);
        members.putOrNull("cognitoIdentityPoolId", cognito.map(CognitoIdentity::identityPoolId))
                .putOrNull("accountId", iam.map(SignedIdentity::accountId))
                .putOrNull("cognitoIdentityId", cognito.map(CognitoIdentity::identityId))
                .putOrNull("caller", iam.map(SignedIdentity::caller));
        apiKey(members, identity);
        vpcEndpoint(members, identity);
        members.put("sourceIp", identity.sourceIp())
                .putOrNull("principalOrgId", iam.flatMap(SignedIdentity::principalOrgId))
                .putOrNull("accessKey", iam.map(SignedIdentity::accessKey))
                .putOrNull("cognitoAuthenticationType", cognito.map(CognitoIdentity::authenticationType))
                .putOrNull("cognitoAuthenticationProvider", cognito.map(CognitoIdentity::authenticationProvider))
                .putOrNull("userArn", iam.map(SignedIdentity::userArn))
                .putOrNull("userAgent", identity.userAgent())
                .putOrNull("user", iam.map(SignedIdentity::user));
        members.putIfPresent("clientCert", identity.clientCertificate().map(IdentityPayload::certificate));
    }

    /** Puts the same for HTTP APIs, which always tell {@code cognitoAmr}. */
    static void putOfHttpApi(Identity identity, JsonMembers members) {
        put(identity, members);
        Optional<CognitoIdentity> cognito = identity.iam().flatMap(SignedIdentity::cognito);
        members.put("cognitoAmr", cognito.<Json>map(IdentityPayload::amr).orElse(Json.nullValue()));
    }

    static Json amr(CognitoIdentity cognito) {
        return Json.strings(List.of(cognito.authenticationType(), cognito.authenticationProvider()));
    }

    private static void apiKey(JsonMembers members, Identity identity) {
        members.putIfPresent("apiKey", text(identity.apiKey(), key -> key.value()));
        members.putIfPresent("apiKeyId", text(identity.apiKey(), key -> key.id()));
    }

    private static void vpcEndpoint(JsonMembers members, Identity identity) {
        members.putIfPresent("vpcId", text(identity.vpcEndpoint(), endpoint -> endpoint.vpcId()));
        members.putIfPresent("vpceId", text(identity.vpcEndpoint(), endpoint -> endpoint.id()));
    }

    static JsonObject certificate(ClientCertificate certificate) {
        return JsonObject.builder()
                .put("clientCertPem", certificate.pem())
                .put("subjectDN", certificate.subjectDn())
                .put("issuerDN", certificate.issuerDn())
                .put("serialNumber", certificate.serialNumber())
                .put(
                        "validity",
                        JsonObject.builder()
                                .put("notBefore", certificate.notBefore())
                                .put("notAfter", certificate.notAfter())
                                .build())
                .build();
    }

    private static <T> Optional<Json> text(Optional<T> value, Function<T, String> text) {
        return value.map(present -> Json.of(text.apply(present)));
    }
}
