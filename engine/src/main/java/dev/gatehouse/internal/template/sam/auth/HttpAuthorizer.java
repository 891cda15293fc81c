package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.PropertyOwner;
import dev.gatehouse.internal.template.sam.property.PropertyTables;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One authorizer of an HTTP API: of tokens, of a Lambda function, or IAM's. */
record HttpAuthorizer(PropertyOwner api, String name, Kind kind, MapNode definition) {

    private static final String EXTENSION = "x-amazon-apigateway-authorizer";
    private static final Set<String> TOKEN_PROPERTIES = PropertyTables.members("HttpApi authorizer of tokens");
    private static final Set<String> FUNCTION_PROPERTIES = PropertyTables.members("HttpApi authorizer of a function");

    private static final List<String> SOURCES =
            List.of("$request.header.", "$request.querystring.", "$stageVariables.", "$context.");

    enum Kind {
        IAM,
        JWT,
        REQUEST
    }

    /** Those of an API by name; AWS_IAM is among them if it is switched on. */
    static Map<String, HttpAuthorizer> all(SamResource api, MapNode auth) {
        Map<String, HttpAuthorizer> authorizers = new LinkedHashMap<>();
        if (Literal.isTrue(auth.get("EnableIamAuthorizer"))) {
            authorizers.put(
                    "AWS_IAM", new HttpAuthorizer(api.owner(), "AWS_IAM", Kind.IAM, Draft.emptyMap(api.location())));
        }
        Authorizers.defined(api, auth).forEach((name, node) -> {
            api.refuseIf(
                    node.entries().containsKey("OpenIdConnectUrl"),
                    "'OpenIdConnectUrl' is no longer a supported property for authorizer '" + name
                            + "'. Please refer to the AWS SAM documentation.",
                    node.location());
            authorizers.put(name, of(api.owner(), name, node));
        });
        return authorizers;
    }

    private static HttpAuthorizer of(PropertyOwner api, String name, MapNode definition) {
        Optional<Node> tokens = Literal.truthy(definition.get("JwtConfiguration"));
        tokens.ifPresent(node -> api.map(node, "JwtConfiguration"));
        var authorizer = new HttpAuthorizer(api, name, tokens.isPresent() ? Kind.JWT : Kind.REQUEST, definition);
        authorizer.check();
        return authorizer;
    }

    List<Node> scopes() {
        return definition.elements("AuthorizationScopes");
    }

    private void check() {
        definition
                .get("AuthorizationScopes")
                .filter(node -> !(node instanceof ListNode))
                .ifPresent(node -> {
                    throw api.refusal("AuthorizationScopes must be a list.", node.location());
                });
        Set<String> others = kind == Kind.JWT ? FUNCTION_PROPERTIES : TOKEN_PROPERTIES;
        String owner = kind == Kind.JWT ? "Lambda Authorizer" : "OAuth2 Authorizer";
        for (String other : others) {
            if (definition.get(other).isPresent()) {
                String hint = other.equals("IdentitySource")
                        ? ". For Lambda Authorizer, use the 'Identity' property instead"
                        : "";
                throw refusal(other + " is only supported for " + owner + hint + ".");
            }
        }
        if (kind == Kind.JWT) {
            require("IdentitySource", " OAuth2 Authorizer must define 'IdentitySource'.");
        } else {
            require("FunctionArn", " Lambda Authorizer must define 'FunctionArn'.");
            require(
                    "AuthorizerPayloadFormatVersion",
                    " Lambda Authorizer must define 'AuthorizerPayloadFormatVersion'.");
        }
        definition
                .get("EnableFunctionDefaultPermissions")
                .ifPresent(node -> api.flag(node, "Authorizers." + name + ".EnableFunctionDefaultPermissions"));
    }

    private void require(String property, String otherwise) {
        api.refuseIf(!Literal.isTruthy(definition.get(property)), name + otherwise, definition.location());
    }

    /** The security scheme of the definition. */
    MapNode scheme() {
        Location at = definition.location();
        return switch (kind) {
            case IAM ->
                Security.inHeader("Authorization", at)
                        .put(Security.AUTH_TYPE, "awsSigv4")
                        .build();
            case JWT ->
                Draft.at(at).put("type", "oauth2").put(EXTENSION, tokens()).build();
            case REQUEST ->
                Security.inHeader("Unused", at).put(EXTENSION, function()).build();
        };
    }

    private Draft tokens() {
        Draft configuration = Draft.at(definition.location());
        Map<String, Node> written = definition.entries("JwtConfiguration");
        written.forEach((key, value) -> configuration.put(key.toLowerCase(Locale.ROOT), value));
        return Draft.at(definition.location())
                .put("jwtConfiguration", configuration)
                .putIfPresent("identitySource", definition.get("IdentitySource"))
                .put("type", "jwt");
    }

    private Draft function() {
        Node arn = definition.get("FunctionArn").orElse(definition);
        Draft draft = Draft.at(definition.location())
                .put("type", "request")
                .put("authorizerUri", Intrinsics.invocationUri(arn, arn.location()))
                .putIfPresent("authorizerCredentials", Authorizers.invokeRole(definition));
        Literal.truthy(definition.get("Identity")).ifPresent(node -> {
            MapNode identity = api.map(node, "Auth.Authorizers." + name + ".Identity");
            draft.putIfPresent("authorizerResultTtlInSeconds", identity.get("ReauthorizeEvery"));
            List<String> sources = Authorizers.sources(api, Optional.of(identity), "Authorizers." + name, SOURCES);
            draft.put("identitySource", Draft.texts(sources, identity.location()));
        });
        return draft.putIfPresent("authorizerPayloadFormatVersion", definition.get("AuthorizerPayloadFormatVersion"))
                .putIfPresent("enableSimpleResponses", Literal.truthy(definition.get("EnableSimpleResponses")));
    }

    private SamRefusal refusal(String reason) {
        return api.refusal(reason, definition.location());
    }
}
