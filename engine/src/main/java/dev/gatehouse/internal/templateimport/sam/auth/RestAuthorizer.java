package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One authorizer of a REST API: of a Lambda function, of user pools, or IAM's. */
record RestAuthorizer(PropertyOwner api, String name, Kind kind, MapNode definition) {

    private static final String EXTENSION = "x-amazon-apigateway-authorizer";

    private static final List<String> SOURCES =
            List.of("method.request.header.", "method.request.querystring.", "stageVariables.", "context.");

    enum Kind {
        IAM,
        COGNITO,
        TOKEN,
        REQUEST
    }

    /** Those of an API by name; AWS_IAM is among them if it is the default. */
    static Map<String, RestAuthorizer> all(SamResource api, MapNode auth) {
        Map<String, RestAuthorizer> authorizers = new LinkedHashMap<>();
        if (auth.get("DefaultAuthorizer")
                .flatMap(Literal::string)
                .filter("AWS_IAM"::equals)
                .isPresent()) {
            authorizers.put(
                    "AWS_IAM", new RestAuthorizer(api.owner(), "AWS_IAM", Kind.IAM, Draft.emptyMap(api.location())));
        }
        Authorizers.defined(api, auth).forEach((name, node) -> authorizers.put(name, of(api.owner(), name, node)));
        return authorizers;
    }

    private static RestAuthorizer of(PropertyOwner api, String name, MapNode definition) {
        Optional<Node> payload = definition.get("FunctionPayloadType");
        String type = payload.map(PythonText::str).orElse("");
        boolean isKnown = payload.isEmpty() || type.equals("TOKEN") || type.equals("REQUEST");
        api.refuseIf(
                !isKnown, name + " Authorizer has invalid 'FunctionPayloadType': " + type + ".", definition.location());
        boolean isCognito = Literal.isTruthy(definition.get("UserPoolArn"));
        Kind lambda = type.equals("REQUEST") ? Kind.REQUEST : Kind.TOKEN;
        var authorizer = new RestAuthorizer(api, name, isCognito ? Kind.COGNITO : lambda, definition);
        authorizer.check(type);
        return authorizer;
    }

    List<Node> scopes() {
        return definition.elements("AuthorizationScopes");
    }

    private void check(String payloadType) {
        api.refuseIf(
                payloadType.equals("REQUEST") && lacksIdentitySource(),
                name + " Authorizer must specify Identity with at least one of Headers, QueryStrings,"
                        + " StageVariables, or Context.",
                definition.location());
        definition
                .get("AuthorizationScopes")
                .ifPresent(scopes -> api.list(scopes, "Authorizers." + name + ".AuthorizationScopes"));
        definition
                .get("DisableFunctionDefaultPermissions")
                .ifPresent(off -> api.flag(off, "Authorizers." + name + ".DisableFunctionDefaultPermissions"));
    }

    private boolean lacksIdentitySource() {
        Optional<Node> given = identity();
        if (given.isEmpty()) {
            return true;
        }
        MapNode identity = api.map(given.get(), "Authorizer." + name + ".Identity");
        boolean isMissing = Stream.of("Headers", "QueryStrings", "StageVariables", "Context")
                .noneMatch(source -> Literal.isTruthy(identity.get(source)));
        boolean isNeverCached = identity.text("ReauthorizeEvery")
                .filter(text -> text.strip().matches("[+-]?\\d+"))
                .filter(text -> Long.parseLong(text.strip()) <= 0)
                .isPresent();
        return isMissing && !isNeverCached;
    }

    /** The security scheme of the definition. */
    MapNode scheme() {
        Draft scheme = Draft.at(definition.location())
                .put("type", "apiKey")
                .put("name", kind == Kind.REQUEST ? text("Unused") : header())
                .put("in", "header")
                .put("x-amazon-apigateway-authtype", authType());
        if (kind == Kind.COGNITO) {
            scheme.put(EXTENSION, validated(cognito()));
        } else if (kind == Kind.TOKEN) {
            scheme.put(EXTENSION, validated(lambda("token")));
        } else if (kind == Kind.REQUEST) {
            scheme.put(EXTENSION, withIdentitySource(lambda("request")));
        }
        return scheme.build();
    }

    private String authType() {
        return switch (kind) {
            case IAM -> "awsSigv4";
            case COGNITO -> "cognito_user_pools";
            case TOKEN, REQUEST -> "custom";
        };
    }

    private Draft cognito() {
        Node pools = definition.get("UserPoolArn").orElse(definition);
        return Draft.at(definition.location())
                .put("type", "cognito_user_pools")
                .put("providerARNs", Literal.asList(pools));
    }

    private Draft lambda(String type) {
        Node function = definition.get("FunctionArn").orElse(definition);
        Draft draft = Draft.at(definition.location())
                .put("type", type)
                .put("authorizerUri", Intrinsics.invocationUri(function, function.location()));
        draft.putIfPresent("authorizerResultTtlInSeconds", identity().flatMap(node -> node.get("ReauthorizeEvery")));
        return draft.putIfPresent("authorizerCredentials", Authorizers.invokeRole(definition));
    }

    private Draft validated(Draft draft) {
        return draft.putIfPresent(
                "identityValidationExpression",
                Literal.truthy(identity().flatMap(node -> node.get("ValidationExpression"))));
    }

    private Draft withIdentitySource(Draft draft) {
        List<String> sources = Authorizers.sources(api, identity(), "Auth.Authorizers." + name, SOURCES);
        return sources.isEmpty() ? draft : draft.put("identitySource", String.join(", ", sources));
    }

    private Node header() {
        Optional<Node> identity = identity();
        if (identity.isPresent() && !(identity.get() instanceof MapNode)) {
            throw api.refusal(
                    "Auth.Authorizers.<Authorizer>.Identity must be a dict (LambdaTokenAuthorizationIdentity,"
                            + " LambdaRequestAuthorizationIdentity or CognitoAuthorizationIdentity).",
                    identity.get().location());
        }
        return Literal.truthy(identity.flatMap(node -> node.get("Header"))).orElseGet(() -> text("Authorization"));
    }

    private Node text(String text) {
        return ScalarNode.of(text, definition.location());
    }

    private Optional<Node> identity() {
        return Literal.truthy(definition.get("Identity"));
    }
}
