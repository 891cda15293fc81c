package dev.gatehouse.internal.payload;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.spine.context.AuthorizerContext;
import dev.gatehouse.internal.spine.context.Context;
import dev.gatehouse.internal.spine.context.Identity.CognitoIdentity;
import dev.gatehouse.internal.spine.context.Identity.SignedIdentity;
import java.util.Optional;

/** The member {@code requestContext.authorizer} of payload format 2.0: {@code jwt}, {@code lambda} or {@code iam}. */
final class HttpAuthorizerPayload {

    private HttpAuthorizerPayload() {}

    static Optional<JsonObject> of(Context context) {
        return context.authorizer()
                .map(HttpAuthorizerPayload::of)
                .or(() -> context.identity().iam().map(HttpAuthorizerPayload::iam));
    }

    private static JsonObject of(AuthorizerContext authorizer) {
        if (authorizer.kind() == AuthorizerContext.Kind.LAMBDA) {
            return JsonObject.builder()
                    .put("lambda", Json.object(authorizer.values()))
                    .build();
        }
        Json scopes = authorizer.scopes().map(Json::strings).orElse(Json.nullValue());
        var jwt = JsonObject.builder()
                .put("claims", Json.object(authorizer.values()))
                .put("scopes", scopes);
        return JsonObject.builder().put("jwt", jwt.build()).build();
    }

    private static JsonObject iam(SignedIdentity iam) {
        var members = JsonObject.builder()
                .put("accessKey", iam.accessKey())
                .put("accountId", iam.accountId())
                .put("callerId", iam.caller())
                .put(
                        "cognitoIdentity",
                        iam.cognito().<Json>map(HttpAuthorizerPayload::cognito).orElse(Json.nullValue()))
                .putOrNull("principalOrgId", iam.principalOrgId())
                .put("userArn", iam.userArn())
                .put("userId", iam.user());
        return JsonObject.builder().put("iam", members.build()).build();
    }

    private static JsonObject cognito(CognitoIdentity cognito) {
        return JsonObject.builder()
                .put("amr", IdentityPayload.amr(cognito))
                .put("identityId", cognito.identityId())
                .put("identityPoolId", cognito.identityPoolId())
                .build();
    }
}
