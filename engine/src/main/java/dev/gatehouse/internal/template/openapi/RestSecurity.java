package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code security} of an operation, or of the whole body where the operation has none.
 *
 * <p>Every entry counts: an API key and an authorizer are both required; of several authorizers the last one holds.
 */
final class RestSecurity {

    private final SecuritySchemes schemes;
    private final Map<String, Authorizer> authorizers;

    RestSecurity(SecuritySchemes schemes, Map<String, Authorizer> authorizers) {
        this.schemes = schemes;
        this.authorizers = authorizers;
    }

    /** Who may call, by the members {@code security} of the operation or the body. */
    Authorization authorization(Fields operation, Fields root) {
        Optional<Authorization> extension = ofExtension(operation);
        if (extension.isPresent()) {
            return extension.get();
        }
        Authorization found = Authorization.none();
        for (Fields entry : requirements(operation, root)) {
            for (String name : entry.names()) {
                found = of(name, entry.texts(name), entry).orElse(found);
            }
        }
        return found;
    }

    /** Whether a key is required. */
    boolean apiKeyRequired(Fields operation, Fields root) {
        return requirements(operation, root).stream()
                .flatMap(entry -> entry.names().stream())
                .anyMatch(name ->
                        schemes.kind(name).filter(SchemeKind.API_KEY::equals).isPresent());
    }

    private static List<Fields> requirements(Fields operation, Fields root) {
        return operation.has("security") ? operation.list("security") : root.list("security");
    }

    private static Optional<Authorization> ofExtension(Fields operation) {
        return operation
                .fields("x-amazon-apigateway-auth")
                .map(auth -> auth.decidingWord("type", "NONE"))
                .filter("AWS_IAM"::equals)
                .map(type -> iam());
    }

    private Optional<Authorization> of(String name, List<String> scopes, Fields entry) {
        Optional<SchemeKind> kind = schemes.kind(name);
        if (kind.isEmpty() || kind.get() == SchemeKind.NOTHING) {
            guardsNothing(name, entry);
            return Optional.empty();
        }
        return switch (kind.get()) {
            case IAM -> Optional.of(iam());
            case AUTHORIZER -> Optional.of(new Authorization(type(name), Optional.of(name), scopes));
            default -> Optional.empty();
        };
    }

    private AuthorizationType type(String name) {
        return authorizers.get(name) instanceof CognitoAuthorizer
                ? AuthorizationType.COGNITO_USER_POOLS
                : AuthorizationType.CUSTOM;
    }

    private static Authorization iam() {
        return new Authorization(AuthorizationType.AWS_IAM, Optional.empty(), List.of());
    }

    static void guardsNothing(String name, Fields entry) {
        if (!name.equals("NONE")) {
            entry.findings()
                    .warning(
                            "SecurityIgnored",
                            "security \"" + name + "\" guards nothing: no authorizer, no IAM and no x-api-key scheme"
                                    + " has this name, and API Gateway imports such a method open.",
                            entry.at(name),
                            "give the scheme an x-amazon-apigateway-authorizer, or remove it.");
        }
    }
}
