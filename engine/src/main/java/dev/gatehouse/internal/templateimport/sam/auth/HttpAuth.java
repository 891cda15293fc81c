package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Auth of an HTTP API: authorizers and the default one. */
public record HttpAuth(SamResource api) {

    private static final Set<String> KEYS = PropertyTables.members("Auth of HttpApi");

    public MapNode apply(Node property, Node body) {
        MapNode auth = api.owner().map(property, "Auth");
        api.refuseIf(!KEYS.containsAll(auth.entries().keySet()), "Invalid value for 'Auth' property", auth.location());
        ApiBody opened = BodyKind.OPENAPI.open(body, api, "Auth configuration", auth.location());
        Map<String, HttpAuthorizer> authorizers = HttpAuthorizer.all(api, auth);
        return withDefault(withSchemes(opened, authorizers), auth, authorizers).document();
    }

    private ApiBody withSchemes(ApiBody body, Map<String, HttpAuthorizer> authorizers) {
        if (authorizers.isEmpty()) {
            return body;
        }
        MapNode components = Draft.mapOf(body.get("components"), api.location());
        MapNode schemes = Draft.mapOf(components.get("securitySchemes"), api.location());
        for (HttpAuthorizer authorizer : authorizers.values()) {
            schemes = schemes.with(authorizer.name(), authorizer.scheme());
        }
        return body.with("components", components.with("securitySchemes", schemes));
    }

    private ApiBody withDefault(ApiBody body, MapNode auth, Map<String, HttpAuthorizer> authorizers) {
        Optional<Node> property = Literal.truthy(auth.get("DefaultAuthorizer"));
        if (property.isEmpty()) {
            return body;
        }
        String name = api.owner().string(property.get(), "Auth.DefaultAuthorizer");
        HttpAuthorizer authorizer = Optional.ofNullable(authorizers.get(name))
                .orElseThrow(() -> api.refusal(
                        "Unable to set DefaultAuthorizer because '" + name + "' was not defined in 'Authorizers'.",
                        property.get().location()));
        Location at = property.get().location();
        MapNode requirement =
                Draft.at(at).put(name, new ListNode(authorizer.scopes(), at)).build();
        return body.editItems((path, none, item) -> secured(path, item, requirement));
    }

    private static MapNode secured(String path, MapNode item, MapNode requirement) {
        MapNode changed = item;
        for (Map.Entry<String, Node> entry : item.entries().entrySet()) {
            String method = ApiBody.methodKey(entry.getKey());
            if (method.equals("parameters") || method.equals("options")) {
                continue;
            }
            if (!item.entries().containsKey(method)) {
                throw SamRefusal.ofStructure(
                        "Could not find " + method + " in " + path + " within DefinitionBody.", item.location());
            }
            MapNode operation = ApiBody.operation(path, entry.getKey(), entry.getValue());
            if (ApiBody.isIntegrated(operation)) {
                changed =
                        changed.with(entry.getKey(), ApiBody.inBranches(operation, each -> secured(each, requirement)));
            }
        }
        return changed;
    }

    private static MapNode secured(MapNode operation, MapNode requirement) {
        boolean isOpen = ApiBody.isIntegrated(operation) && !Literal.isTruthy(operation.get("security"));
        return isOpen
                ? operation.with("security", new ListNode(List.of(requirement), requirement.location()))
                : operation;
    }

    /** One authorizer of an HTTP API: of tokens, of a Lambda function, or IAM's. */
    private record HttpAuthorizer(PropertyOwner api, String name, Kind kind, MapNode definition) {

        private static final String EXTENSION = "x-amazon-apigateway-authorizer";
        private static final Set<String> TOKEN_PROPERTIES = PropertyTables.members("HttpApi authorizer of tokens");
        private static final Set<String> FUNCTION_PROPERTIES =
                PropertyTables.members("HttpApi authorizer of a function");

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
                        "AWS_IAM",
                        new HttpAuthorizer(api.owner(), "AWS_IAM", Kind.IAM, Draft.emptyMap(api.location())));
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
            return draft.putIfPresent(
                            "authorizerPayloadFormatVersion", definition.get("AuthorizerPayloadFormatVersion"))
                    .putIfPresent("enableSimpleResponses", Literal.truthy(definition.get("EnableSimpleResponses")));
        }

        private SamRefusal refusal(String reason) {
            return api.refusal(reason, definition.location());
        }
    }
}
