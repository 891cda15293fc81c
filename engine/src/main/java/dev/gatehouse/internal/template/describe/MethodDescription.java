package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNull;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RequestValidator;
import java.util.Optional;

/** Describes methods of REST APIs. */
record MethodDescription(LogicalTexts texts) {

    JsonObject of(String path, Method method) {
        Optional<Integration> integration = method.integration();
        var members = new Members()
                .text("method", method.httpMethod())
                .text("path", path)
                .json(
                        "integration",
                        integration
                                .<Json>map(new IntegrationDescription(texts)::of)
                                .orElse(JsonNull.NULL))
                .json("auth", auth(method.authorization()))
                .json("apiKeyRequired", Json.of(method.apiKeyRequired()))
                .map("requestParameters", method.requestParameters(), Json::of)
                .texts("requestModels", method.requestModels());
        method.requestValidator().ifPresent(validator -> members.json("requestValidator", validator(validator)));
        return members.build();
    }

    static JsonObject auth(Authorization authorization) {
        return new Members()
                .text("type", authorization.type().name())
                .text("authorizer", authorization.authorizer())
                .texts("scopes", authorization.scopes())
                .build();
    }

    private static JsonObject validator(RequestValidator validator) {
        return new Members()
                .text("name", validator.name())
                .json("validateBody", Json.of(validator.validateBody()))
                .json("validateParameters", Json.of(validator.validateParameters()))
                .build();
    }
}
