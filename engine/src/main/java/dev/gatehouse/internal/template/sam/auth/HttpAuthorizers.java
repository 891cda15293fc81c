package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Generated;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The authorizers that an HTTP API's Auth defines. */
public final class HttpAuthorizers {

    private HttpAuthorizers() {}

    /**
     * The authorizers by name; AWS_IAM is among them if it is switched on.
     *
     * @throws SamRefusal for one that SAM refuses
     */
    public static Map<String, HttpAuthorizer> of(SamResource api, MapNode auth) {
        Map<String, HttpAuthorizer> authorizers = new LinkedHashMap<>();
        if (Literal.isTrue(auth.get("EnableIamAuthorizer"))) {
            authorizers.put("AWS_IAM", HttpAuthorizer.iam(api.owner()));
        }
        defined(api, auth).forEach((name, node) -> {
            if (node.entries().containsKey("OpenIdConnectUrl")) {
                throw api.refusal(
                        "'OpenIdConnectUrl' is no longer a supported property for authorizer '" + name
                                + "'. Please refer to the AWS SAM documentation.",
                        node.location());
            }
            authorizers.put(name, HttpAuthorizer.of(api.owner(), name, node));
        });
        return authorizers;
    }

    /** The permissions for the API to invoke those functions whose authorizers ask for it. */
    public static List<Generated> permissions(SamResource api) {
        List<Generated> permissions = new ArrayList<>();
        Optional<Node> auth = api.truthy("Auth");
        auth.map(node -> defined(api, (MapNode) node)).orElse(Map.of()).forEach((name, node) -> {
            boolean isOn = Literal.isTruthy(node.get("EnableFunctionDefaultPermissions"));
            Literal.truthy(node.get("FunctionArn")).filter(arn -> isOn).ifPresent(arn -> {
                MapNode properties = Draft.at(node.location())
                        .put("Action", "lambda:InvokeFunction")
                        .put("FunctionName", arn)
                        .put("Principal", "apigateway.amazonaws.com")
                        .put(
                                "SourceArn",
                                Intrinsics.executeApiArn(
                                        Intrinsics.ref(api.logicalId(), arn.location()),
                                        "authorizers/*",
                                        arn.location()))
                        .build();
                permissions.add(Generated.resource(
                        api.logicalId() + name + "AuthorizerPermission", "AWS::Lambda::Permission", properties, api));
            });
        });
        return permissions;
    }

    private static Map<String, MapNode> defined(SamResource api, MapNode auth) {
        Map<String, MapNode> defined = new LinkedHashMap<>();
        Literal.truthy(auth.get("Authorizers"))
                .map(node -> api.owner().map(node, "Auth.Authorizers"))
                .ifPresent(all -> all.entries()
                        .forEach((name, node) -> defined.put(name, api.owner().map(node, "Auth.Authorizers." + name))));
        return defined;
    }
}
