package dev.gatehouse.internal.payload;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;

/** The member {@code requestContext.authorizer} of a REST or WebSocket event. */
final class AuthorizerPayload {

    private AuthorizerPayload() {}

    /** Claims below {@code claims}; a Lambda authorizer's context directly, beside its principal. */
    static JsonObject of(AuthorizerContext authorizer) {
        if (authorizer.kind() != AuthorizerContext.Kind.LAMBDA) {
            return JsonObject.builder().put("claims", authorizer.values()).build();
        }
        var members = JsonObject.builder();
        members.putIfPresent("principalId", authorizer.principalId().map(Json::of));
        authorizer.values().members().forEach(members::put);
        return members.put("integrationLatency", authorizer.integrationLatencyMillis())
                .build();
    }
}
