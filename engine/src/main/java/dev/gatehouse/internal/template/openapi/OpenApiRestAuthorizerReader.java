package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.AuthorizerRules;
import dev.gatehouse.internal.template.draft.AuthorizerTtl;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import java.util.List;
import java.util.Optional;

/** Reads {@code x-amazon-apigateway-authorizer} of a REST API. */
final class OpenApiRestAuthorizerReader {

    private final Fields scheme;
    private final Fields extension;

    OpenApiRestAuthorizerReader(Fields scheme, Fields extension) {
        this.scheme = scheme;
        this.extension = extension;
    }

    /** The authorizer; empty with a finding if the type is none of AWS's. */
    Optional<Authorizer> read(String name) {
        return switch (extension.decidingWord("type", "")) {
            case "TOKEN" -> Optional.of(lambda(name, AuthorizerKind.TOKEN));
            case "REQUEST" -> Optional.of(lambda(name, AuthorizerKind.REQUEST));
            case "COGNITO_USER_POOLS" -> Optional.of(cognito(name));
            default -> unknown();
        };
    }

    private Authorizer lambda(String name, AuthorizerKind kind) {
        var builder = LambdaAuthorizer.builder()
                .name(name)
                .kind(kind)
                .uri(extension.text("authorizerUri", ""))
                .identitySources(identitySources())
                .location(extension.location());
        AuthorizerRules.validationExpression(extension, "identityValidationExpression")
                .ifPresent(builder::identityValidationExpression);
        extension.text("authorizerCredentials").ifPresent(builder::credentials);
        AuthorizerTtl.read(extension, "authorizerResultTtlInSeconds").ifPresent(builder::resultTtl);
        return builder.build();
    }

    private Authorizer cognito(String name) {
        return new CognitoAuthorizer(
                name,
                extension.decidingTexts("providerARNs"),
                String.join(",", identitySources()),
                AuthorizerRules.validationExpression(extension, "identityValidationExpression"),
                AuthorizerTtl.read(extension, "authorizerResultTtlInSeconds"),
                extension.location());
    }

    /** The extension's own sources, or the header that the scheme names. */
    private List<String> identitySources() {
        List<String> own = AuthorizerRules.identitySources(extension, "identitySource");
        return own.isEmpty() ? header() : own;
    }

    private List<String> header() {
        boolean inHeader = scheme.text("in", "").equals("header");
        return scheme.text("name")
                .filter(name -> inHeader && !name.equalsIgnoreCase("unused"))
                .map(name -> List.of("method.request.header." + name))
                .orElse(List.of());
    }

    private Optional<Authorizer> unknown() {
        extension
                .findings()
                .error(
                        "BadRequestException",
                        extension.element() + ".type is \"" + extension.text("type", "") + "\".",
                        extension.at("type"),
                        "write one of token, request, cognito_user_pools.");
        return Optional.empty();
    }
}
