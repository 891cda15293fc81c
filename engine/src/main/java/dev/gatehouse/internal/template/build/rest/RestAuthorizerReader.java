package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.AuthorizerRules;
import dev.gatehouse.internal.template.draft.AuthorizerTtl;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::Authorizer}. */
public final class RestAuthorizerReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        RestApiOfResource.of(properties, draft).ifPresent(api -> authorizer(properties)
                .ifPresent(authorizer -> api.authorizers().put(resource.logicalId(), authorizer)));
    }

    private static Optional<Authorizer> authorizer(Fields properties) {
        return switch (properties.decidingWord("Type", "")) {
            case "TOKEN" -> Optional.of(lambda(properties, AuthorizerKind.TOKEN));
            case "REQUEST" -> Optional.of(lambda(properties, AuthorizerKind.REQUEST));
            case "COGNITO_USER_POOLS" -> Optional.of(cognito(properties));
            default -> unknown(properties);
        };
    }

    private static Authorizer lambda(Fields properties, AuthorizerKind kind) {
        if (!properties.has("AuthorizerUri")) {
            needs(properties, "AuthorizerUri", "a Lambda authorizer needs the URI of its function.");
        }
        if (kind == AuthorizerKind.TOKEN) {
            needsIdentitySource(properties);
        }
        var builder = LambdaAuthorizer.builder()
                .name(properties.text("Name", ""))
                .kind(kind)
                .uri(properties.text("AuthorizerUri", ""))
                .identitySources(AuthorizerRules.identitySources(properties, "IdentitySource"))
                .location(properties.location());
        AuthorizerRules.validationExpression(properties, "IdentityValidationExpression")
                .ifPresent(builder::identityValidationExpression);
        properties.text("AuthorizerCredentials").ifPresent(builder::credentials);
        AuthorizerTtl.read(properties, "AuthorizerResultTtlInSeconds").ifPresent(builder::resultTtl);
        return builder.build();
    }

    private static Authorizer cognito(Fields properties) {
        if (!properties.has("ProviderARNs")) {
            needs(properties, "ProviderARNs", "a Cognito authorizer needs a user pool.");
        }
        needsIdentitySource(properties);
        return new CognitoAuthorizer(
                properties.text("Name", ""),
                properties.decidingTexts("ProviderARNs"),
                String.join(",", AuthorizerRules.identitySources(properties, "IdentitySource")),
                AuthorizerRules.validationExpression(properties, "IdentityValidationExpression"),
                AuthorizerTtl.read(properties, "AuthorizerResultTtlInSeconds"),
                properties.location());
    }

    private static void needsIdentitySource(Fields properties) {
        if (!properties.has("IdentitySource")) {
            needs(properties, "IdentitySource", "this authorizer needs the header that holds the token.");
        }
    }

    private static void needs(Fields properties, String name, String text) {
        properties
                .findings()
                .error(
                        "BadRequestException",
                        text,
                        properties.at(name),
                        "add " + properties.element() + "." + name + ".");
    }

    private static Optional<Authorizer> unknown(Fields properties) {
        properties
                .findings()
                .error(
                        "BadRequestException",
                        properties.element() + ".Type is \"" + properties.text("Type", "") + "\".",
                        properties.at("Type"),
                        "write one of TOKEN, REQUEST, COGNITO_USER_POOLS.");
        return Optional.empty();
    }
}
