package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.AuthorizerRules;
import dev.gatehouse.internal.template.draft.AuthorizerTtl;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import java.util.Optional;

/** Reads {@code x-amazon-apigateway-authorizer} of an HTTP API. */
final class HttpAuthorizerReader {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Fields scheme;
    private final Fields extension;

    HttpAuthorizerReader(Fields scheme, Fields extension) {
        this.scheme = scheme;
        this.extension = extension;
    }

    /** The authorizer; empty with a finding if the type is none of AWS's. */
    Optional<Authorizer> read(String name) {
        return switch (extension.decidingWord("type", "")) {
            case "JWT" -> Optional.of(jwt(name));
            case "REQUEST" -> Optional.of(lambda(name));
            default -> unknown();
        };
    }

    private Authorizer jwt(String name) {
        Fields configuration = extension.fieldsOrNone("jwtConfiguration");
        return new JwtAuthorizer(
                name,
                String.join(",", AuthorizerRules.identitySources(extension, "identitySource")),
                configuration.decidingText("issuer").or(this::discovered).orElse(""),
                configuration.decidingTexts("audience"),
                extension.location());
    }

    private Optional<String> discovered() {
        return scheme.decidingText("openIdConnectUrl")
                .map(url -> url.endsWith(DISCOVERY) ? url.substring(0, url.length() - DISCOVERY.length()) : url);
    }

    private Authorizer lambda(String name) {
        var builder = LambdaAuthorizer.builder()
                .name(name)
                .kind(AuthorizerKind.REQUEST)
                .uri(extension.text("authorizerUri", ""))
                .identitySources(AuthorizerRules.identitySources(extension, "identitySource"))
                .payloadFormatVersion(extension.text("authorizerPayloadFormatVersion", ""))
                .simpleResponses(extension.isTrue("enableSimpleResponses"))
                .location(extension.location());
        extension.text("authorizerCredentials").ifPresent(builder::credentials);
        AuthorizerTtl.read(extension, "authorizerResultTtlInSeconds").ifPresent(builder::resultTtl);
        return builder.build();
    }

    private Optional<Authorizer> unknown() {
        extension
                .findings()
                .error(
                        "BadRequestException",
                        extension.element() + ".type is \"" + extension.text("type", "") + "\".",
                        extension.at("type"),
                        "write jwt or request.");
        return Optional.empty();
    }
}
