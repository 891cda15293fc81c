package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who may call a route. */
final class RouteAuthorization {

    private static final Set<String> TYPES = Set.of("NONE", "AWS_IAM", "CUSTOM", "JWT");

    private final Fields properties;
    private final V2Draft api;
    private final TemplateDraft draft;

    RouteAuthorization(Fields properties, V2Draft api, TemplateDraft draft) {
        this.properties = properties;
        this.api = api;
        this.draft = draft;
    }

    Authorization read() {
        String word = properties.decidingWord("AuthorizationType", "NONE");
        if (!TYPES.contains(word)) {
            refused("AuthorizationType", "there is no authorization type \"" + word + "\" for routes.");
            return Authorization.none();
        }
        AuthorizationType type = AuthorizationType.valueOf(word);
        List<String> scopes = properties.decidingTexts("AuthorizationScopes");
        return type == AuthorizationType.CUSTOM || type == AuthorizationType.JWT
                ? new Authorization(type, authorizer(), scopes)
                : new Authorization(type, Optional.empty(), scopes);
    }

    private Optional<String> authorizer() {
        Optional<String> name = properties
                .decidingText("AuthorizerId")
                .map(draft.names()::logicalId)
                .filter(api.authorizers()::containsKey);
        if (name.isEmpty()) {
            refused("AuthorizerId", "there is no such authorizer of " + api.logicalId() + ".");
        }
        return name;
    }

    private void refused(String name, String text) {
        properties
                .findings()
                .error(
                        "BadRequestException",
                        properties.element() + "." + name + ": " + text,
                        properties.at(name),
                        "known here: types "
                                + String.join(", ", TYPES.stream().sorted().toList()) + "; authorizers "
                                + String.join(", ", api.authorizers().keySet()) + ".");
    }
}
