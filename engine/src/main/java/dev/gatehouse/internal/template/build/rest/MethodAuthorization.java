package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who may call a method of {@code AWS::ApiGateway::Method}. */
final class MethodAuthorization {

    private static final Set<String> TYPES = Set.of("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS");

    private final Fields properties;
    private final RestDraft api;
    private final TemplateDraft draft;

    MethodAuthorization(Fields properties, RestDraft api, TemplateDraft draft) {
        this.properties = properties;
        this.api = api;
        this.draft = draft;
    }

    Authorization read() {
        String word = properties.decidingWord("AuthorizationType", "NONE");
        if (!TYPES.contains(word)) {
            properties
                    .findings()
                    .error(
                            "BadRequestException",
                            properties.element() + ".AuthorizationType is \"" + word + "\".",
                            properties.at("AuthorizationType"),
                            "write one of NONE, AWS_IAM, CUSTOM, COGNITO_USER_POOLS.");
            return Authorization.none();
        }
        AuthorizationType type = AuthorizationType.valueOf(word);
        List<String> scopes = properties.decidingTexts("AuthorizationScopes");
        return type == AuthorizationType.CUSTOM || type == AuthorizationType.COGNITO_USER_POOLS
                ? new Authorization(type, authorizer(), scopes)
                : new Authorization(type, Optional.empty(), scopes);
    }

    private Optional<String> authorizer() {
        Optional<String> name = properties
                .decidingText("AuthorizerId")
                .map(draft.names()::logicalId)
                .filter(api.authorizers()::containsKey);
        if (name.isEmpty()) {
            refused(
                    "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS"
                            + " requires a valid authorizer.",
                    "AuthorizerId");
        }
        return name;
    }

    private void refused(String text, String name) {
        properties
                .findings()
                .refusedByAws(
                        "BadRequestException",
                        text,
                        properties.at(name),
                        "correct " + properties.element() + "." + name + ".");
    }
}
