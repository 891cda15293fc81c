package dev.gatehouse.internal.templateimport.sam.auth;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Auth of a WebSocket API, which its $connect route uses. */
public final class WebSocketAuth {

    private static final String AUTHORIZER = "AWS::ApiGatewayV2::Authorizer";

    private final SamResource api;
    private final Optional<MapNode> auth;

    public WebSocketAuth(SamResource api) {
        this.api = api;
        this.auth = api.truthy("Auth").filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    public boolean isPresent() {
        return auth.isPresent();
    }

    /** Adds what the Auth means for a route. */
    public void secure(String routeKey, Draft route) {
        auth.ifPresent(this::check);
        if (auth.isEmpty() || !routeKey.equals("$connect")) {
            return;
        }
        switch (type()) {
            case "CUSTOM" ->
                route.put("AuthorizationType", "CUSTOM").put("AuthorizerId", Intrinsics.ref(id(), api.location()));
            case "AWS_IAM" -> route.put("AuthorizationType", "AWS_IAM");
            default -> route.put("AuthorizationType", "NONE");
        }
    }

    /** The authorizer and its permission, if the Auth is a function's. */
    public List<Generated> resources() {
        if (auth.isEmpty() || !type().equals("CUSTOM")) {
            return List.of();
        }
        MapNode definition = auth.get();
        Node arn = definition.get("AuthArn").orElse(definition);
        Node apiId = Intrinsics.ref(api.logicalId(), definition.location());
        List<Generated> all = new ArrayList<>();
        all.add(Generated.resource(id(), AUTHORIZER, authorizer(definition, arn, apiId), api));
        if (!Literal.isTruthy(definition.get("InvokeRole"))) {
            all.add(Generated.permission(
                    api.logicalId() + "AuthorizerPermission",
                    arn,
                    Intrinsics.authorizerArn(api.logicalId(), definition.location()),
                    api));
        }
        return all;
    }

    private MapNode authorizer(MapNode definition, Node arn, Node apiId) {
        Draft draft = Draft.at(definition.location())
                .put("ApiId", apiId)
                .putIfPresent("AuthorizerCredentialsArn", definition.get("InvokeRole"))
                .put("AuthorizerType", "REQUEST")
                .put("AuthorizerUri", Intrinsics.invocationUri(arn, arn.location()))
                .putIfPresent("IdentitySource", definition.get("IdentitySource").map(Literal::asList))
                .put("Name", id());
        return draft.putIfPresent("Name", Literal.truthy(definition.get("Name")))
                .build();
    }

    private void check(MapNode definition) {
        Optional<String> written = Literal.truthy(definition.get("AuthType")).map(PythonText::str);
        api.refuseIf(
                written.isEmpty(),
                "AuthType must be specified for additional auth configurations.",
                definition.location());
        String upper = written.get().toUpperCase(Locale.ROOT);
        api.refuseIf(
                !List.of("NONE", "AWS_IAM", "CUSTOM").contains(upper),
                "AuthType is not one of AWS_IAM, CUSTOM or NONE.",
                definition.location());
        api.refuseIf(
                upper.equals("CUSTOM") && !Literal.isTruthy(definition.get("AuthArn")),
                "AuthArn must be specified if AuthType is CUSTOM.",
                definition.location());
        api.refuseIf(
                !upper.equals("CUSTOM") && definition.entries().size() > 1,
                "No additional configurations supported for AuthType " + upper + ".",
                definition.location());
    }

    private String type() {
        return auth.flatMap(node -> node.get("AuthType")).map(PythonText::str).orElse("");
    }

    private String id() {
        return api.logicalId() + "ConnectAuthorizer";
    }
}
