package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.AuthorizerRules;
import dev.gatehouse.internal.template.draft.AuthorizerTtl;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.draft.V2Protocol;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import java.util.Optional;

/** Reads {@code AWS::ApiGatewayV2::Authorizer}. */
public final class AuthorizerReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.of(properties, draft).ifPresent(api -> authorizer(properties, api)
                .ifPresent(authorizer -> api.authorizers().put(resource.logicalId(), authorizer)));
    }

    private static Optional<Authorizer> authorizer(Fields properties, V2Draft api) {
        return switch (properties.decidingWord("AuthorizerType", "")) {
            case "REQUEST" -> Optional.of(lambda(properties, api));
            case "JWT" -> Optional.of(jwt(properties));
            default -> unknown(properties);
        };
    }

    private static Authorizer lambda(Fields properties, V2Draft api) {
        if (api.protocol() == V2Protocol.HTTP && !properties.has("AuthorizerPayloadFormatVersion")) {
            needs(
                    properties,
                    "AuthorizerPayloadFormatVersion",
                    "AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer.");
        }
        if (!properties.has("AuthorizerUri")) {
            needs(properties, "AuthorizerUri", "a Lambda authorizer needs the URI of its function.");
        }
        if (properties.isTrue("EnableSimpleResponses")
                && properties.text("AuthorizerPayloadFormatVersion", "").equals("1.0")) {
            needs(properties, "EnableSimpleResponses", "only format 2.0 has simple responses.");
        }
        var builder = LambdaAuthorizer.builder()
                .name(properties.text("Name", ""))
                .kind(AuthorizerKind.REQUEST)
                .uri(properties.text("AuthorizerUri", ""))
                .identitySources(AuthorizerRules.identitySources(properties, "IdentitySource"))
                .payloadFormatVersion(properties.text("AuthorizerPayloadFormatVersion", ""))
                .simpleResponses(properties.isTrue("EnableSimpleResponses"))
                .location(properties.location());
        AuthorizerRules.validationExpression(properties, "IdentityValidationExpression")
                .ifPresent(builder::identityValidationExpression);
        properties.text("AuthorizerCredentialsArn").ifPresent(builder::credentials);
        AuthorizerTtl.read(properties, "AuthorizerResultTtlInSeconds").ifPresent(builder::resultTtl);
        return builder.build();
    }

    private static Authorizer jwt(Fields properties) {
        Fields configuration = properties.fieldsOrNone("JwtConfiguration");
        if (properties.texts("IdentitySource").size() != 1) {
            needs(properties, "IdentitySource", "a JWT authorizer takes exactly one identity source.");
        }
        if (!configuration.has("Issuer")) {
            needs(properties, "JwtConfiguration", "a JWT authorizer needs an issuer.");
        }
        return new JwtAuthorizer(
                properties.text("Name", ""),
                String.join(",", AuthorizerRules.identitySources(properties, "IdentitySource")),
                configuration.decidingText("Issuer", ""),
                configuration.decidingTexts("Audience"),
                properties.location());
    }

    private static void needs(Fields properties, String name, String text) {
        properties
                .findings()
                .error(
                        "BadRequestException",
                        text,
                        properties.at(name),
                        "correct " + properties.element() + "." + name + ".");
    }

    private static Optional<Authorizer> unknown(Fields properties) {
        properties
                .findings()
                .error(
                        "BadRequestException",
                        properties.element() + ".AuthorizerType is \"" + properties.text("AuthorizerType", "") + "\".",
                        properties.at("AuthorizerType"),
                        "write REQUEST or JWT.");
        return Optional.empty();
    }
}
