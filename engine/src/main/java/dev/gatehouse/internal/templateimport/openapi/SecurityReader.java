package dev.gatehouse.internal.templateimport.openapi;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.openapi.SecuritySchemes.SchemeKind;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code security} of an operation, or of the whole body where the operation has none.
 *
 * <p>Every entry counts. In a REST API a key and an authorizer are both required, and of several authorizers the last
 * one holds; an operation of an HTTP API takes one authorizer and no key.
 */
record SecurityReader(SecuritySchemes schemes, ApiKind api, Map<String, Authorizer> authorizers) {

    private static final String SECURITY = "security";
    private static final String AUTH = "x-amazon-apigateway-auth";

    /** Who may call, by the members {@code security} of the operation or the body. */
    Authorization authorization(Fields operation, Fields root) {
        if (api == ApiKind.REST && extensionAsksForIam(operation)) {
            return iam();
        }
        Fields holder = holder(operation, root);
        List<Authorization> all = new ArrayList<>();
        for (Fields entry : holder.decidingList(SECURITY)) {
            entry.names().forEach(name -> of(name, entry).ifPresent(all::add));
        }
        if (api == ApiKind.HTTP && all.size() > 1) {
            holder.refused(
                    SECURITY,
                    holder.element() + ".security names " + all.size() + " authorizers.",
                    "an operation of an HTTP API can have only one.");
        }
        return all.isEmpty() ? Authorization.none(written(operation, holder)) : all.get(all.size() - 1);
    }

    private Authorization.Written written(Fields operation, Fields holder) {
        if (!holder.names().contains(SECURITY)) {
            return operation.names().contains(AUTH) ? Authorization.Written.SAID : Authorization.Written.SILENT;
        }
        boolean idle = holder.decidingList(SECURITY).stream()
                .flatMap(entry -> entry.names().stream())
                .anyMatch(name -> !name.equals("NONE")
                        && (api == ApiKind.HTTP
                                || schemes.kind(name).orElse(SchemeKind.NOTHING) == SchemeKind.NOTHING));
        return idle ? Authorization.Written.GUARDS_NOTHING : Authorization.Written.SAID;
    }

    /** Whether a key is required. */
    boolean apiKeyRequired(Fields operation, Fields root) {
        return holder(operation, root).decidingList(SECURITY).stream()
                .flatMap(entry -> entry.names().stream())
                .anyMatch(name ->
                        schemes.kind(name).filter(SchemeKind.API_KEY::equals).isPresent());
    }

    private static Fields holder(Fields operation, Fields root) {
        return operation.names().contains(SECURITY) ? operation : root;
    }

    /** What the extension {@code x-amazon-apigateway-auth} can't say is refused: it was meant to guard. */
    private static boolean extensionAsksForIam(Fields operation) {
        if (!operation.names().contains(AUTH)) {
            return false;
        }
        Optional<Fields> auth = operation.fields(AUTH);
        if (auth.isEmpty() && operation.has(AUTH)) {
            return false;
        }
        Optional<String> type =
                auth.map(members -> members.decidingWord("type", "")).filter(word -> !word.isEmpty());
        if (type.filter(word -> word.equals("AWS_IAM") || word.equals("NONE")).isEmpty()) {
            operation.refused(
                    AUTH,
                    operation.element() + "." + AUTH + " names no type of authorization.",
                    "write {type: AWS_IAM} or {type: NONE}; authorizers are named by security.");
        }
        return type.filter("AWS_IAM"::equals).isPresent();
    }

    private Optional<Authorization> of(String name, Fields entry) {
        List<String> scopes = entry.decidingTextList(name);
        SchemeKind kind = schemes.kind(name).orElse(SchemeKind.NOTHING);
        if (kind == SchemeKind.NOTHING || kind == SchemeKind.API_KEY && api == ApiKind.HTTP) {
            guardsNothing(name, entry);
        }
        return switch (kind) {
            case IAM -> Optional.of(iam());
            case AUTHORIZER -> Optional.of(new Authorization(type(name), Optional.of(name), scopes));
            default -> Optional.empty();
        };
    }

    private AuthorizationType type(String name) {
        Authorizer authorizer = authorizers.get(name);
        if (authorizer instanceof CognitoAuthorizer) {
            return AuthorizationType.COGNITO_USER_POOLS;
        }
        return authorizer instanceof JwtAuthorizer ? AuthorizationType.JWT : AuthorizationType.CUSTOM;
    }

    private static Authorization iam() {
        return new Authorization(AuthorizationType.AWS_IAM, Optional.empty(), List.of());
    }

    private void guardsNothing(String name, Fields entry) {
        if (name.equals("NONE")) {
            return;
        }
        String kinds = api == ApiKind.REST
                ? "no authorizer, no IAM and no x-api-key scheme"
                : "no authorizer and no IAM scheme";
        Optional<Location> scheme = schemes.place(name);
        String otherwise = "give the scheme an x-amazon-apigateway-authorizer, or remove it.";
        entry.findings()
                .warning(
                        "SecurityIgnored",
                        "security \"" + name + "\" guards nothing: " + kinds
                                + " has this name, and API Gateway imports such a method open.",
                        scheme.orElseGet(() -> entry.at(name)),
                        scheme.isPresent()
                                ? otherwise
                                : DidYouMean.remedy(name, schemes.schemes().keySet(), otherwise));
    }
}
